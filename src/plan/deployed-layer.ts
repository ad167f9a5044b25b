import { layerHashOutput, layerId } from '../cloudformation/logical-ids.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '../core/json.ts';
import type { LocatedArtifact } from '../package/artifact-manifest.ts';
import { normalizeValue } from './normalize-template.ts';

/** Logical ID of a layer in a deployed template: with `retain` it ends in the layer's hash. */
export function deployedLayerId(layerKey: string, template: JsonObject | undefined): string {
  const hash = statedHash(layerKey, template);
  const retained = hash === undefined ? undefined : layerId(layerKey) + hash;
  return retained !== undefined && resourceOf(template, retained) ? retained : layerId(layerKey);
}

/**
 * The hash that the deployed template states for a layer whose zip is the deployed one and whose `definition` (the JSON
 * text that the hash starts with) is too; else `undefined`. The hash is made of the zip's bytes, and another tool writes
 * other bytes for the same contents.
 */
export function deployedLayerHash(
  layerKey: string,
  definition: string,
  artifact: LocatedArtifact,
  template: JsonObject | undefined,
): string | undefined {
  const resource = resourceOf(template, deployedLayerId(layerKey, template));
  const properties = resource?.['Properties'];
  if (!artifact.deployed || !isJsonObject(properties) || !isJsonObject(properties['Content'])) return undefined;
  const { S3Key: key, ...content } = properties['Content'];
  const live = { Type: 'AWS::Lambda::LayerVersion', Properties: { ...properties, Content: content } };
  const same = canonicalJson(normalizeValue(live)) === canonicalJson(normalizeValue(JSON.parse(definition)));
  return same && key === artifact.s3Key ? statedHash(layerKey, template) : undefined;
}

function statedHash(layerKey: string, template: JsonObject | undefined): string | undefined {
  const outputs = template?.['Outputs'];
  const output = isJsonObject(outputs) ? outputs[layerHashOutput(layerKey)] : undefined;
  const value = isJsonObject(output) ? output['Value'] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function resourceOf(template: JsonObject | undefined, id: string): JsonObject | undefined {
  const resources = template?.['Resources'];
  const resource = isJsonObject(resources) ? resources[id] : undefined;
  return isJsonObject(resource) ? resource : undefined;
}
