import { expect, it } from 'vitest';
import { iotFleetProvisioning } from '../../../src/compile/events/iot-fleet-provisioning.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arn = { 'Fn::GetAtt': ['HelloLambdaFunction', 'Arn'] };
const event = { provisioningRoleArn: 'arn:aws:iam::1:role/x', templateBody: { Parameters: { a: { Type: 'String' } } } };

it.each([
  ['what it needs', event, { Enabled: true }],
  ['every key', { ...event, templateName: 'fleet', enabled: false }, { Enabled: false, TemplateName: 'fleet' }],
])('iotFleetProvisioning with %s is a template with the function as hook', (_, config, expected) => {
  expect(compileEvents(iotFleetProvisioning, { hello: [config] }).resources).toEqual({
    HelloIotProvisioningTemplate: {
      Type: 'AWS::IoT::ProvisioningTemplate',
      DependsOn: ['HelloLambdaPermissionIotProvisioningTemplate'],
      Properties: {
        PreProvisioningHook: { TargetArn: arn },
        ProvisioningRoleArn: 'arn:aws:iam::1:role/x',
        TemplateBody: '{"Parameters":{"a":{"Type":"String"}}}',
        ...expected,
      },
    },
    HelloLambdaPermissionIotProvisioningTemplate: {
      Type: 'AWS::Lambda::Permission',
      Properties: { FunctionName: arn, Action: 'lambda:InvokeFunction', Principal: 'iot.amazonaws.com' },
    },
  });
});

it('the template waits for permission and alias', () => {
  const { resources } = compileEvents(iotFleetProvisioning, { hello: [event] }, { aliases: { hello: 'provisioned' } });
  expect(resources.HelloIotProvisioningTemplate.DependsOn).toEqual([
    'HelloLambdaPermissionIotProvisioningTemplate',
    'HelloProvConcLambdaAlias',
  ]);
});

it('a second template of a function is an error on its line', () => {
  const { places } = compileEvents(iotFleetProvisioning, { hello: [event, event] });
  expect(places).toEqual(['IOT_FLEET_SEVERAL_TEMPLATES at functions.hello.events[1].iotFleetProvisioning']);
});
