import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { substitute } from './mapping-template.ts';
import { type ServiceFiles, templateFile } from './service-files.ts';
import type { AppSync } from './settings.ts';

export const jsRuntime: JsonObject = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };

/** Code of a resolver or a function, with what the API and it itself substitute. */
export const codeOf = (settings: JsonObject, appSync: AppSync, files: ServiceFiles): Value | undefined =>
  textOf('code', settings, appSync, files);

/** Mapping templates of a resolver or a function. */
export function mappingTemplates(settings: JsonObject, appSync: AppSync, files: ServiceFiles): JsonObject {
  return {
    RequestMappingTemplate: textOf('request', settings, appSync, files) || undefined,
    ResponseMappingTemplate: textOf('response', settings, appSync, files) || undefined,
  };
}

function textOf(
  key: 'request' | 'response' | 'code',
  settings: JsonObject,
  { config }: AppSync,
  files: ServiceFiles,
): Value | undefined {
  const file = templateFile(settings, key);
  const text = file === undefined ? undefined : files.get(file);
  if (text === undefined) return undefined;
  const substitutions = { ...objectAt(config, 'substitutions'), ...objectAt(settings, 'substitutions') };
  return substitute(key === 'code' ? 'code' : 'template', text, substitutions);
}
