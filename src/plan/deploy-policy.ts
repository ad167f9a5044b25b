import type { Grant, PolicyPlace } from '../cloudformation/grant.ts';
import { policyVersion } from '../cloudformation/policy.ts';
import type { Template } from '../cloudformation/template.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { flowGrants } from './deploy-policy/flow-grants.ts';
import { actionsOf } from './deploy-policy/grant.ts';
import { mergeGrants, type PolicyDocumentStatement } from './deploy-policy/merge-grants.ts';
import { resourceScope, type StackScope } from './deploy-policy/resource-scope.ts';
import { grantRule } from './deploy-policy/rules/index.ts';

export interface DeployPolicyOptions {
  readonly place: PolicyPlace;
  /** What plugins ask by themselves around a deploy. */
  readonly grants?: readonly Grant[] | undefined;
  /** `service`: names that begin with `<service>-<stage>-` share one wildcard, so that a new function needs no new policy. */
  readonly breadth?: 'exact' | 'service' | undefined;
  /** A preview's buckets are emptied before they are removed. */
  readonly preview?: boolean | undefined;
  /** CloudFormation's service role: it makes the resources, the caller only hands it over. */
  readonly serviceRoleArn?: string | undefined;
}

export interface DeployPolicy {
  readonly statements: readonly PolicyDocumentStatement[];
  /** Resources of types that the table does not know; what they need has to be added by hand. */
  readonly unknown: readonly { readonly logicalId: string; readonly type: string }[];
}

/**
 * The least that a role needs for first deploy, update, no change and remove of a service: what a run asks by itself, and
 * what CloudFormation does in its name for each resource of the template (framework-spec 5.9).
 */
export function deployPolicy(template: Template, model: ServiceModel, options: DeployPolicyOptions): DeployPolicy {
  const stack: StackScope = { template, stackName: model.stackName, place: options.place };
  const flow = [...flowGrants(model, stack, options), ...(options.grants ?? [])];
  if (options.serviceRoleArn !== undefined) {
    return { statements: finish([...flow, passServiceRole(options.serviceRoleArn)], model, options), unknown: [] };
  }
  const unknown: { logicalId: string; type: string }[] = [];
  const grants = Object.entries(template.Resources).flatMap(([logicalId, { Type: type }]) => {
    const rule = grantRule(type);
    if (!rule) unknown.push({ logicalId, type });
    const scope = resourceScope(stack, logicalId);
    return [
      ...(rule?.(scope) ?? []),
      ...(options.preview && type === 'AWS::S3::Bucket' ? [emptyBucket(scope.name(), options)] : []),
    ];
  });
  return { statements: finish([...flow, ...grants], model, options), unknown };
}

/** A policy document of statements, as IAM takes it. */
export const policyDocument = (statements: readonly PolicyDocumentStatement[]) => ({
  Version: policyVersion,
  Statement: statements,
});

function finish(
  grants: readonly Grant[],
  { service, stage }: ServiceModel,
  { breadth }: DeployPolicyOptions,
): readonly PolicyDocumentStatement[] {
  if (breadth !== 'service') return mergeGrants(grants);
  const prefix = `${service}-${stage}-`;
  const widened = (arn: string): string => {
    const at = arn.indexOf(prefix);
    // Buckets hold data of users: theirs are always named one by one.
    return at < 0 || arn.includes(':s3:::') ? arn : `${arn.slice(0, at + prefix.length)}*`;
  };
  return mergeGrants(grants.map((grant) => ({ ...grant, resources: grant.resources.map(widened) })));
}

const passServiceRole = (arn: string): Grant => ({
  sid: 'PassServiceRole',
  actions: ['iam:PassRole'],
  resources: [arn],
  condition: { StringEquals: { 'iam:PassedToService': 'cloudformation.amazonaws.com' } },
});

const emptyBucket = (name: string, { place }: DeployPolicyOptions): Grant => ({
  sid: 'EmptyBuckets',
  actions: actionsOf('s3', 'ListBucket ListBucketVersions DeleteObject DeleteObjectVersion'),
  resources: [`arn:${place.partition}:s3:::${name}`, `arn:${place.partition}:s3:::${name}/*`],
});
