import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { objectAt, withKeys } from './config-functions.ts';
import type { NativePlugin, PluginContext } from './native-plugin.ts';

type Variables = Readonly<Record<string, string>>;

/** Variables of `.env` files in `provider.environment`, over what stands there. */
export const dotenv: NativePlugin = {
  name: 'serverless-dotenv-plugin',
  compared: '6.0.0',
  configKeys: ['path', 'basePath', 'include', 'exclude', 'logging', 'required', 'v4BreakingChanges'].map(
    (key) => `custom.dotenv.${key}`,
  ),
  unserved(config) {
    const { dotenvParser, variableExpansion } = objectAt(config, 'custom', 'dotenv');
    return [
      ...(dotenvParser ? ['custom.dotenv.dotenvParser'] : []),
      ...(variableExpansion === false ? ['custom.dotenv.variableExpansion'] : []),
    ];
  },
  async adjustConfig(config, context) {
    const settings = objectAt(config, 'custom', 'dotenv');
    const files = await readFiles(fileNames(settings, context), context);
    checkRequired(settings, files.length, variablesOf(files, context), context);
    const wanted = Object.entries(variablesOf(files, context)).filter(([name]) => isWanted(name, settings));
    return withKeys(config, ['provider', 'environment'], Object.fromEntries(wanted));
  },
};

/** From the most special file to the most general one; the first to name a variable has it. */
function fileNames(settings: JsonObject, { environment, options }: PluginContext): readonly string[] {
  const { path, basePath } = settings;
  if (path !== undefined) return (Array.isArray(path) ? path : [path]).map(String);
  const name = environment['NODE_ENV'] || options['env'] || options['stage'] || 'development';
  const names = [`.env.${name}.local`, `.env.${name}`, ...(name === 'test' ? [] : ['.env.local']), '.env'];
  return names.map((file) => `${typeof basePath === 'string' ? basePath : ''}${file}`);
}

async function readFiles(names: readonly string[], { readText }: PluginContext): Promise<readonly string[]> {
  const texts = await Promise.all(names.map((name) => readText(name)));
  return texts.filter((text) => text !== undefined);
}

/** What the process has already, and then what an earlier file says, wins over a later file. */
function variablesOf(texts: readonly string[], { environment, parseDotenv }: PluginContext): Variables {
  const variables: Record<string, string> = {};
  for (const text of texts) Object.assign(variables, parseDotenv(text, { ...variables, ...environment }));
  return variables;
}

function isWanted(name: string, { include = '*', exclude = [] }: JsonObject): boolean {
  if (include !== '*') return has(include, name);
  return !has(exclude, name);
}

const has = (list: Json | undefined, name: string): boolean =>
  Array.isArray(list) ? list.includes(name) : typeof list === 'string' && list.includes(name);

function checkRequired(settings: JsonObject, fileCount: number, variables: Variables, context: PluginContext): void {
  const { required } = settings;
  if (!isJsonObject(required)) return;
  const fail = (message: string, key: string) =>
    context.problems.error('PLUGIN_CONFIG_INVALID', `serverless-dotenv-plugin: ${message}`, {
      at: context.locate(['custom', 'dotenv', 'required', key]),
    });
  if (required['file'] === true && fileCount === 0)
    fail('there is no .env file, and required.file asks for one', 'file');
  const names = Array.isArray(required['env']) ? required['env'].map(String) : [];
  const missing = names.filter((name) => !variables[name] && !context.environment[name]);
  if (missing.length > 0) fail(`these variables are required and not set: ${missing.join(', ')}`, 'env');
}
