import { functionId } from '../cloudformation/logical-ids.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '../core/json.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import { resourcesOf } from './deployed-code.ts';
import { normalizeValue } from './normalize-template.ts';
import type { DeployedService } from './plan.ts';

/**
 * The same service with the versions of code that stays as it is deployed: a template that was written for a zip of
 * other bytes and the same contents gets the deployed zip's CodeSha256, and the deployed logical ID of the version if the
 * function is the deployed one in all else. For templates of the framework; ours are compiled with the deployed hash.
 */
export function adoptDeployedVersions(
  compiled: CompiledService,
  artifacts: ArtifactLocations,
  deployed: DeployedService,
): CompiledService {
  const template = compiled.template as unknown as JsonObject;
  const before = versionsOf(deployed.template);
  const renamed = new Map<string, string>();
  const hashes = new Map<string, string>();
  for (const [key, { deployed: kept, sha256 }] of Object.entries(artifacts.functions)) {
    const id = functionId(key);
    const local = versionsOf(template).get(id);
    if (!kept || !local || local.sha256 === sha256) continue;
    hashes.set(local.logicalId, sha256);
    const known = before.get(id);
    if (known?.sha256 === sha256 && definitionOf(template, id) === definitionOf(deployed.template, id)) {
      renamed.set(local.logicalId, known.logicalId);
    }
  }
  if (hashes.size === 0) return compiled;
  const changed = { ...compiled, template: withHashes(template, hashes) };
  return rename(changed, renamed) as CompiledService;
}

interface Version {
  readonly logicalId: string;
  readonly sha256: string | undefined;
}

/** The version resource of each function, by the logical ID of the function. */
function versionsOf(template: JsonObject | undefined): ReadonlyMap<string, Version> {
  return new Map(
    resourcesOf(template).flatMap(([logicalId, { Type: type, Properties: properties }]): [string, Version][] => {
      const { FunctionName: name, CodeSha256: hash } = isJsonObject(properties) ? properties : {};
      if (type !== 'AWS::Lambda::Version' || !isJsonObject(name) || typeof name['Ref'] !== 'string') return [];
      return [[name['Ref'], { logicalId, sha256: typeof hash === 'string' ? hash : undefined }]];
    }),
  );
}

function definitionOf(template: JsonObject | undefined, id: string): string {
  const properties = new Map(resourcesOf(template)).get(id)?.['Properties'];
  const { Code: _code, ...rest } = isJsonObject(properties) ? properties : {};
  return canonicalJson(normalizeValue(rest));
}

function withHashes(template: JsonObject, hashes: ReadonlyMap<string, string>): JsonObject {
  const resources = resourcesOf(template).map(([id, resource]): [string, JsonObject] => {
    const sha256 = hashes.get(id);
    const properties = isJsonObject(resource['Properties']) ? resource['Properties'] : {};
    return [id, sha256 ? { ...resource, Properties: { ...properties, CodeSha256: sha256 } } : resource];
  });
  return { ...template, Resources: Object.fromEntries(resources) };
}

function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [names.get(key) ?? key, rename(item, names)]));
}
