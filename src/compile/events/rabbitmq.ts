import { rabbitMqMappingId } from '../../cloudformation/logical-ids.ts';
import { type EventCompiler, groupByFunction } from '../contribution.ts';
import { brokerMapping, brokerStatements } from './broker-mapping.ts';
import { eventResources } from './event-resources.ts';

/**
 * `rabbitmq` events: an event source mapping on a queue of a RabbitMQ broker, and statements per function.
 * Queue `jobs` of function `hello` → `HelloEventSourceMappingRabbitMQJobs`. Source: framework-spec 6.9.
 */
export const rabbitmq: EventCompiler<'rabbitmq'> = {
  kind: 'rabbitmq',
  delivery: 'event-source-mapping',
  compile(events, context) {
    const mappings = events.map(({ fn, event: { config, path } }) => {
      const host = config.virtualHost ? [{ Type: 'VIRTUAL_HOST', URI: config.virtualHost }] : [];
      const id = rabbitMqMappingId(fn.model.key, config.queue);
      return { id, resource: brokerMapping(fn, config, ...host), path };
    });
    const statements = groupByFunction(events).flatMap((group) =>
      brokerStatements(group.events.map(({ config }) => config)),
    );
    return { ...eventResources(mappings, context), statements };
  },
};
