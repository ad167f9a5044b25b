import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { planDeployment } from '../../src/plan/plan-deployment.ts';
import { refinePlan } from '../../src/plan/refine-plan.ts';
import type { ChangeSet, ResourceChange } from '../../src/ports.ts';
import { compiledOf, deployedOf, helloTemplate, keptLocations, options } from './hello-service.ts';

const table = (name: string, policy: object = {}) => ({
  Orders: { Type: 'AWS::DynamoDB::Table', ...policy, Properties: { TableName: name } },
});
const before = helloTemplate({ extra: table('orders') });

function refine(replacement: 'True' | 'False' | 'Conditional', policy: object = {}, gates = options.gates) {
  const after = helloTemplate({ extra: table('orders-2', policy) });
  const plan = planDeployment(compiledOf(after), keptLocations, deployedOf(before), { ...options, gates });
  const change: ResourceChange = {
    action: 'Modify',
    logicalId: 'Orders',
    physicalId: 'orders',
    type: 'AWS::DynamoDB::Table',
    replacement,
    details: [{ attribute: 'Properties', property: 'TableName', requiresRecreation: 'Always' }],
  };
  const changeSet = { changes: [change] } as unknown as ChangeSet;
  return refinePlan(plan, changeSet, {
    gates,
    before: before as unknown as JsonObject,
    after: after as unknown as JsonObject,
    secrets: [],
  });
}

describe('a plan with the change set of CloudFormation', () => {
  it('blocks the replacement of a table that only the change set shows', () => {
    expect(refine('True')).toMatchObject({
      kind: 'blocked',
      reasons: [{ logicalId: 'Orders', action: 'replace' }],
      changes: [
        {
          physicalId: 'orders',
          action: 'replace',
          losesData: true,
          properties: [{ path: '/Properties/TableName', requiresRecreation: 'always' }],
        },
      ],
    });
  });

  it.each([
    ['False', 'update', 'update'],
    ['Conditional', 'blocked', 'may-replace'],
  ] as const)('with Replacement %s is %s', (replacement, kind, action) => {
    expect(refine(replacement)).toMatchObject({ kind, changes: [{ action }] });
  });

  it.each<[string, readonly ResourceChange[] | undefined, string]>([
    [
      'says',
      [{ action: 'Modify', logicalId: 'Orders', type: 'AWS::DynamoDB::Table', replacement: 'True', details: [] }],
      'replace',
    ],
    ['does not say', undefined, 'update'],
    ['says is nothing', [], 'none'],
  ])('shows what a nested stack %s of its own resources instead of the stack', (_what, nested, action) => {
    const after = helloTemplate({ extra: table('orders-2') });
    const plan = planDeployment(compiledOf(after), keptLocations, deployedOf(before), options);
    const stack: ResourceChange = {
      ...{ action: 'Modify', logicalId: 'TablesNestedStack', type: 'AWS::CloudFormation::Stack', replacement: 'False' },
      details: [],
      nested,
    };
    const { changes } = refinePlan(plan, { changes: [stack] } as unknown as ChangeSet, {
      gates: options.gates,
      before: before as unknown as JsonObject,
      after: after as unknown as JsonObject,
      secrets: [],
      nestedIn: { Orders: 'TablesNestedStack' },
    });
    expect(changes.map((change) => [change.logicalId, change.action])).toEqual(
      action === 'none' ? [] : [['Orders', action]],
    );
  });

  it('lets a replacement pass that is allowed by name', () => {
    expect(refine('True', {}, { ...options.gates, allowReplacement: ['Orders'] }).kind).toBe('update');
  });

  it('does not call data lost that a policy keeps', () => {
    expect(refine('True', { UpdateReplacePolicy: 'Snapshot' }).changes).toMatchObject([{ losesData: false }]);
  });
});
