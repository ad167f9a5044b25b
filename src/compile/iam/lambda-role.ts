import { join, partition, region, sub } from '../../cloudformation/intrinsics.ts';
import { lambdaRoleId } from '../../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement, policyVersion } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import { tagList } from '../functions/function.ts';
import { logGroupName } from '../functions/log-group.ts';
import { customRole, roleDependency } from '../functions/role.ts';
import { addFunctionStatements } from '../functions/statements.ts';

/** Whether the stack has the generated role: not when there is nothing to use it (framework-spec 7.2). */
export function hasLambdaRole(model: ServiceModel): boolean {
  return (
    model.functions.length > 0 &&
    model.provider.role.existing === undefined &&
    model.functions.some((fn) => fn.role === undefined)
  );
}

/** The role that functions without their own use, with the statements of functions and then of events, in order. */
export function lambdaRole(
  model: ServiceModel,
  ofFunctions: readonly PolicyStatement[],
  ofEvents: readonly PolicyStatement[],
  trustedServices: readonly string[],
): Resource {
  const config = model.provider.role;
  const managedPolicies = managedPolicyArns(model);
  const own = [...logStatements(model), ...config.statements, ...durableStatements(model)];
  const statements = [...addFunctionStatements(own, ofFunctions, model.profile), ...ofEvents];
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: policyVersion,
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: [...new Set(['lambda.amazonaws.com', ...trustedServices])] },
            Action: ['sts:AssumeRole'],
          },
        ],
      },
      Policies: statements.length > 0 ? [rolePolicy(statements, model)] : undefined,
      Path: config.path ?? '/',
      RoleName: config.name ?? join('-', [model.service, model.stage, region, 'lambdaRole']),
      Tags: config.tags && tagList(config.tags),
      PermissionsBoundary: config.permissionsBoundary,
      ManagedPolicyArns: managedPolicies.length > 0 ? managedPolicies : undefined,
    },
  };
}

const rolePolicy = (statements: readonly PolicyStatement[], { service, stage }: ServiceModel) => ({
  PolicyName: join('-', [service, stage, 'lambda']),
  PolicyDocument: { Version: policyVersion, Statement: statements },
});

const logArn = (name: string, suffix: string): Value =>
  sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroupName(name)}${suffix}`);

// Functions named `<service>-<stage>…` share one wildcard, the others are named one by one before it.
function logStatements(model: ServiceModel): readonly PolicyStatement[] {
  const prefix = `${model.service}-${model.stage}`;
  const isCanonical = (fn: FunctionModel) => fn.name.startsWith(prefix);
  const logging = model.functions.filter((fn) => !fn.disableLogs);
  const others = logging.filter((fn) => !isCanonical(fn));
  const hasCanonical = logging.some(isCanonical);
  const resources = (suffix: string, wildcard: string) => [
    ...others.map((fn) => logArn(fn.name, suffix)),
    ...(hasCanonical ? [logArn(prefix, wildcard)] : []),
  ];
  // With no logs at all IAM refuses the empty lists that the framework writes, as it does a policy that says nothing
  // (framework-spec 13.1 #6).
  if (logging.length === 0) return [];
  const silent = model.functions.filter((fn) => fn.disableLogs && isCanonical(fn));
  return [
    allow(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], resources(':*', '*:*')),
    allow(['logs:PutLogEvents'], resources(':*:*', '*:*:*')),
    ...(hasCanonical && silent.length > 0
      ? [
          {
            Effect: 'Deny',
            Action: 'logs:PutLogEvents',
            Resource: silent.map((fn) => logArn(fn.name, ':*')),
          } satisfies PolicyStatement,
        ]
      : []),
  ];
}

function durableStatements(model: ServiceModel): readonly PolicyStatement[] {
  const arns = model.functions
    .filter((fn) => fn.durableConfig && roleDependency(customRole(fn, model)) === lambdaRoleId)
    .map((fn) =>
      sub(
        `arn:\${AWS::Partition}:lambda:\${AWS::Region}:\${AWS::AccountId}:function:${fn.name}:*/durable-execution/*/*`,
      ),
    );
  return arns.length > 0 ? [allow(['lambda:CheckpointDurableExecution', 'lambda:GetDurableExecutionState'], arns)] : [];
}

function managedPolicyArns(model: ServiceModel): readonly Value[] {
  const needsVpc = model.provider.vpc !== undefined || model.functions.some((fn) => fn.vpc !== undefined);
  return [
    ...model.provider.role.managedPolicies,
    ...(needsVpc
      ? [join('', ['arn:', partition, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole'])]
      : []),
  ];
}
