import { describe, expect, it } from 'vitest';
import { renderPlanText } from '../../src/report/render-plan-text.ts';
import { noChange, plan, replacementBlocked, updateWithIam } from './reports.ts';

describe('a plan in a terminal', () => {
  it('lists resources, functions and permissions', () => {
    expect(
      renderPlanText(updateWithIam.plan ?? plan('nothing', {}), { details: false }),
    ).toBe(`Changes hello-service-pr-7 (stage pr-7, ap-northeast-2)
Resources:
  ~ HelloLambdaFunction (AWS::Lambda::Function) changed
  ~ IamRoleLambdaExecution (AWS::IAM::Role) changed
  + Versions: 1 published
Functions:
  hello: new code q0fHc2lKxW, 1.25 MB (+3.1 kB); configuration: MemorySize, Environment
Permissions:
  + IamRoleLambdaExecution: Allow dynamodb:* on *
  - IamRoleLambdaExecution: Allow dynamodb:GetItem on OrdersTable.Arn
  + HelloLambdaPermissionApiGateway: Allow lambda:InvokeFunction on \${HelloLambdaFunction.Arn} for apigateway.amazonaws.com
Plan digest: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08`);
  });

  it('shows properties with details, and no value of the environment', () => {
    const text = renderPlanText(updateWithIam.plan ?? plan('nothing', {}), { details: true });
    expect(text).toContain('  +     /Properties/MemorySize: 256');
    expect(text).not.toContain('plain-');
  });

  it('names the settings of the stack that change, not what follows from its resources', () => {
    const setting = (path: string) => ({ path, after: 'x', requiresRecreation: 'never' as const });
    const settings = [setting('/StackPolicy'), setting('/Outputs/HelloLambdaFunctionQualifiedArn/Value')];
    const text = renderPlanText(plan('update', { settings }), { details: false });
    expect(text).toContain('Settings:\n  ~ StackPolicy\nPlan digest');
  });

  it('proves that nothing changes', () => {
    expect(
      renderPlanText(noChange.plan ?? plan('update', {}), { details: false }),
    ).toBe(`Nothing changes: hello-service-pr-7 (stage pr-7, ap-northeast-2)
  = code of hello: q0fHc2lKxW
  = template: 3c9683017f
  = stack settings: 44136fa355`);
  });

  it('says what stopped it', () => {
    expect(renderPlanText(replacementBlocked.plan ?? plan('nothing', {}), { details: false })).toContain(
      'Stopped:\n  OrdersTable: a change of KeySchema makes a new, empty table',
    );
  });
});
