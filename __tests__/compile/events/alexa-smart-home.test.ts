import { expect, it } from 'vitest';
import { alexaSmartHome } from '../../../src/compile/events/alexa-smart-home.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const permission = (action: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] },
    Action: `lambda:${action}`,
    Principal: 'alexa-connectedhome.amazon.com',
    EventSourceToken: 'amzn1.ask.skill.1',
  },
});

it('each skill may invoke the function, unless it is off', () => {
  const appId = 'amzn1.ask.skill.1';
  const { resources } = compileEvents(alexaSmartHome, {
    hello: [appId, { appId, enabled: true }, { appId, enabled: false }],
  });
  expect(resources).toEqual({
    HelloLambdaPermissionAlexaSmartHome1: permission('InvokeFunction'),
    HelloLambdaPermissionAlexaSmartHome2: permission('InvokeFunction'),
    HelloLambdaPermissionAlexaSmartHome3: permission('DisableInvokeFunction'),
  });
});
