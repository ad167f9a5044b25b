import { functionId } from '../../cloudformation/logical-ids.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { Problems } from '../../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import { objectAt } from '../config-functions.ts';

/** How one function is deployed step by step: `custom.deploymentSettings`, then the function's own. */
export interface DeploymentSettings {
  readonly fn: FunctionModel;
  /** Logical ID of the function. */
  readonly id: string;
  /** Such as `Linear10PercentEvery1Minute`. */
  readonly type: string;
  readonly alias: string;
  /** Logical IDs of the functions that check the deployment. */
  readonly beforeHook?: string | undefined;
  readonly afterHook?: string | undefined;
  readonly alarms: readonly Json[];
  readonly triggers?: Json | undefined;
  readonly role?: Json | undefined;
}

/** Settings of every function with `deploymentSettings`; none when `stages` does not name this one. */
export function readDeploymentSettings(model: ServiceModel, problems: Problems): readonly DeploymentSettings[] {
  const shared = objectAt(model.custom, 'deploymentSettings');
  const { stages } = shared;
  if (Array.isArray(stages) && stages.length > 0 && !stages.includes(model.stage)) return [];
  return model.functions.flatMap((fn) => {
    const own = fn.config['deploymentSettings'];
    return isJsonObject(own) ? readSettings(fn, { ...shared, ...own }, model, problems) : [];
  });
}

function readSettings(
  fn: FunctionModel,
  settings: JsonObject,
  model: ServiceModel,
  problems: Problems,
): readonly DeploymentSettings[] {
  const fail = (message: string) =>
    problems.error('PLUGIN_CONFIG_INVALID', `deploymentSettings of function "${fn.key}" ${message}`, {
      at: model.locate([...fn.path, 'deploymentSettings']),
    });
  const hook = (key: string): string | undefined => {
    const name = settings[key];
    if (!name) return undefined;
    if (!model.functions.some((other) => other.key === name)) {
      fail(`names "${String(name)}" as its ${key}, which is no function of this service`);
    }
    return functionId(String(name));
  };
  const { type, alias, alarms, triggerConfigurations, codeDeployRole } = settings;
  if (typeof type !== 'string' || typeof alias !== 'string') {
    fail('needs a type and an alias');
    return [];
  }
  return [
    {
      fn,
      id: functionId(fn.key),
      type,
      alias,
      beforeHook: hook('preTrafficHook'),
      afterHook: hook('postTrafficHook'),
      alarms: Array.isArray(alarms) ? alarms : [],
      triggers: triggerConfigurations,
      role: codeDeployRole,
    },
  ];
}
