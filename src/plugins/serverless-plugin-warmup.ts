import { upperFirst } from '../cloudformation/logical-ids.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { objectAt, withKeys } from './config-functions.ts';
import type { NativePlugin, PluginContext } from './native-plugin.ts';
import { warmerCode } from './warmup/warmer-code.ts';
import { warmerRole } from './warmup/warmer-role.ts';
import { readWarmers, unknownWarmers, type Warmer } from './warmup/warmer-settings.ts';

/** Functions that keep others warm, with the code that we write for them. Source: framework-spec 9.1. */
export const warmup: NativePlugin = {
  name: 'serverless-plugin-warmup',
  compared: '8.4.1',
  configKeys: [
    ...[
      'enabled',
      'alias',
      'folderName',
      'memorySize',
      'name',
      'roleName',
      'role',
      'tags',
      'vpc',
      'events',
      'package',
      'architecture',
      'timeout',
      'environment',
      'verbose',
      'logRetentionInDays',
      'clientContext',
      'payload',
      'payloadRaw',
      'concurrency',
    ].map((key) => `custom.warmup.<warmer>.${key}`),
    'functions.<name>.warmup',
  ],
  differences:
    'The code of a warmer is our own, does the same and stays in its folder. X-Ray tracing and `prewarm` are left to the plugin.',
  unserved: (config) =>
    Object.entries(objectAt(config, 'custom', 'warmup')).flatMap(([name, settings]) =>
      ['tracing', 'prewarm'].flatMap((key) =>
        isJsonObject(settings) && settings[key] ? [`custom.warmup.${name}.${key}`] : [],
      ),
    ),
  async adjustConfig(config, context) {
    const { service, stage } = namesOf(config, context);
    for (const [key, name] of unknownWarmers(config)) {
      context.problems.error('PLUGIN_CONFIG_INVALID', `${key} names the warmer ${name}, which custom.warmup has not.`, {
        at: context.locate(['functions', key, 'warmup', name]),
      });
    }
    let adjusted = config;
    for (const warmer of readWarmers(config, service, stage)) {
      const folder = folderOf(warmer);
      const code = warmerCode(warmer.functions, context.region, warmer.settings['verbose'] !== false);
      await context.writeText(`${folder}/index.mjs`, code);
      adjusted = withWarmer(adjusted, warmer, service, stage);
    }
    return adjusted;
  },
};

/** The name of the service and its stage, before the model is read. */
function namesOf(config: JsonObject, { stage }: PluginContext) {
  const { service } = config;
  return { service: String(isJsonObject(service) ? service['name'] : service), stage };
}

const folderOf = ({ name, settings: { folderName } }: Warmer): string =>
  typeof folderName === 'string' ? folderName : `.warmup/${name}`;

function withWarmer(config: JsonObject, warmer: Warmer, service: string, stage: string): JsonObject {
  const { name, settings } = warmer;
  const functionName = String(settings['name'] ?? `${service}-${stage}-warmup-plugin-${name}`);
  const roleId = `WarmUpPlugin${upperFirst(name)}Role`;
  const isOwn = settings['role'] !== undefined;
  const fn = warmerFunction(warmer, functionName, isOwn ? settings['role'] : roleId, config);
  const withFunction = withKeys(config, ['functions'], { [`warmUpPlugin${upperFirst(name)}`]: fn });
  if (isOwn) return withFunction;
  return withResource(withFunction, roleId, warmerRole(warmer, functionName, service, stage));
}

/** `resources` may be a list of parts. */
function withResource(config: JsonObject, id: string, resource: JsonObject): JsonObject {
  const { resources } = config;
  if (Array.isArray(resources)) return { ...config, resources: [...resources, { Resources: { [id]: resource } }] };
  return withKeys(config, ['resources', 'Resources'], { [id]: resource });
}

function warmerFunction(
  { name, settings, ...warmer }: Warmer,
  functionName: string,
  role: Json | undefined,
  config: JsonObject,
): JsonObject {
  const folder = folderOf({ name, settings, ...warmer });
  const own = objectAt(settings, 'package');
  const patterns = Array.isArray(own['patterns']) ? own['patterns'].map(String) : [];
  // Variables of the provider are not for warmers.
  const nothing = Object.keys(objectAt(config, 'provider', 'environment')).map((key) => [key, null]);
  const environment = isJsonObject(settings['environment']) ? settings['environment'] : Object.fromEntries(nothing);
  const { vpc } = settings;
  return {
    description: `Serverless WarmUp Plugin (warmer "${name}")`,
    events: Array.isArray(settings['events']) ? settings['events'] : [{ schedule: 'rate(5 minutes)' }],
    handler: `${folder}/index.warmUp`,
    memorySize: settings['memorySize'] ?? 128,
    name: functionName,
    architecture: settings['architecture'],
    runtime: 'nodejs24.x',
    package: {
      individually: own['individually'] ?? true,
      patterns: ['!**', ...new Set([...patterns, `${folder}/**`])],
    },
    timeout: settings['timeout'] ?? 10,
    environment: Object.keys(environment).length > 0 ? environment : undefined,
    logRetentionInDays: settings['logRetentionInDays'],
    role: role || undefined,
    tags: settings['tags'],
    vpc: vpc === false ? { securityGroupIds: [], subnetIds: [] } : vpc,
    layers: [],
  };
}
