import { expect, it } from 'vitest';
import { iot } from '../../../src/compile/events/iot.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const permission = (n: number) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: arn,
    Action: 'lambda:InvokeFunction',
    Principal: 'iot.amazonaws.com',
    SourceArn: {
      'Fn::Join': [
        '',
        [
          'arn:',
          { Ref: 'AWS::Partition' },
          ':iot:',
          { Ref: 'AWS::Region' },
          ':',
          { Ref: 'AWS::AccountId' },
          ':rule/',
          { Ref: `HelloIotTopicRule${n}` },
        ],
      ],
    },
  },
});

it('each iot event is a topic rule that may invoke the function; line ends go', () => {
  const { resources } = compileEvents(iot, {
    hello: [
      { sql: "SELECT * FROM 'a'" },
      { sql: "SELECT *\r\n FROM 'a'", sqlVersion: 'beta', name: 'rule', enabled: false, description: 'a\nb' },
    ],
  });
  const Actions = [{ Lambda: { FunctionArn: arn } }];
  expect(resources).toEqual({
    HelloIotTopicRule1: {
      Type: 'AWS::IoT::TopicRule',
      Properties: { TopicRulePayload: { RuleDisabled: false, Sql: "SELECT * FROM 'a'", Actions } },
    },
    HelloLambdaPermissionIotTopicRule1: permission(1),
    HelloIotTopicRule2: {
      Type: 'AWS::IoT::TopicRule',
      Properties: {
        RuleName: 'rule',
        TopicRulePayload: {
          RuleDisabled: true,
          Sql: "SELECT * FROM 'a'",
          Actions,
          Description: 'ab',
          AwsIotSqlVersion: 'beta',
        },
      },
    },
    HelloLambdaPermissionIotTopicRule2: permission(2),
  });
});

it('rule and permission wait for the alias', () => {
  const { resources } = compileEvents(iot, { hello: [{ sql: 'SELECT 1' }] }, { aliases: { hello: 'provisioned' } });
  expect(resources.HelloIotTopicRule1.DependsOn).toBe('HelloProvConcLambdaAlias');
  expect(resources.HelloLambdaPermissionIotTopicRule1.DependsOn).toBe('HelloProvConcLambdaAlias');
});
