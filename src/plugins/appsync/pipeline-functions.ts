import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { functionSyncName } from './lambda-target.ts';
import { codeOf, jsRuntime, mappingTemplates } from './mapping.ts';
import { dataSourceId, pipelineFunctionId } from './names.ts';
import type { ServiceFiles } from './service-files.ts';
import type { AppSync } from './settings.ts';
import { syncConfig } from './sync-config.ts';

/** A function that pipelines of resolvers run. */
export function pipelineFunctionResources(
  name: string,
  settings: JsonObject,
  appSync: AppSync,
  files: ServiceFiles,
): Resources {
  const program = settings['code']
    ? { Code: codeOf(settings, appSync, files), Runtime: jsRuntime }
    : mappingTemplates(settings, appSync, files);
  const Properties = {
    ApiId: getAtt(graphQlApiId, 'ApiId'),
    Name: name,
    DataSourceName: getAtt(dataSourceId(String(settings['dataSource'])), 'Name'),
    Description: settings['description'],
    FunctionVersion: '2018-05-29',
    MaxBatchSize: settings['maxBatchSize'],
    ...program,
    SyncConfig: syncConfig(settings, functionSyncName(name)),
  };
  return { [pipelineFunctionId(name)]: { Type: 'AWS::AppSync::FunctionConfiguration', Properties } };
}
