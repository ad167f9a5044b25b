import { ref } from '../cloudformation/intrinsics.ts';
import type { Output, Resource, Template } from '../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { nearestName } from '../core/nearest-name.ts';
import type { Problems } from '../core/problems.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';
import { needsNoAuthorizer } from './step-functions/http-method.ts';
import { machineAlarms } from './step-functions/machine-alarms.ts';
import { machineEvents } from './step-functions/machine-events.ts';
import { activityId, machineId, machineOutput } from './step-functions/machine-ids.ts';
import { machineResource } from './step-functions/machine-resource.ts';
import { machineRole } from './step-functions/machine-role.ts';
import { machineRoutes, withRoutes } from './step-functions/rest-api.ts';
import { taskStates } from './step-functions/task-states.ts';

const machineKeys = [
  'id',
  'events',
  'name',
  'role',
  'useExactVersion',
  'definition',
  'configureTaskTimeouts',
  'dependsOn',
  'tags',
  'alarms',
  'notifications',
  'type',
  'retain',
  'loggingConfig',
  'tracingConfig',
  'encryptionConfig',
  'kmsKeyArns',
  'inheritGlobalTags',
  'iamRoleStatements',
];

/** State machines with the roles that their tasks need, what starts them, activities. Source: framework-spec 1.10, 9.1. */
export const stepFunctions: NativePlugin = {
  name: 'serverless-step-functions',
  compared: '3.31.2',
  configKeys: [
    'stepFunctions.validate',
    'stepFunctions.noOutput',
    'stepFunctions.activities',
    ...machineKeys.map((key) => `stepFunctions.stateMachines.<name>.${key}`),
  ],
  differences:
    'Definitions are not validated. Notifications, timeouts of tasks, statements for Athena, Redshift and event targets, authorizers that the API has to make, CORS, request schemas and the `lambda_proxy` template of http events are left to the plugin.',
  unserved: unservedKeys,
  contribute(compiled, model, problems) {
    const machines = readMachines(model, problems);
    const { activities, noOutput } = objectAt(model.config, 'stepFunctions');
    const names = {
      resources: compiled.Resources,
      functions: Object.fromEntries(model.functions.map(({ key, name }) => [key, name])),
    };
    const resources: Record<string, Resource> = { ...compiled.Resources };
    const outputs: Record<string, Output> = { ...compiled.Outputs };
    const output = (id: string): Output => ({ Description: 'Current StateMachine Arn', Value: ref(id) });
    for (const [key, machine] of Object.entries(machines)) {
      const id = machineId(key, machine);
      const roleId = machine['role'] ? undefined : `${id}Role`;
      if (roleId !== undefined) resources[roleId] = machineRole(key, machine, names, model, problems);
      resources[id] = machineResource(machine, roleId, names, model);
      Object.assign(resources, machineAlarms(key, machine, model, problems));
      Object.assign(resources, machineEvents(key, machine, model, problems));
      if (noOutput !== true) outputs[machineOutput(key, machine)] = output(id);
    }
    for (const name of Array.isArray(activities) ? activities.map(String) : []) {
      resources[activityId(name)] = { Type: 'AWS::StepFunctions::Activity', Properties: { Name: name } };
      outputs[`${activityId(name)}Arn`] = output(activityId(name));
    }
    const template: Template = { ...compiled, Resources: resources, Outputs: outputs };
    return withRoutes(template, machineRoutes(machines), model);
  },
};

/** Machines by key; what the plugin would refuse is reported. */
function readMachines(model: ServiceModel, problems: Problems): Readonly<Record<string, JsonObject>> {
  const machines = objectAt(model.config, 'stepFunctions', 'stateMachines');
  const read = Object.entries(machines).flatMap(([key, machine]): [string, JsonObject][] => {
    const path = ['stepFunctions', 'stateMachines', key];
    const refuse = (message: string, ...keys: readonly string[]) =>
      problems.error('PLUGIN_CONFIG_INVALID', `The state machine ${key} ${message}`, {
        at: model.locate([...path, ...keys]),
      });
    if (!isJsonObject(machine) || !machine['definition']) {
      refuse('has no definition.');
      return [];
    }
    if (machine['role'] && machine['iamRoleStatements']) refuse('has both role and iamRoleStatements.', 'role');
    for (const unknown of Object.keys(machine).filter((name) => !machineKeys.includes(name))) {
      const nearest = nearestName(unknown, machineKeys);
      refuse(`has the unknown key ${unknown}${nearest ? `: did you mean "${nearest}"?` : '.'}`, unknown);
    }
    return [[key, machine]];
  });
  return Object.fromEntries(read);
}

// Tasks whose statements only the plugin derives.
const otherTasks = /:::(aws-sdk:redshiftdata:|athena:|aws-sdk:eventbridge:putTargets)/;

// With layers the plugin makes versions of its own, named by a digest of the layers.
const hasLayers = (config: JsonObject): boolean =>
  [objectAt(config, 'provider'), ...Object.values(objectAt(config, 'functions'))].some(
    (owner) => isJsonObject(owner) && owner['layers'] !== undefined,
  );

function unservedKeys(config: JsonObject): readonly string[] {
  const all = objectAt(config, 'stepFunctions')['stateMachines'];
  if (Array.isArray(all)) return ['stepFunctions.stateMachines'];
  return Object.entries(isJsonObject(all) ? all : {}).flatMap(([key, machine]) => {
    if (!isJsonObject(machine)) return [];
    const path = `stepFunctions.stateMachines.${key}`;
    const hasOtherTask = taskStates(objectAt(machine, 'definition')['States'], key).some(({ state }) =>
      otherTasks.test(String(state['Resource'])),
    );
    return [
      ...(machine['notifications'] ? [`${path}.notifications`] : []),
      ...(machine['configureTaskTimeouts'] === true ? [`${path}.configureTaskTimeouts`] : []),
      ...(machine['useExactVersion'] === true && hasLayers(config) ? [`${path}.useExactVersion`] : []),
      ...(hasOtherTask && !machine['role'] ? [`${path}.definition`] : []),
      ...(machineRoutes({ [key]: machine }).some(({ settings }) => !isServedRoute(settings)) ? [`${path}.events`] : []),
    ];
  });
}

function isServedRoute({ authorizer, cors, request }: JsonObject): boolean {
  const { template, schemas }: { readonly template?: Json; readonly schemas?: Json } = isJsonObject(request)
    ? request
    : {};
  return needsNoAuthorizer(authorizer) && !cors && schemas === undefined && template !== 'lambda_proxy';
}
