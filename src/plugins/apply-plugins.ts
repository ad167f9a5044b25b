import { exportName } from '../cloudformation/logical-ids.ts';
import type { Template } from '../cloudformation/template.ts';
import type { TemplateHooks } from '../compile/compile-service.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { findPlugin } from './index.ts';
import type { DeployedContext, NativePlugin, PluginContext } from './native-plugin.ts';
import { reportUnknownKeys } from './report-unknown-keys.ts';

/** The native plugins among `names`, each once, in their order. */
function nativeOnes(names: readonly string[]): readonly NativePlugin[] {
  return [...new Set(names)].flatMap((name) => {
    const served = findPlugin(name);
    return served?.kind === 'native' ? [served.plugin] : [];
  });
}

/** The configuration as the plugins of the service leave it, before the model is read. */
export async function adjustConfig(
  config: JsonObject,
  names: readonly string[],
  context: PluginContext,
): Promise<JsonObject> {
  let adjusted = config;
  for (const plugin of nativeOnes(names)) {
    reportUnknownKeys(plugin, adjusted, context);
    adjusted = (await plugin.adjustConfig?.(adjusted, context)) ?? adjusted;
  }
  return adjusted;
}

/** The model as the plugins of the service leave it. */
export function adjustModel(model: ServiceModel, problems: Problems): ServiceModel {
  return nativeOnes(model.plugins).reduce(
    (changed, plugin) => plugin.adjustModel?.(changed, problems) ?? changed,
    model,
  );
}

/** The template transforms of the plugins, around the merge of the user's resources. */
export function templateHooks(model: ServiceModel, problems: Problems): TemplateHooks {
  const plugins = nativeOnes(model.plugins);
  const all = (hook: 'contribute' | 'finalize') => (template: Template) =>
    plugins.reduce((changed, plugin) => plugin[hook]?.(changed, model, problems) ?? changed, template);
  const contribute = all('contribute');
  return {
    beforeUserResources: (template) => withExports(contribute(template), model),
    afterUserResources: all('finalize'),
  };
}

// The framework exports what plugins put out before it merges the user's resources.
function withExports(template: Template, { service, stage }: ServiceModel): Template {
  const outputs = Object.entries(template.Outputs).map(([key, output]) => [
    key,
    output.Export ? output : { ...output, Export: { Name: exportName(service, stage, key) } },
  ]);
  return { ...template, Outputs: Object.fromEntries(outputs) };
}

/** What the plugins do by calls of AWS around a deploy, in their order. One that fails is a problem, and the next one runs. */
export async function runDeployHooks(
  hook: 'beforeDeploy' | 'afterDeploy' | 'beforeRemove',
  context: DeployedContext,
): Promise<void> {
  for (const plugin of nativeOnes(context.model.plugins)) {
    try {
      await plugin[hook]?.(context);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      context.problems.error('PLUGIN_DEPLOY_HOOK', `${plugin.name}: ${error.message}`, {
        at: error.at ?? context.model.locate(['plugins', context.model.plugins.indexOf(plugin.name)]),
        remedy: error.remedy,
      });
    }
  }
}
