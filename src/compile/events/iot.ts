import { accountId, join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import { iotPermissionId, iotRuleId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { IotEventConfig } from '../../service/events/iot.ts';
import { type EventCompiler, type FunctionRefs, groupByFunction } from '../contribution.ts';
import { eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';

/**
 * `iot` events: a topic rule each, `HelloIotTopicRule1`, that may invoke the function. Source: framework-spec 6.12.
 */
export const iot: EventCompiler<'iot'> = {
  kind: 'iot',
  delivery: 'push',
  compile(events, context) {
    const entries = groupByFunction(events).flatMap(({ fn, events: own }) =>
      own.flatMap(({ config, path }, index) => {
        const ruleId = iotRuleId(fn.model.key, index + 1);
        const sourceArn = join('', ['arn:', partition, ':iot:', region, ':', accountId, ':rule/', ref(ruleId)]);
        const permission = invokePermission(fn, { principal: 'iot.amazonaws.com', sourceArn });
        return [
          { id: ruleId, resource: topicRule(fn, config), path },
          { id: iotPermissionId(fn.model.key, index + 1), resource: permission, path },
        ];
      }),
    );
    return eventResources(entries, context);
  },
};

function topicRule(fn: FunctionRefs, config: IotEventConfig): Resource {
  return {
    Type: 'AWS::IoT::TopicRule',
    DependsOn: fn.alias?.logicalId,
    Properties: {
      RuleName: oneLine(config.name),
      TopicRulePayload: {
        RuleDisabled: config.enabled === false,
        Sql: oneLine(config.sql),
        Actions: [{ Lambda: { FunctionArn: fn.target } }],
        Description: oneLine(config.description),
        AwsIotSqlVersion: config.sqlVersion,
      },
    },
  };
}

/** Line ends removed, as the references do; `undefined` for no text. */
const oneLine = (text: string | undefined): string | undefined => text?.replace(/\r?\n/g, '') || undefined;
