import { functionId, layerId, restDeploymentId } from '../cloudformation/logical-ids.ts';
import { sha256Hex } from '../core/digest.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { ArtifactLocations } from '../package/artifact-manifest.ts';
import { normalizeTemplate } from './normalize-template.ts';
import type { PropertyChange } from './plan.ts';

interface DigestInput {
  readonly deployed: JsonObject | undefined;
  readonly template: JsonObject;
  readonly artifacts: ArtifactLocations;
  readonly settings: readonly PropertyChange[];
  readonly stageSettings: readonly PropertyChange[];
}

/**
 * sha256 hex of what is deployed and what would be: equal for two runs that would do the same. The time in S3 keys and in
 * the ID of a REST deployment is left out, contents of zips stand in for their keys.
 */
export function planDigest({ deployed, template, artifacts, settings, stageSettings }: DigestInput): string {
  const contents = [
    ...Object.entries(artifacts.functions).map(([key, artifact]) => [functionId(key), artifact.contentDigest]),
    ...Object.entries(artifacts.layers).map(([key, artifact]) => [layerId(key), artifact.contentDigest]),
  ];
  return sha256Hex(
    canonicalJson({
      deployed: deployed && normalizeTemplate(deployed),
      wanted: withoutTime(normalizeTemplate(template), artifacts.directory),
      contents: Object.fromEntries(contents),
      settings,
      stageSettings,
    }),
  );
}

const deploymentIdPattern = new RegExp(`${restDeploymentId('')}\\w+`, 'g');

function withoutTime(template: JsonObject, directory: string): Json {
  const text = JSON.stringify(template).replaceAll(directory, '(directory)');
  return JSON.parse(text.replace(deploymentIdPattern, restDeploymentId(''))) as Json;
}

/** Number of resources that CloudFormation counts. */
export function countResources(template: JsonObject): number {
  const resources = template['Resources'];
  return isJsonObject(resources) ? Object.keys(resources).length : 0;
}
