import type { Resource, Template } from '../cloudformation/template.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { sha256Hex } from '../core/digest.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { resourcesOf } from './deployed-code.ts';
import type { DeployedService } from './plan.ts';

/** sha256 hex of the default request templates that osls 4 and serverless 3 write for `integration: lambda`. */
const frameworkDefaults: ReadonlySet<string> = new Set([
  'e3bfacdaab0a88b718f9765ea9e7aa85fa1b5989f015c36cf10f030199a45116',
  '49e81876f11d52901cf5fc8ec6d6ab7392cd01481a6d67caa160e3a34a05a4f5',
]);

/**
 * The same service with the framework's default request template where it is deployed and ours would stand: both make the
 * same event, so a migrated stack has nothing to change. `ours` are our default templates by content type.
 */
export function adoptRequestTemplates(
  compiled: CompiledService,
  deployed: DeployedService,
  ours: Readonly<Record<string, string>>,
): CompiledService {
  const known = new Map(resourcesOf(deployed.template));
  const resources = Object.entries(compiled.template.Resources).map(([id, resource]): [string, Resource] => {
    const before = requestTemplates(known.get(id)?.['Properties']);
    const after = requestTemplates(resource.Properties);
    if (!before || !after) return [id, resource];
    const adopted = Object.entries(after).map(([type, text]) => {
      const old = before[type];
      const isDefault = text === ours[type] && typeof old === 'string' && frameworkDefaults.has(sha256Hex(old));
      return [type, isDefault ? old : text];
    });
    return [id, withRequestTemplates(resource, Object.fromEntries(adopted))];
  });
  const template: Template = { ...compiled.template, Resources: Object.fromEntries(resources) };
  return { ...compiled, template };
}

function requestTemplates(properties: Json | undefined): JsonObject | undefined {
  const integration = isJsonObject(properties) ? properties['Integration'] : undefined;
  const templates = isJsonObject(integration) ? integration['RequestTemplates'] : undefined;
  return isJsonObject(templates) ? templates : undefined;
}

function withRequestTemplates(resource: Resource, templates: JsonObject): Resource {
  const integration = resource.Properties?.['Integration'];
  if (!isJsonObject(integration)) return resource;
  return {
    ...resource,
    Properties: { ...resource.Properties, Integration: { ...integration, RequestTemplates: templates } },
  };
}
