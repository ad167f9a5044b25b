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
 * the ID of a REST deployment is left out, contents of zips stand in for their keys, and what images are built from for
 * their digests: a plan does not build them.
 */
export function planDigest({ deployed, template, artifacts, settings, stageSettings }: DigestInput): string {
  const contents = [
    ...Object.entries(artifacts.functions).map(([key, artifact]) => [functionId(key), artifact.contentDigest]),
    ...Object.entries(artifacts.layers).map(([key, artifact]) => [layerId(key), artifact.contentDigest]),
  ];
  const wanted = withoutTime(normalizeTemplate(template), artifacts.directory);
  const changing = withSources(
    { wanted, settings: [...settings], stageSettings: [...stageSettings] },
    template,
    artifacts,
  );
  return sha256Hex(
    canonicalJson({
      deployed: deployed && normalizeTemplate(deployed),
      contents: Object.fromEntries(contents),
      ...changing,
    }),
  );
}

const deploymentIdPattern = new RegExp(`${restDeploymentId('')}\\w+`, 'g');

function withoutTime(template: JsonObject, directory: string): Json {
  const text = JSON.stringify(template).replaceAll(directory, '(directory)');
  return JSON.parse(text.replace(deploymentIdPattern, restDeploymentId(''))) as Json;
}

/** With the sources of images that are built here, also in the IDs of the versions that hold them. */
function withSources(digested: object, template: JsonObject, { images }: ArtifactLocations): JsonObject {
  let text = JSON.stringify(digested);
  for (const [key, { uri, sha256, source }] of Object.entries(images)) {
    if (source === undefined) continue;
    for (const id of versionsOf(template, key)) text = text.replaceAll(id, `(version of ${key})`);
    text = text.replaceAll(uri, source).replaceAll(sha256, source);
  }
  return JSON.parse(text) as JsonObject;
}

/** IDs of the versions of a function in the template. */
function versionsOf({ Resources: resources }: JsonObject, functionKey: string): readonly string[] {
  const ref = canonicalJson({ Ref: functionId(functionKey) });
  return Object.entries(isJsonObject(resources) ? resources : {}).flatMap(([id, resource]) => {
    const properties = isJsonObject(resource) && resource['Type'] === 'AWS::Lambda::Version' && resource['Properties'];
    return isJsonObject(properties) && canonicalJson(properties['FunctionName'] ?? null) === ref ? [id] : [];
  });
}

/** Number of resources that CloudFormation counts. */
export function countResources(template: JsonObject): number {
  const resources = template['Resources'];
  return isJsonObject(resources) ? Object.keys(resources).length : 0;
}
