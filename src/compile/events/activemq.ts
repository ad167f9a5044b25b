import { activeMqMappingId } from '../../cloudformation/logical-ids.ts';
import { type EventCompiler, groupByFunction } from '../contribution.ts';
import { brokerMapping, brokerStatements } from './broker-mapping.ts';
import { eventResources } from './event-resources.ts';

/**
 * `activemq` events: an event source mapping on a queue of an ActiveMQ broker, and statements per function.
 * Queue `jobs` of function `hello` → `HelloEventSourceMappingActiveMQJobs`. Source: framework-spec 6.9.
 */
export const activemq: EventCompiler<'activemq'> = {
  kind: 'activemq',
  delivery: 'event-source-mapping',
  compile(events, context) {
    const mappings = events.map(({ fn, event: { config, path } }) => ({
      id: activeMqMappingId(fn.model.key, config.queue),
      resource: brokerMapping(fn, config),
      path,
    }));
    const statements = groupByFunction(events).flatMap((group) =>
      brokerStatements(group.events.map(({ config }) => config)),
    );
    return { ...eventResources(mappings, context), statements };
  },
};
