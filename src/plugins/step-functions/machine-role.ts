import { allow, type PolicyStatement, policyVersion } from '../../cloudformation/policy.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { objectAt } from '../config-functions.ts';
import type { KnownNames } from './function-references.ts';
import { asStatements, may, type Permission } from './permission.ts';
import { taskPermissions } from './task-permissions.ts';
import { taskStates } from './task-states.ts';

const logDelivery =
  'logs:CreateLogDelivery,logs:GetLogDelivery,logs:UpdateLogDelivery,logs:DeleteLogDelivery,logs:ListLogDeliveries,logs:PutResourcePolicy,logs:DescribeResourcePolicies,logs:DescribeLogGroups';
const keyUse = 'kms:Decrypt,kms:Encrypt,kms:ReEncrypt*,kms:GenerateDataKey*,kms:DescribeKey';
const tracing = 'xray:PutTraceSegments,xray:PutTelemetryRecords,xray:GetSamplingRules,xray:GetSamplingTargets';

/** The role of a state machine, from what its states call. Source: framework-spec 9.1. */
export function machineRole(
  key: string,
  machine: JsonObject,
  names: KnownNames,
  model: ServiceModel,
  problems: Problems,
): Resource {
  const { name } = machine;
  const tasks = taskStates(objectAt(machine, 'definition')['States'], typeof name === 'string' && name ? name : key);
  const needed = tasks.flatMap((task): readonly Permission[] => {
    const permissions = taskPermissions(task.state, names);
    if (!permissions && machine['iamRoleStatements'] === undefined) {
      const message = `serverless-step-functions cannot tell what the state "${task.name}" of ${key} may do: name it in iamRoleStatements.`;
      problems.warn('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['stepFunctions', 'stateMachines', key]) });
    }
    return permissions ?? [];
  });
  const statements = [...asStatements([...needed, ...settingPermissions(machine)]), ...ownStatements(machine)];
  const nothing: PolicyStatement = { Effect: 'Deny', Action: '*', Resource: '*' };
  const service = { 'Fn::Sub': 'states.${AWS::Region}.amazonaws.com' };
  return roleFor(
    service,
    `${model.stage}-${model.service}-statemachine`,
    statements.length > 0 ? statements : [nothing],
    model,
  );
}

function settingPermissions(machine: JsonObject): readonly Permission[] {
  const key = objectAt(machine, 'encryptionConfig')['KmsKeyId'];
  const { kmsKeyArns } = machine;
  return [
    ...(machine['loggingConfig'] ? [may(logDelivery, '*')] : []),
    ...(machine['tracingConfig'] ? [may(tracing, '*')] : []),
    ...(Array.isArray(kmsKeyArns) && kmsKeyArns.length > 0 ? [may(keyUse, kmsKeyArns)] : []),
    ...(key ? [may('kms:Decrypt,kms:Encrypt', { 'Fn::Sub': key })] : []),
  ];
}

const ownStatements = ({ iamRoleStatements }: JsonObject): readonly Json[] =>
  Array.isArray(iamRoleStatements) ? iamRoleStatements : [];

/** A role that `service` assumes, with one inline policy; path and boundary of the provider's roles. */
export function roleFor(
  service: Value,
  policyName: string,
  statements: readonly Json[],
  { provider }: ServiceModel,
  bounded = true,
): Resource {
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: policyVersion,
        Statement: [{ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' }],
      },
      Policies: [{ PolicyName: policyName, PolicyDocument: { Version: policyVersion, Statement: statements } }],
      PermissionsBoundary: (bounded && provider.config['rolePermissionsBoundary']) || undefined,
      Path: objectAt(provider.config, 'iam', 'role')['path'] || undefined,
    },
  };
}

/** A role with which `service` starts one machine. */
export const startRole = (
  service: string,
  policyName: string,
  machine: Value,
  model: ServiceModel,
  bounded: boolean,
): Resource => roleFor(service, policyName, [allow(['states:StartExecution'], machine)], model, bounded);
