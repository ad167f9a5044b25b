import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { readMade, shop, shopWithFunction, shopWithProvider } from './made-service.ts';

describe('values are turned into what their key takes, as the references do', () => {
  const cases: readonly { name: string; key: string; written: Json; read: Json }[] = [
    { name: 'a number in quotes', key: 'memorySize', written: '512', read: 512 },
    { name: 'true in quotes', key: 'snapStart', written: 'true', read: true },
    { name: 'a number as an environment value', key: 'environment', written: { N: 1 }, read: { N: '1' } },
    { name: 'a boolean as an environment value', key: 'environment', written: { B: false }, read: { B: 'false' } },
    {
      name: 'a null as an environment value',
      key: 'environment',
      written: { A: null, B: 'b' },
      read: { B: 'b', A: null },
    },
    { name: 'a number as a tag', key: 'tags', written: { cost: 42 }, read: { cost: '42' } },
    { name: 'one logical ID to depend on', key: 'dependsOn', written: 'Table', read: ['Table'] },
    { name: 'one pattern', key: 'package', written: { patterns: '!**' }, read: { patterns: ['!**'] } },
    {
      name: 'an intrinsic in the environment',
      key: 'environment',
      written: { T: { Ref: 'T' } },
      read: { T: { Ref: 'T' } },
    },
    { name: 'a list of one where a text belongs', key: 'description', written: ['says hello'], read: 'says hello' },
  ];

  it.each(cases)('$name', ({ key, written, read }) => {
    const { model, problems } = readMade(shopWithFunction({ [key]: written }));
    expect(problems).toEqual([]);
    expect(model.functions[0]?.config[key]).toEqual(read);
  });

  it('makes lists of actions and principals, not of resources', () => {
    const statement = { Effect: 'Allow', Action: 's3:*', Resource: '*', Principal: { Service: 'x.amazonaws.com' } };
    const { model } = readMade(shopWithProvider({ iam: { role: { statements: [statement] } } }));
    expect(model.provider.role.statements).toEqual([
      { Effect: 'Allow', Action: ['s3:*'], Resource: '*', Principal: { Service: ['x.amazonaws.com'] } },
    ]);
  });

  it('makes a list of a DependsOn of a resource and leaves its properties alone', () => {
    const Table = { Type: 'AWS::DynamoDB::Table', DependsOn: 'Key', Properties: { BillingMode: 1 } };
    const { model } = readMade(shop({ resources: { Resources: { Table } } }));
    expect(model.resources.template).toEqual({ Resources: { Table: { ...Table, DependsOn: ['Key'] } } });
  });

  it('coerces with the validation turned off', () => {
    const { model, problems } = readMade({
      ...shopWithFunction({ timeout: '10', colour: 1 }),
      configValidationMode: 'off',
    });
    expect(model.functions[0]?.timeout).toBe(10);
    expect(problems).toEqual([]);
  });

  it('coerces a YAML anchor in each place by the place', () => {
    const shared = { A: 1 };
    const { model } = readMade({ ...shopWithFunction({ environment: shared }), custom: { shared } });
    expect(model.functions[0]?.environment).toEqual({ A: '1' });
    expect(model.custom).toEqual({ shared: { A: 1 } });
  });
});
