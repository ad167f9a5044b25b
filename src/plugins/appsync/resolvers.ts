import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { resolverCaching } from './caching.ts';
import { resolverSyncName } from './lambda-target.ts';
import { codeOf, jsRuntime, mappingTemplates } from './mapping.ts';
import { dataSourceId, pipelineFunctionId, resolverId, schemaId } from './names.ts';
import type { ServiceFiles } from './service-files.ts';
import type { AppSync, ResolverSettings } from './settings.ts';
import { syncConfig } from './sync-config.ts';

// The result of the last function, for a pipeline without code of its own.
const defaultCode = `
export function request() {
  return {};
}

export function response(ctx) {
  return ctx.prev.result;
}
`;

/** The resolver of one field. */
export function resolverResources(resolver: ResolverSettings, appSync: AppSync, files: ServiceFiles): Resources {
  const { type, field, settings } = resolver;
  const Properties = {
    ApiId: getAtt(graphQlApiId, 'ApiId'),
    TypeName: type,
    FieldName: field,
    MetricsConfig: appSync.config['enhancedMetrics'] ? settings['metricsConfig'] || 'DISABLED' : undefined,
    ...programOf(resolver, appSync, files),
    CachingConfig: resolverCaching(settings['caching'], appSync.config),
    SyncConfig: syncConfig(settings, resolverSyncName(resolver)),
    ...stepsOf(resolver),
  };
  return { [resolverId(type, field)]: { Type: 'AWS::AppSync::Resolver', DependsOn: [schemaId], Properties } };
}

function stepsOf({ steps, settings }: ResolverSettings): JsonObject {
  if (steps.kind === 'UNIT') {
    const DataSourceName = getAtt(dataSourceId(steps.dataSource), 'Name');
    return { Kind: steps.kind, DataSourceName, MaxBatchSize: settings['maxBatchSize'] };
  }
  const Functions = steps.functions.map((name) => getAtt(pipelineFunctionId(name), 'FunctionId'));
  return { Kind: steps.kind, PipelineConfig: { Functions } };
}

/** Code, mapping templates, or neither: a unit resolver may pass its data source through. */
function programOf({ steps, settings }: ResolverSettings, appSync: AppSync, files: ServiceFiles): JsonObject {
  const hasTemplates = 'request' in settings || 'response' in settings;
  if ('code' in settings || (!hasTemplates && steps.kind === 'PIPELINE')) {
    return { Code: settings['code'] ? codeOf(settings, appSync, files) : defaultCode, Runtime: jsRuntime };
  }
  return hasTemplates ? mappingTemplates(settings, appSync, files) : {};
}
