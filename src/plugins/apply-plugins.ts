import type { Grant, PolicyPlace } from '../cloudformation/grant.ts';
import { exportName } from '../cloudformation/logical-ids.ts';
import type { SplitTemplate } from '../cloudformation/nested-templates.ts';
import type { Template } from '../cloudformation/template.ts';
import type { TemplateHooks } from '../compile/compile-service.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { PluginCommand } from '../inputs/command.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { withMergedParts } from './config-functions.ts';
import { findPlugin } from './index.ts';
import type {
  CompletionContext,
  DeployedContext,
  NativePlugin,
  PackagingContext,
  PluginContext,
  Script,
  SplitContext,
} from './native-plugin.ts';
import { reportUnknownKeys } from './report-unknown-keys.ts';

/** The native plugins among `names`, each once, in their order. */
function nativeOnes(names: readonly string[]): readonly NativePlugin[] {
  return [...new Set(names)].flatMap((name) => {
    const served = findPlugin(name);
    return served?.kind === 'native' ? [served.plugin] : [];
  });
}

/** The configuration as the plugins of the service leave it, before the model is read; its parts are merged. */
export async function adjustConfig(
  config: JsonObject,
  names: readonly string[],
  context: PluginContext,
): Promise<JsonObject> {
  let adjusted = withMergedParts(config);
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

/** The template as the plugins complete it by what is in the account. */
export async function completeTemplate(template: Template, context: CompletionContext): Promise<Template> {
  let completed = template;
  for (const plugin of nativeOnes(context.model.plugins)) {
    completed = (await plugin.completeTemplate?.(completed, context)) ?? completed;
  }
  return completed;
}

/** How a plugin of the service splits its template; `undefined` when none does. */
export function templateSplitter(
  model: ServiceModel,
): ((template: Template, context: Omit<SplitContext, 'model'>) => SplitTemplate) | undefined {
  const split = nativeOnes(model.plugins).flatMap((plugin) => plugin.split ?? [])[0];
  return split && ((template, context) => split(template, { ...context, model }));
}

/** The commands of a shell that the plugins run for a service. */
export const pluginScripts = (model: ServiceModel): readonly Script[] =>
  nativeOnes(model.plugins).flatMap((plugin) => plugin.scripts?.(model) ?? []);

/** What the plugins do around the packaging, in their order; one that fails stops it. */
export async function runPackageHooks(
  hook: 'beforePackage' | 'afterPackage',
  context: PackagingContext,
): Promise<void> {
  for (const plugin of nativeOnes(context.model.plugins)) await plugin[hook]?.(context);
}

/** The model with what the plugins choose of the files of the service. */
export async function adjustPackage(context: PackagingContext): Promise<ServiceModel> {
  let { model } = context;
  for (const plugin of nativeOnes(model.plugins)) model = (await plugin.adjustPackage?.(model, context)) ?? model;
  return model;
}

/** What the plugins' calls of AWS need in the policy of a role that deploys. */
export const pluginGrants = (model: ServiceModel, place: PolicyPlace): readonly Grant[] =>
  nativeOnes(model.plugins).flatMap((plugin) => plugin.grants?.(model, place) ?? []);

/** Runs a command that a plugin of the service adds. Throws `PLUGIN_COMMAND_MISSING`. */
export async function runPluginCommand(command: PluginCommand, context: DeployedContext): Promise<void> {
  const run = nativeOnes(context.model.plugins).flatMap(({ commands }) => commands?.[command] ?? [])[0];
  if (!run) throw new UserError('PLUGIN_COMMAND_MISSING', `No plugin of ${context.model.service} has \`${command}\`.`);
  await run(context);
}

/** What the plugins do by calls of AWS around a deploy, in their order. One that fails is a problem, and the next one runs. */
export async function runDeployHooks(
  hook: 'beforeDeploy' | 'afterDeploy' | 'beforeRemove' | 'afterRemove',
  context: DeployedContext,
): Promise<void> {
  let { changed } = context;
  for (const plugin of nativeOnes(context.model.plugins)) {
    try {
      if ((await plugin[hook]?.({ ...context, changed })) === 'changed') changed = true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      const code = error.code === 'PLUGIN_SCRIPT_FAILED' ? error.code : 'PLUGIN_DEPLOY_HOOK';
      context.problems.error(code, `${plugin.name}: ${error.message}`, {
        at: error.at ?? context.model.locate(['plugins', context.model.plugins.indexOf(plugin.name)]),
        remedy: error.remedy,
      });
    }
  }
}
