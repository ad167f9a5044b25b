import type { PolicyStatement } from '../../cloudformation/policy.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { EventModel } from '../../service/service-model.ts';
import type { CompileContext, FunctionRefs } from '../contribution.ts';

/**
 * An `AWS::Lambda::EventSourceMapping`. It waits for the role, then the alias, then `more`; the list is empty, not
 * absent, when there is none (framework-spec 6.5).
 */
export function eventSourceMapping(fn: FunctionRefs, properties: JsonObject, ...more: readonly string[]): Resource {
  return {
    Type: 'AWS::Lambda::EventSourceMapping',
    DependsOn: [fn.roleDependency, fn.alias?.logicalId, ...more].filter((id) => id !== undefined),
    Properties: { FunctionName: fn.target, ...properties },
  };
}

/** `filterPatterns` → FilterCriteria; `undefined` without patterns. */
export function filterCriteria(patterns: readonly Value[] | undefined): JsonObject | undefined {
  return patterns && { Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) };
}

/** `onFailure` of a stream, `onFailureDestination` of Kafka → DestinationConfig; `undefined` without a destination. */
export function onFailureDestination(arn: Value | undefined): JsonObject | undefined {
  return arn === undefined ? undefined : { OnFailure: { Destination: arn } };
}

export interface StartingPosition {
  readonly startingPosition?: 'LATEST' | 'TRIM_HORIZON' | 'AT_TIMESTAMP';
  /** Seconds since 1970. */
  readonly startingPositionTimestamp?: number;
}

/** Reports EVENT_STARTING_TIMESTAMP_MISSING if reading is to start at a time that is not told. */
export function checkStartingPosition(
  config: StartingPosition,
  event: Pick<EventModel, 'kind' | 'path'>,
  { model, problems }: CompileContext,
): void {
  if (config.startingPosition !== 'AT_TIMESTAMP' || config.startingPositionTimestamp !== undefined) return;
  const message = `startingPosition of a ${event.kind} event is AT_TIMESTAMP, but startingPositionTimestamp is missing.`;
  const at = model.locate([...event.path, 'startingPosition']);
  problems.error('EVENT_STARTING_TIMESTAMP_MISSING', message, { at });
}

/** `provisionedPollerConfig` of Kafka and MSK → ProvisionedPollerConfig. */
export interface ProvisionedPollerConfig {
  readonly minimumPollers?: number;
  readonly maximumPollers?: number;
}

export function provisionedPollers(config: ProvisionedPollerConfig | undefined): JsonObject | undefined {
  return config && { MinimumPollers: config.minimumPollers, MaximumPollers: config.maximumPollers };
}

/** What Lambda needs to reach a broker in a VPC. */
export const networkAccess: PolicyStatement = allow(
  [
    'ec2:CreateNetworkInterface',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DescribeVpcs',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
  ],
  '*',
);

/** An Allow statement over these resources, none if there are none. */
export function allowOn(actions: readonly string[], resources: readonly Value[]): readonly PolicyStatement[] {
  return resources.length > 0 ? [allow(actions, resources)] : [];
}
