import { getAtt, ref, sub } from '../../cloudformation/intrinsics.ts';
import { policyVersion } from '../../cloudformation/policy.ts';
import type { Outputs, Resources, Template, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json } from '../../core/json.ts';
import type { PolicyDocumentStatement } from '../../plan/deploy-policy/merge-grants.ts';
import type { BootstrapOptions } from './bootstrap-options.ts';
import { splitStatements } from './split-statements.ts';
import { issuerHost, previewClaims, productionClaims, subjects, trustPolicy } from './trust-policy.ts';

export const providerId = 'GitHubOidcProvider';
export const providerParameter = 'OidcProviderArn';
export const roleOutput = 'DeployRoleArn';
export const previewRoleOutput = 'PreviewRoleArn';

export interface RolePolicies {
  readonly production: readonly PolicyDocumentStatement[];
  readonly preview: readonly PolicyDocumentStatement[];
}

/** The stack of `bootstrap`: GitHub's OIDC provider, or a parameter for the account's own, and the roles of a repository. */
export function roleTemplate(options: BootstrapOptions, policies: RolePolicies): Template {
  const production = role('DeployRole', options.roleName, productionClaims(options), policies.production, options);
  const preview = options.previewRoleName
    ? role('PreviewRole', options.previewRoleName, previewClaims(options), policies.preview, options)
    : {};
  const outputs: Outputs = { [roleOutput]: { Value: getAtt('DeployRole', 'Arn') } };
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `Roles by which workflows of ${options.owner}/${options.name} deploy`,
    Parameters: {
      [providerParameter]: {
        Type: 'String',
        Default: '',
        Description: "ARN of the account's OIDC provider for GitHub; empty: this stack makes it",
      },
    },
    Conditions: { MakesProvider: { 'Fn::Equals': [ref(providerParameter), ''] } },
    Resources: { [providerId]: provider(options.audience), ...production, ...preview },
    Outputs: options.previewRoleName
      ? { ...outputs, [previewRoleOutput]: { Value: getAtt('PreviewRole', 'Arn') } }
      : outputs,
  };
}

// An account has one for all repositories: it stays when this stack goes.
const provider = (audience: string): Resources[string] => ({
  Type: 'AWS::IAM::OIDCProvider',
  Condition: 'MakesProvider',
  DeletionPolicy: 'Retain',
  UpdateReplacePolicy: 'Retain',
  Properties: { Url: `https://${issuerHost}`, ClientIdList: [audience] },
});

const providerArn: Value = {
  'Fn::If': ['MakesProvider', getAtt(providerId, 'Arn'), ref(providerParameter)],
};

function role(
  logicalId: string,
  roleName: string,
  claims: readonly string[],
  statements: readonly PolicyDocumentStatement[],
  options: BootstrapOptions,
): Resources {
  const policies = splitStatements(statements).map((part, index): [string, Resources[string]] => [
    `${logicalId}Policy${index + 1}`,
    {
      Type: 'AWS::IAM::ManagedPolicy',
      Properties: { PolicyDocument: { Version: policyVersion, Statement: part.map(withPseudoParameters) } },
    },
  ]);
  return {
    [logicalId]: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: roleName,
        Description: `Deploys from workflows of ${options.owner}/${options.name}`,
        AssumeRolePolicyDocument: trustPolicy(providerArn, options.audience, subjects(claims, options)),
        ManagedPolicyArns: policies.map(([id]) => ref(id)),
      },
    },
    ...Object.fromEntries(policies),
  };
}

/** Texts with `${AWS::…}` become `Fn::Sub`. */
function withPseudoParameters(value: Json): Json {
  if (typeof value === 'string') return value.includes('${AWS::') ? sub(value) : value;
  if (Array.isArray(value)) return value.map(withPseudoParameters);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withPseudoParameters(item ?? null)]));
}
