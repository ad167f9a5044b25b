import { customHandlerIds, functionId, layerId } from '../cloudformation/logical-ids.ts';
import type { Template } from '../cloudformation/template.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { ArtifactPlace } from './framework-package.ts';
import type { FrameworkState } from './framework-state.ts';

/**
 * Every zip that the template takes from the deployment bucket, custom-resource handlers left out. Functions and layers
 * of the state have keys; any other code in the folder of the deployment is known by its logical ID.
 */
export function listPlaces(
  template: Template,
  { directory, functions, layers }: Pick<FrameworkState, 'directory' | 'functions' | 'layers'>,
): readonly ArtifactPlace[] {
  const functionKeys = new Map(functions.map((key) => [functionId(key), key]));
  return Object.entries(template.Resources).flatMap(([logicalId, resource]): ArtifactPlace[] => {
    const s3Key = codeKey(resource.Type, resource.Properties);
    if (s3Key === undefined || customHandlerIds.includes(logicalId)) return [];
    const functionKey = functionKeys.get(logicalId);
    if (functionKey !== undefined) return [{ kind: 'functions', key: functionKey, logicalId, s3Key }];
    const layerKey = layers.find((key) => isLayerId(logicalId, key));
    if (layerKey === undefined && !s3Key.startsWith(`${directory}/`)) return [];
    return [{ kind: 'layers', key: layerKey ?? logicalId, logicalId, s3Key }];
  });
}

/** With `retain` the ID of a layer ends in the layer's hash. */
const isLayerId = (logicalId: string, key: string): boolean =>
  logicalId.startsWith(layerId(key)) && /^(?:[0-9a-f]{40})?$/.test(logicalId.slice(layerId(key).length));

const codeProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'Code',
  'AWS::Lambda::LayerVersion': 'Content',
};

/** S3 key of the code of a function or layer, where it is written out. */
function codeKey(type: string, properties: JsonObject | undefined): string | undefined {
  const place = properties?.[codeProperties[type] ?? ''];
  const key = isJsonObject(place) ? place['S3Key'] : undefined;
  return typeof key === 'string' ? key : undefined;
}
