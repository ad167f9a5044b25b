import type { Resource, Resources } from '../../cloudformation/template.ts';
import type { Json } from '../../core/json.ts';
import { apiResources } from './api.ts';
import { apiKeyResources } from './api-keys.ts';
import { cachingResources } from './caching.ts';
import { dataSourceResources } from './data-sources.ts';
import { domainResources } from './domain.ts';
import { loggingResources } from './logging.ts';
import { pipelineFunctionResources } from './pipeline-functions.ts';
import { resolverResources } from './resolvers.ts';
import { schemaResources } from './schema.ts';
import type { ServiceFiles } from './service-files.ts';
import { type AppSync, schemaFiles } from './settings.ts';
import { wafResources } from './waf.ts';

/** What the API is made of besides its settings. */
export interface ApiSurroundings {
  readonly files: ServiceFiles;
  readonly nowMs: number;
  /** Of the provider, for a log group without its own. */
  readonly logRetentionInDays: Json | undefined;
}

/** Every resource of the API; `taken` are IDs that two of its parts come to. */
export function allResources(
  appSync: AppSync,
  { files, nowMs, logRetentionInDays }: ApiSurroundings,
): { readonly resources: Resources; readonly taken: readonly string[] } {
  const { config } = appSync;
  const [schema = ''] = schemaFiles(config);
  const parts = [
    apiResources(appSync),
    schemaResources(files.get(schema) ?? ''),
    domainResources(config),
    loggingResources(config, logRetentionInDays),
    wafResources(appSync),
    cachingResources(config),
    ...appSync.apiKeys.map((key) => apiKeyResources(key, nowMs)),
    ...Object.entries(appSync.dataSources).map(([name, source]) => dataSourceResources(name, source)),
    ...Object.entries(appSync.pipelineFunctions).map(([name, settings]) =>
      pipelineFunctionResources(name, settings, appSync, files),
    ),
    ...Object.values(appSync.resolvers).map((resolver) => resolverResources(resolver, appSync, files)),
  ];
  const entries = parts.flatMap((part): [string, Resource][] => Object.entries(part));
  const ids = entries.map(([id]) => id);
  return {
    resources: Object.fromEntries(entries),
    taken: ids.filter((id, index) => ids.indexOf(id) !== index),
  };
}
