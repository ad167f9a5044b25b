import { accountId, join, partition, region } from '../../cloudformation/intrinsics.ts';
import { cloudwatchLogFilterId, cloudwatchLogPermissionId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { groupBy } from '../../core/group-by.ts';
import type { CloudwatchLogEventConfig } from '../../service/events/cloudwatch-log.ts';
import type { EventOf } from '../../service/service-model.ts';
import {
  type CompileContext,
  type EventCompiler,
  type FunctionEvent,
  type FunctionRefs,
  groupByFunction,
} from '../contribution.ts';
import { type EventResource, eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';

/** AWS allows that many subscription filters per log group. */
const filtersPerLogGroup = 2;
/** A shorter common beginning of log groups, such as `/aws/lambda`, covers groups that are none of the service's. */
const narrowPrefixLength = 12;

/**
 * `cloudwatchLog` events: a subscription filter each, `HelloLogsSubscriptionFilterCloudWatchLog1`, and one permission per
 * function over the common beginning of its log groups. Source: framework-spec 6.14.
 */
export const cloudwatchLog: EventCompiler<'cloudwatchLog'> = {
  kind: 'cloudwatchLog',
  delivery: 'push',
  compile(events, context) {
    checkFiltersPerGroup(events, context);
    const entries = groupByFunction(events).flatMap(({ fn, events: own }) => [
      ...own.map((event, index) => filterOf(fn, event, index + 1)),
      permissionOf(fn, own, context),
    ]);
    return eventResources(entries, context);
  },
};

const settings = (config: CloudwatchLogEventConfig) => {
  const { logGroup, filter = '' } = typeof config === 'string' ? { logGroup: config } : config;
  return { logGroup: oneLine(logGroup), filter: unescapedOnce(oneLine(filter)) };
};

const oneLine = (text: string): string => text.replace(/\r?\n/g, '');

/** A filter whose first quote is escaped was escaped as a whole: one level is taken back. */
function unescapedOnce(filter: string): string {
  const backslash = filter.indexOf('\\');
  const quote = filter.indexOf('"');
  return backslash >= 0 && quote > backslash ? filter.replace(/\\(["\\'])/g, '$1') : filter;
}

function checkFiltersPerGroup(
  events: readonly FunctionEvent<'cloudwatchLog'>[],
  { model, problems }: CompileContext,
): void {
  for (const [logGroup, filters] of groupBy(events, ({ event }) => settings(event.config).logGroup)) {
    for (const { event } of filters.slice(filtersPerLogGroup)) {
      const message = `Log group ${logGroup} has ${filters.length} subscription filters; AWS allows ${filtersPerLogGroup}.`;
      problems.error('CLOUDWATCH_LOG_TOO_MANY_FILTERS', message, { at: model.locate(event.path) });
    }
  }
}

function filterOf(fn: FunctionRefs, { config, path }: EventOf<'cloudwatchLog'>, n: number): EventResource {
  const { logGroup, filter } = settings(config);
  const resource: Resource = {
    Type: 'AWS::Logs::SubscriptionFilter',
    DependsOn: [cloudwatchLogPermissionId(fn.model.key), ...(fn.alias ? [fn.alias.logicalId] : [])],
    Properties: { LogGroupName: logGroup, FilterPattern: filter, DestinationArn: fn.target },
  };
  return { id: cloudwatchLogFilterId(fn.model.key, n), resource, path };
}

function permissionOf(
  fn: FunctionRefs,
  events: readonly EventOf<'cloudwatchLog'>[],
  { model, problems }: CompileContext,
): EventResource {
  const logGroups = events.map(({ config }) => settings(config).logGroup);
  const prefix = commonPrefix(logGroups);
  const path = events[0]?.path ?? fn.model.path;
  if (logGroups.length > 1 && prefix.length < narrowPrefixLength) {
    const message = `Function ${fn.model.key} may be invoked by every log group that begins with "${prefix}".`;
    problems.warn('CLOUDWATCH_LOG_WIDE_PERMISSION', message, { at: model.locate(path) });
  }
  const pattern = logGroups.length > 1 && !prefix.endsWith('*') ? `${prefix}*` : prefix;
  const logs = ['arn:', partition, ':logs:', region, ':', accountId, ':log-group:', pattern, ':*'];
  const permission = invokePermission(fn, {
    principal: join('', ['logs.', region, '.amazonaws.com']),
    sourceArn: join('', logs),
  });
  const resource = { ...permission, DependsOn: fn.alias ? [fn.alias.logicalId] : undefined };
  return { id: cloudwatchLogPermissionId(fn.model.key), resource, path };
}

function commonPrefix(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  const ends = Array.from(first).findIndex((character, index) => others.some((text) => text[index] !== character));
  return ends < 0 ? first : first.slice(0, ends);
}
