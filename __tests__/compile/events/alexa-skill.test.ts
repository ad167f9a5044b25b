import { expect, it } from 'vitest';
import { alexaSkill } from '../../../src/compile/events/alexa-skill.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const permission = (action: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
    Action: `lambda:${action}`,
    Principal: 'alexa-appkit.amazon.com',
    EventSourceToken: 'amzn1.ask.skill.1',
  },
});

it('each skill may invoke the function, unless it is off', () => {
  const appId = 'amzn1.ask.skill.1';
  const { resources } = compileEvents(alexaSkill, {
    hello: [appId, { appId, enabled: true }, { appId, enabled: false }],
  });
  expect(resources).toEqual({
    HelloLambdaPermissionAlexaSkill1: permission('InvokeFunction'),
    HelloLambdaPermissionAlexaSkill2: permission('InvokeFunction'),
    HelloLambdaPermissionAlexaSkill3: permission('DisableInvokeFunction'),
  });
});
