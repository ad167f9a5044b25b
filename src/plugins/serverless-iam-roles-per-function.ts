import { join, partition, region, sub } from '../cloudformation/intrinsics.ts';
import { functionId, lambdaRoleId, resourceName } from '../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement, policyVersion } from '../cloudformation/policy.ts';
import type { Resource, Template, Value } from '../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import { coercedStatements } from './iam-roles-per-function/coerced-statements.ts';
import { eventStatements } from './iam-roles-per-function/event-statements.ts';
import { reportStatements } from './iam-roles-per-function/report-statements.ts';
import { useRole, withRole } from './iam-roles-per-function/use-role.ts';
import type { NativePlugin } from './native-plugin.ts';

const name = 'serverless-iam-roles-per-function';

/** AWS's limit of a role name. */
const maximumRoleName = 64;

/** A role of its own for every function with `iamRoleStatements`, made from the shared one. Source: framework-spec 9.1. */
export const iamRolesPerFunction: NativePlugin = {
  name,
  compared: '3.2.0',
  configKeys: [
    'functions.<name>.iamRoleStatements',
    'functions.<name>.iamRoleStatementsInherit',
    'functions.<name>.iamRoleStatementsName',
    'functions.<name>.iamPermissionsBoundary',
    `custom.${name}.defaultInherit`,
    `custom.${name}.iamGlobalPermissionsBoundary`,
  ],
  differences: 'An event source mapping keeps waiting for its alias and its stream consumer beside the new role.',
  contribute(compiled, model, problems) {
    return model.functions
      .filter((fn) => fn.config['iamRoleStatements'] !== undefined)
      .reduce((template, fn) => withFunctionRole(template, fn, model, problems), compiled);
  },
};

function withFunctionRole(template: Template, fn: FunctionModel, model: ServiceModel, problems: Problems): Template {
  const fail = (message: string, key: string, remedy: string) => {
    problems.error('PLUGIN_FUNCTION_ROLE', message, { at: model.locate([...fn.path, key]), remedy });
    return template;
  };
  const shared = template.Resources[lambdaRoleId];
  const functionResource = template.Resources[functionId(fn.key)];
  if (fn.role !== undefined) {
    return fail(
      `Function "${fn.key}" has both role and iamRoleStatements`,
      'role',
      'Remove `role`, or `iamRoleStatements`.',
    );
  }
  if (!shared || !functionResource) {
    return fail(
      `Function "${fn.key}" has iamRoleStatements, but the service has no generated role to start from`,
      'iamRoleStatements',
      'Remove the role of the provider, so that one is generated, or `iamRoleStatements`.',
    );
  }
  reportStatements(fn, model, problems);
  const RoleName = roleName(fn, model);
  if (RoleName === undefined) {
    const why =
      model.provider.role.name === undefined
        ? `The name of the role of function "${fn.key}" is longer than ${maximumRoleName} characters`
        : `The role of function "${fn.key}" has no name: provider.iam.role.name is that of the shared role`;
    return fail(why, 'iamRoleStatements', 'Set `iamRoleStatementsName` of the function.');
  }
  const roleId = `${resourceName(fn.key)}${lambdaRoleId}`;
  const boundary = objectAt(model.custom, name)['iamGlobalPermissionsBoundary'];
  const resources: Record<string, Resource> = {
    ...template.Resources,
    [lambdaRoleId]: boundary ? withProperties(shared, { PermissionsBoundary: boundary }) : shared,
    [functionId(fn.key)]: withRole(functionResource, roleId),
    [roleId]: functionRole(shared, fn, model, RoleName),
  };
  for (const [id, resource] of Object.entries(resources)) resources[id] = useRole(resource, functionId(fn.key), roleId);
  return { ...template, Resources: resources };
}

function functionRole(shared: Resource, fn: FunctionModel, model: ServiceModel, RoleName: Value): Resource {
  const policies = shared.Properties?.['Policies'];
  const [policy] = Array.isArray(policies) ? policies : [];
  const boundary = fn.config['iamPermissionsBoundary'] || objectAt(model.custom, name)['iamGlobalPermissionsBoundary'];
  const needsVpc = isNotEmpty(fn.config['vpc']) || isNotEmpty(model.provider.config['vpc']);
  const vpcPolicy = join('', ['arn:', partition, ':iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole']);
  return withProperties(shared, {
    Policies: [
      {
        PolicyName: (isJsonObject(policy) ? policy['PolicyName'] : undefined) ?? policyName(model),
        PolicyDocument: { Version: policyVersion, Statement: statements(fn, model) },
      },
    ],
    ManagedPolicyArns: needsVpc ? [vpcPolicy] : [],
    RoleName,
    ...(boundary ? { PermissionsBoundary: boundary } : {}),
  });
}

function statements(fn: FunctionModel, model: ServiceModel): readonly (PolicyStatement | Json)[] {
  const { iamRoleStatements, iamRoleStatementsInherit } = fn.config;
  const { defaultInherit } = objectAt(model.custom, name);
  const inherits = iamRoleStatementsInherit || (defaultInherit && iamRoleStatementsInherit !== false);
  const logs = sub(
    `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${fn.name}:*:*`,
  );
  return [
    allow(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'], [logs]),
    ...eventStatements(fn),
    ...(fn.onError === undefined ? [] : [allow(['sns:Publish'], fn.onError)]),
    ...(inherits ? providerStatements(model) : []),
    ...coercedStatements(iamRoleStatements),
  ];
}

/** `provider.iam` wins over the old place, even without statements. */
function providerStatements({ provider }: ServiceModel): readonly Json[] {
  const place = isJsonObject(provider.config['iam'])
    ? objectAt(provider.config, 'iam', 'role')['statements']
    : provider.config['iamRoleStatements'];
  return coercedStatements(place);
}

/** The shared role's name with the function after the stage; without `lambdaRole` at the end when that is too long. */
function roleName(
  fn: FunctionModel,
  { service, stage, region: regionName, provider }: ServiceModel,
): Value | undefined {
  const own = fn.config['iamRoleStatementsName'];
  if (own) return own;
  if (provider.role.name !== undefined) return undefined;
  const base = [service, stage, fn.key, region];
  const length = [service, stage, fn.key, regionName].join('-').length;
  if (length + '-lambdaRole'.length <= maximumRoleName) return join('-', [...base, 'lambdaRole']);
  return length <= maximumRoleName ? join('-', base) : undefined;
}

const withProperties = (resource: Resource, properties: JsonObject): Resource => ({
  ...resource,
  Properties: { ...resource.Properties, ...properties },
});

const isNotEmpty = (value: Json | undefined): boolean => isJsonObject(value) && Object.keys(value).length > 0;

/** The name that the shared role's policy has, when that role has one (framework-spec 2.3). */
const policyName = ({ service, stage }: ServiceModel): Value => join('-', [service, stage, 'lambda']);
