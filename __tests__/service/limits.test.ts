import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { checkLimits } from '../../src/service/check-limits.ts';
import { checkTemplateLimits } from '../../src/service/check-template-limits.ts';
import { readMade, shop, shopWithFunction, shopWithProvider } from './made-service.ts';

describe('limits of AWS are told before a call is made', () => {
  const cases: readonly { name: string; config: JsonObject; told: readonly string[] }[] = [
    { name: 'a service within all limits', config: shop(), told: [] },
    {
      name: 'an environment of more than 4 KB over both levels',
      config: shopWithFunction({ environment: { A: 'a'.repeat(2048) } }, { environment: { B: 'b'.repeat(2047) } }),
      told: ['The environment of `hello` has 4097 bytes; AWS allows 4096 for all variables of a function.'],
    },
    {
      name: 'an environment of exactly 4 KB',
      config: shopWithFunction({ environment: { A: 'a'.repeat(4095) } }),
      told: [],
    },
    {
      name: 'six layers of the provider',
      config: shopWithProvider({ layers: Array.from({ length: 6 }, (_, n) => `arn:layer:${n}`) }),
      told: ['`hello` has 6 layers; AWS allows 5.'],
    },
    {
      name: 'a stack name made of a long service name',
      config: shop({ service: 's'.repeat(125) }),
      told: [`The stack \`${'s'.repeat(125)}-dev\` has a name of 129 characters; AWS allows 128.`],
    },
  ];
  it.each(cases)('$name', ({ config, told }) => {
    const problems = new Problems();
    checkLimits(readMade(config).model, problems);
    expect(problems.all.map(({ message }) => message)).toEqual(told);
  });
});

describe('limits of the template', () => {
  const model = readMade(shop()).model;
  const template = (parts: Partial<Template>): Template => ({
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: {},
    Outputs: {},
    ...parts,
  });
  const many = <T>(count: number, item: T): Record<string, T> =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`R${n}`, item]));
  const role = (RoleName: JsonObject | string) => ({
    IamRoleLambdaExecution: { Type: 'AWS::IAM::Role', Properties: { RoleName } },
  });
  const name = (length: number): string => 'n'.repeat(length);

  const cases: readonly { name: string; template: Template; told: readonly (readonly [string, string])[] }[] = [
    { name: '500 resources', template: template({ Resources: many(500, { Type: 'T' }) }), told: [] },
    {
      name: '501 resources with versions',
      template: template({ Resources: { ...many(500, { Type: 'T' }), V: { Type: 'AWS::Lambda::Version' } } }),
      told: [
        [
          'The stack would have 501 resources (500 T, 1 AWS::Lambda::Version); AWS allows 500.',
          'Set `provider.versionFunctions: false`, which takes 1 resources away, or split the service.',
        ],
      ],
    },
    {
      name: '201 outputs',
      template: template({ Outputs: many(201, { Value: 'v' }) }),
      told: [['The stack would have 201 outputs; AWS allows 200.', 'Split the service.']],
    },
    {
      name: 'a function name of 65 characters',
      template: template({
        Resources: { HelloLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: name(65) } } },
      }),
      told: [
        [
          `The function \`${name(65)}\` has a name of 65 characters; AWS allows 64.`,
          'Set a shorter `functions.hello.name`.',
        ],
      ],
    },
    {
      name: 'a role name that is too long in this region',
      template: template({ Resources: role({ 'Fn::Join': ['-', [name(45), { Ref: 'AWS::Region' }, 'lambdaRole']] }) }),
      told: [
        [
          `The role \`${name(45)}-us-east-1-lambdaRole\` has a name of 66 characters; AWS allows 64.`,
          'Set a shorter `provider.iam.role.name`.',
        ],
      ],
    },
    {
      name: 'a role name that only CloudFormation knows',
      template: template({ Resources: role({ 'Fn::Sub': name(99) }) }),
      told: [],
    },
    {
      name: 'a template of more than 1 MB',
      template: template({ Description: 'd'.repeat(1_048_576) }),
      told: [['The template has 1048662 bytes; AWS allows 1048576.', 'Split the service.']],
    },
  ];
  it.each(cases)('$name', ({ template, told }) => {
    const problems = new Problems();
    checkTemplateLimits(template, model, problems);
    expect(problems.all.map(({ message, remedy }) => [message, remedy])).toEqual(told);
  });
});
