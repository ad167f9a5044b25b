import { policyVersion } from '../../cloudformation/policy.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { Json } from '../../core/json.ts';

/** A role that AppSync assumes, with one inline policy or none. */
export function serviceRole(policy?: { readonly name: string; readonly statements: readonly Json[] }): Resource {
  const Statement = [
    { Effect: 'Allow', Principal: { Service: ['appsync.amazonaws.com'] }, Action: ['sts:AssumeRole'] },
  ];
  const Policies = policy && [
    { PolicyName: policy.name, PolicyDocument: { Version: policyVersion, Statement: policy.statements } },
  ];
  return {
    Type: 'AWS::IAM::Role',
    Properties: { AssumeRolePolicyDocument: { Version: policyVersion, Statement }, Policies },
  };
}
