import { createHash } from 'node:crypto';
import { ref } from '../../cloudformation/intrinsics.ts';
import { functionId, versionId, versionOutput } from '../../cloudformation/logical-ids.ts';
import type { Output, Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import type { CompileInputs } from './function-inputs.ts';
import type { CompiledLayer } from './layer.ts';

/** The version resource of a function with its logical ID, which holds the hash of code and configuration. */
export interface CompiledVersion {
  readonly logicalId: string;
  readonly resource: Resource;
  readonly output: readonly [string, Output];
}

/** Whether a version is published: asked for, or forced by an alias (framework-spec 2.6, 7.3). */
export function publishesVersion(fn: FunctionModel): boolean {
  return fn.versionFunction || !!fn.durableConfig || fn.provisionedConcurrency !== undefined || fn.snapStart;
}

/**
 * The `AWS::Lambda::Version` of one function. Its logical ID ends in a digest over the artifact, the layers and the
 * properties of the function, so that any change publishes a new version. Source: framework-spec 2.6.
 */
export function compileVersion(
  fn: FunctionModel,
  resource: Resource,
  layers: readonly CompiledLayer[],
  inputs: CompileInputs,
  model: ServiceModel,
): CompiledVersion {
  const image = inputs.artifacts.images[fn.key];
  const codeSha256 = image ? image.sha256 : inputs.artifacts.functions[fn.key]?.sha256;
  const used = usedLayers(resource, layers);
  const hash = createHash('sha256');
  if (!image && codeSha256) hash.update(codeSha256);
  for (const layer of [...used].sort((a, b) => (a.artifact.fileName < b.artifact.fileName ? -1 : 1))) {
    hash.update(layer.artifact.sha256);
  }
  hash.update(JSON.stringify(sortedByLocale(hashedProperties(resource, used, image !== undefined))));
  const logicalId = versionId(fn.key, hash.digest('base64'));
  const forced = !fn.versionFunction && !fn.durableConfig;
  const condition = fn.condition !== undefined && model.profile === 'v4' ? { Condition: fn.condition } : {};
  return {
    logicalId,
    resource: {
      Type: 'AWS::Lambda::Version',
      ...(forced ? {} : { DeletionPolicy: 'Retain' }),
      Properties: {
        FunctionName: ref(functionId(fn.key)),
        CodeSha256: codeSha256,
        Description: fn.description || undefined,
      },
      ...condition,
    },
    output: [
      versionOutput(fn.key),
      { Description: 'Current Lambda function version', Value: ref(logicalId), ...condition },
    ],
  };
}

function usedLayers(resource: Resource, layers: readonly CompiledLayer[]): readonly CompiledLayer[] {
  const references = resource.Properties?.['Layers'];
  if (!Array.isArray(references)) return [];
  return references.flatMap((item: Json) => {
    const id = isJsonObject(item) ? item['Ref'] : undefined;
    return layers.filter((layer) => layer.logicalId === id);
  });
}

// Reserved concurrency and tags belong to the function and to no version of it.
function hashedProperties(resource: Resource, layers: readonly CompiledLayer[], isImage: boolean): JsonObject {
  const { Code, ReservedConcurrentExecutions: _concurrency, Tags: _tags, ...properties } = resource.Properties ?? {};
  return {
    ...properties,
    ...(isImage ? { Code } : {}),
    layerConfigurations: layers.map(({ model, logicalId, resource: layer }) => {
      const { S3Key: _key, ...content } = isJsonObject(layer.Properties?.['Content'])
        ? layer.Properties['Content']
        : {};
      return { name: model.key, ref: logicalId, properties: { ...layer.Properties, Content: content } };
    }),
  };
}

// The framework orders the keys by locale and not by code unit, and the digest depends on it.
function sortedByLocale(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => sortedByLocale(item) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, item]) => [key, sortedByLocale(item)]),
  );
}
