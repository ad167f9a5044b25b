import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { mergeDeep } from '../../core/merge-deep.ts';

/** `appSync` with its short forms written out. */
export interface AppSync {
  readonly name: string;
  /** As written. */
  readonly config: JsonObject;
  /** The default one first. */
  readonly authentications: readonly JsonObject[];
  /** Only where a client may come with a key. */
  readonly apiKeys: readonly ApiKeySettings[];
  /** By name; with those written inside of resolvers and functions. */
  readonly dataSources: Readonly<Record<string, JsonObject>>;
  /** By name; with those written inside of resolvers. */
  readonly pipelineFunctions: Readonly<Record<string, JsonObject>>;
  /** By key, which is `Type.field` for most. */
  readonly resolvers: Readonly<Record<string, ResolverSettings>>;
}

export interface ApiKeySettings {
  readonly name: string;
  readonly settings: JsonObject;
}

export interface ResolverSettings {
  readonly type: string;
  readonly field: string;
  /** One data source, or the names of functions. */
  readonly steps: { readonly kind: 'UNIT'; readonly dataSource: string } | PipelineSteps;
  readonly settings: JsonObject;
}

interface PipelineSteps {
  readonly kind: 'PIPELINE';
  readonly functions: readonly string[];
}

/** A section that is a map, or a list of maps that are merged. */
export function mergedMap(section: Json | undefined): JsonObject {
  const maps = Array.isArray(section) ? section : [section];
  const merged = maps.reduce<Json | undefined>((all, map: Json | undefined) => mergeDeep(all, map ?? undefined), {});
  return isJsonObject(merged) ? merged : {};
}

export const asList = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? value : []);

/** The files of the schema as they are written. */
export function schemaFiles({ schema }: JsonObject): readonly string[] {
  if (Array.isArray(schema)) return schema.map(String);
  return [typeof schema === 'string' && schema ? schema : 'schema.graphql'];
}

// The plugin replaces the first such character and no other.
const innerName = (key: string): string => key.replace(/[^a-z_]/i, '_');

/** Writes the short forms out. Names that are used and not there are found by `checkSettings`. */
export function readSettings(config: JsonObject): AppSync {
  const dataSources: Record<string, JsonObject> = {};
  const pipelineFunctions: Record<string, JsonObject> = {};
  for (const [name, source] of Object.entries(mergedMap(config['dataSources']))) {
    if (isJsonObject(source)) dataSources[name] = source;
  }
  const sourceOf = (dataSource: Json | undefined, name: string): string => {
    if (isJsonObject(dataSource)) dataSources[name] = dataSource;
    return typeof dataSource === 'string' ? dataSource : name;
  };
  const addFunction = (name: string, settings: JsonObject): void => {
    pipelineFunctions[name] = { ...settings, dataSource: sourceOf(settings['dataSource'], name) };
  };
  const stepsOf = (key: string, settings: JsonObject): ResolverSettings['steps'] => {
    const { kind, dataSource } = settings;
    if (kind === 'UNIT') return { kind, dataSource: sourceOf(dataSource, innerName(key)) };
    const functions = asList(settings['functions']).map((step, index) => {
      if (!isJsonObject(step)) return String(step);
      const name = `${innerName(key)}_${index}`;
      addFunction(name, step);
      return name;
    });
    return { kind: 'PIPELINE', functions };
  };
  const resolvers = Object.entries(mergedMap(config['resolvers'])).flatMap(
    ([key, written]): [string, ResolverSettings][] => {
      const [type = '', field = ''] = key.split('.');
      // A name alone is the data source.
      const settings = typeof written === 'string' ? { kind: 'UNIT', dataSource: written } : written;
      if (!isJsonObject(settings)) return [];
      const named = { type: String(settings['type'] || type), field: String(settings['field'] || field) };
      return [[key, { ...named, steps: stepsOf(key, settings), settings }]];
    },
  );
  for (const [name, settings] of Object.entries(mergedMap(config['pipelineFunctions']))) {
    if (isJsonObject(settings)) addFunction(name, settings);
  }
  const authentications = [config['authentication'], ...asList(config['additionalAuthentications'])].filter((one) =>
    isJsonObject(one),
  );
  const hasKeys = authentications.some(({ type }) => type === 'API_KEY');
  return {
    name: String(config['name']),
    config,
    authentications,
    apiKeys: hasKeys ? readApiKeys(config) : [],
    dataSources,
    pipelineFunctions,
    resolvers: Object.fromEntries(resolvers),
  };
}

/** The last of two keys of one name counts. */
export function readApiKeys({ apiKeys }: JsonObject): readonly ApiKeySettings[] {
  const keys = asList(apiKeys).map((key): [string, ApiKeySettings] => {
    const settings = isJsonObject(key) ? key : { name: key };
    const name = String(settings['name']);
    return [name, { name, settings }];
  });
  return [...new Map(keys).values()];
}
