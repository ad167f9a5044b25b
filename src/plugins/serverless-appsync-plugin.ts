import type { Resources } from '../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { mergeDeep } from '../core/merge-deep.ts';
import type { ConfigPath } from '../core/source-location.ts';
import { keepExpiry } from './appsync/api-keys.ts';
import { allResources } from './appsync/api-resources.ts';
import { checkSettings } from './appsync/check-settings.ts';
import {
  dataSourceKeys,
  apiKeys as knownKeys,
  pipelineFunctionKeys,
  resolverKeys,
  sectionKeys,
} from './appsync/known-keys.ts';
import { embeddedFunctions } from './appsync/lambda-target.ts';
import { isOneFile } from './appsync/schema.ts';
import { readFiles } from './appsync/service-files.ts';
import { asList, mergedMap, readSettings } from './appsync/settings.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin, PluginContext } from './native-plugin.ts';
import { reportUnknown } from './report-unknown-keys.ts';

const name = 'serverless-appsync-plugin';

/** A GraphQL API with its data sources, resolvers and what is around it. Source: framework-spec 9.1. */
export const appSync: NativePlugin = {
  name,
  compared: '2.13.0',
  configKeys: knownKeys.map((key) => `appSync.${key}`),
  differences:
    'The schema is not validated before AppSync does it; one that declares scalars or directives of AppSync is refused. A key of the API keeps the expiry that it was deployed with while at least half of `expiresAfter` is left; else it gets a new one, as it does from the plugin in every deploy. Several schema files, and `code` without `esbuild: false`, are left to the plugin. Its commands are not there.',
  unserved: unservedKeys,
  async adjustConfig(config, context) {
    const { problems, locate } = context;
    if (unservedKeys(config).length > 0) return config;
    const written = config['appSync'];
    const refuse = (message: string, ...path: ConfigPath) =>
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['appSync', ...path]) ?? locate(['appSync']) });
    if (!isJsonObject(written)) {
      refuse('serverless-appsync-plugin has no settings: write them at the top level as appSync.');
      return config;
    }
    reportUnknownParts(written, context);
    const nowMs = context.clock.nowMs();
    const settings = readSettings(written);
    const files = await readFiles(settings, context.readText);
    const { hasErrors: hadErrors } = problems;
    checkSettings(settings, files, nowMs, refuse);
    if (problems.hasErrors && !hadErrors) return config;
    const { logRetentionInDays } = objectAt(config, 'provider');
    const { resources, taken } = allResources(settings, { files, nowMs, logRetentionInDays });
    for (const id of taken) refuse(`Two parts of the API come to the logical ID ${id}: rename one of them.`);
    return withResources(withFunctions(config, embeddedFunctions(settings)), resources);
  },
  async completeTemplate(template, { model, deployed }) {
    const written = model.config['appSync'];
    const keys = isJsonObject(written) ? readSettings(written).apiKeys : [];
    return deployed ? keepExpiry(template, keys, deployed) : template;
  },
};

/** Over the resources of the user, as the plugin lays them. */
function withResources(config: JsonObject, resources: Resources): JsonObject {
  const own: JsonObject = { Resources: JSON.parse(JSON.stringify(resources)) };
  const { resources: written } = config;
  return { ...config, resources: Array.isArray(written) ? [...written, own] : mergeDeep(written ?? {}, own) };
}

function withFunctions(config: JsonObject, functions: JsonObject): JsonObject {
  if (Object.keys(functions).length === 0) return config;
  const { functions: written } = config;
  return {
    ...config,
    functions: Array.isArray(written) ? [...written, functions] : mergeDeep(written ?? {}, functions),
  };
}

function unservedKeys(config: JsonObject): readonly string[] {
  const written = objectAt(config, 'appSync');
  const bundles = written['esbuild'] !== false;
  const withCode = (section: string): readonly string[] =>
    Object.entries(mergedMap(written[section])).flatMap(([key, settings]) => {
      if (!isJsonObject(settings)) return [];
      const steps = section === 'resolvers' ? asList(settings['functions']) : [];
      return [
        ...(hasCode(settings) ? [`appSync.${section}.${key}.code`] : []),
        ...(steps.some(hasCode) ? [`appSync.${section}.${key}.functions`] : []),
      ];
    });
  return [
    ...(isOneFile(written) ? [] : ['appSync.schema']),
    ...(bundles ? [...withCode('resolvers'), ...withCode('pipelineFunctions')] : []),
  ];
}

const hasCode = (settings: Json): boolean => isJsonObject(settings) && Boolean(settings['code']);

function reportUnknownParts(written: JsonObject, context: PluginContext): void {
  reportUnknown(name, ['appSync'], written, knownKeys, context);
  for (const [section, keys] of Object.entries(sectionKeys)) {
    reportUnknown(name, ['appSync', section], objectAt(written, section), keys, context);
  }
  const parts = { dataSources: dataSourceKeys, resolvers: resolverKeys, pipelineFunctions: pipelineFunctionKeys };
  for (const [section, keys] of Object.entries(parts)) {
    for (const [key, settings] of Object.entries(mergedMap(written[section]))) {
      if (isJsonObject(settings)) reportUnknown(name, ['appSync', section, key], settings, keys, context);
    }
  }
}
