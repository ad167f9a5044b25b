import { getAtt, sub } from '../../../cloudformation/intrinsics.ts';
import { existingCognitoHandlerId, existingCognitoId } from '../../../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement } from '../../../cloudformation/policy.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import { groupBy } from '../../../core/group-by.ts';
import type { CompileContext, Contribution, FunctionRefs } from '../../contribution.ts';
import { chainExisting } from '../chain-existing.ts';
import { eventResources } from '../event-resources.ts';
import type { PoolTrigger } from './pool-trigger.ts';

/** All triggers of a function in its one existing pool. */
interface ExistingPool {
  readonly fn: FunctionRefs;
  readonly first: PoolTrigger;
  readonly triggers: readonly PoolTrigger[];
}

/**
 * Per function a `Custom::CognitoUserPool` whose handler sets triggers of a pool that is not of this stack. They run one
 * after the other: v3 chains those of one pool, v4 all of them. Source: framework-spec 6.15 and 8.4.
 */
export function existingPools(
  triggers: readonly PoolTrigger[],
  context: CompileContext,
): Required<Pick<Contribution, 'resources' | 'sources' | 'customResources'>> {
  const pools = [...groupBy(triggers, ({ fn }) => fn)].flatMap(([fn, own]) => existingPool(fn, own, context) ?? []);
  const previous = chainExisting(pools, ({ first }) => first.pool, context.model.profile === 'v4');
  const entries = pools.map((pool) => ({
    id: existingCognitoId(pool.fn.model.key),
    resource: customResource(pool, previous.get(pool), context),
    path: pool.first.path,
  }));
  const statements = context.model.profile === 'v4' ? statementsOfV4(pools) : statementsOfV3(pools);
  return {
    ...eventResources(entries, context),
    customResources: pools.length > 0 ? [{ kind: 'existing-cup', statements }] : [],
  };
}

function existingPool(
  fn: FunctionRefs,
  triggers: readonly PoolTrigger[],
  { model, problems }: CompileContext,
): ExistingPool | undefined {
  const [first] = triggers;
  if (!first) return undefined;
  for (const { pool, path } of triggers.filter((other) => other.pool !== first.pool)) {
    const message = `Function "${fn.model.key}" is a trigger of the existing pools "${first.pool}" and "${pool}": it can have one`;
    problems.error('COGNITO_SEVERAL_EXISTING_POOLS', message, { at: model.locate([...path, 'pool']) });
  }
  return { fn, first, triggers };
}

function customResource(
  { fn, first, triggers }: ExistingPool,
  previous: ExistingPool | undefined,
  { model, startedAt }: CompileContext,
): Resource {
  const alias = model.profile === 'v4' ? fn.alias : undefined;
  const dependencies = [
    fn.logicalId,
    alias?.logicalId,
    existingCognitoHandlerId,
    previous && existingCognitoId(previous.fn.model.key),
  ];
  return {
    Type: 'Custom::CognitoUserPool',
    Version: 1,
    DependsOn: dependencies.filter((id) => id !== undefined),
    Properties: {
      ServiceToken: getAtt(existingCognitoHandlerId, 'Arn'),
      FunctionName: fn.model.name,
      FunctionQualifier: alias?.name,
      UserPoolName: first.pool,
      UserPoolConfigs: triggers.map(({ trigger, lambdaVersion, kmsKeyId }) => ({
        Trigger: trigger,
        LambdaVersion: lambdaVersion,
        KMSKeyID: kmsKeyId,
      })),
      ForceDeploy: first.forceDeploy ? startedAt : undefined,
    },
  };
}

const poolAccess = allow(
  ['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'],
  '*',
);
const passRole = allow(['iam:PassRole'], sub('arn:${AWS::Partition}:iam::*:role/*'));
// A new object each time: of two statements with one Resource object the role keeps the first (framework-spec 8.4).
const anyFunction = () => sub('arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*');

// Only the key of a function's first trigger gets a grant, as in the framework.
const keyAccess = ({ first: { kmsKeyId } }: ExistingPool): readonly PolicyStatement[] =>
  kmsKeyId === undefined ? [] : [allow(['kms:CreateGrant'], kmsKeyId)];

const statementsOfV4 = (pools: readonly ExistingPool[]): readonly PolicyStatement[] => [
  ...pools.flatMap((pool, index) => [...keyAccess(pool), ...(index === 0 ? [poolAccess] : [])]),
  {
    ...allow(['lambda:AddPermission'], anyFunction()),
    Condition: { StringEquals: { 'lambda:Principal': 'cognito-idp.amazonaws.com' } },
  },
  allow(['lambda:RemovePermission'], anyFunction()),
  passRole,
];

const statementsOfV3 = (pools: readonly ExistingPool[]): readonly PolicyStatement[] => [
  ...pools.flatMap((pool, index) => [
    ...keyAccess(pool),
    ...(index === 0 ? [poolAccess] : []),
    allow(
      ['lambda:AddPermission', 'lambda:RemovePermission'],
      sub(`arn:\${AWS::Partition}:lambda:*:*:function:${pool.fn.model.name}`),
    ),
  ]),
  passRole,
];
