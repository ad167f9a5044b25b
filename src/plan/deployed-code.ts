import { deploymentBucketId } from '../cloudformation/logical-ids.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';

/** Code of one function or layer as a deployed template names it. */
export interface DeployedCode {
  readonly logicalId: string;
  readonly kind: 'function' | 'layer';
  readonly s3Key: string;
  /** `undefined`: the deployment bucket of the stack. */
  readonly bucket: string | undefined;
  /** Physical name of a function, where it is written out. */
  readonly functionName: string | undefined;
}

/** All zips that a deployed template refers to, by its functions and layers. */
export function listDeployedCode(template: JsonObject | undefined): readonly DeployedCode[] {
  return resourcesOf(template).flatMap(([logicalId, resource]) => {
    const properties = isJsonObject(resource['Properties']) ? resource['Properties'] : {};
    const kind = kindsByType[String(resource['Type'])];
    const place = kind && properties[kind === 'function' ? 'Code' : 'Content'];
    if (!kind || !isJsonObject(place) || typeof place['S3Key'] !== 'string') return [];
    const { S3Bucket: bucket, S3Key: s3Key } = place;
    const name = properties['FunctionName'];
    if (typeof bucket !== 'string' && !(isJsonObject(bucket) && bucket['Ref'] === deploymentBucketId)) return [];
    return [
      {
        logicalId,
        kind,
        s3Key,
        bucket: typeof bucket === 'string' ? bucket : undefined,
        functionName: typeof name === 'string' ? name : undefined,
      },
    ];
  });
}

const kindsByType: Readonly<Record<string, 'function' | 'layer'>> = {
  'AWS::Lambda::Function': 'function',
  'AWS::Lambda::LayerVersion': 'layer',
};

/** Physical names of all functions of a deployed template, of images too. */
export function listFunctionNames(template: JsonObject | undefined): readonly string[] {
  return resourcesOf(template).flatMap(([, resource]) => {
    if (resource['Type'] !== 'AWS::Lambda::Function' || !isJsonObject(resource['Properties'])) return [];
    const name = resource['Properties']['FunctionName'];
    return typeof name === 'string' ? [name] : [];
  });
}

/** The CodeSha256 that the template's versions state, by the logical ID of their function. */
export function listVersionHashes(template: JsonObject | undefined): Readonly<Record<string, string>> {
  const hashes = resourcesOf(template).flatMap(([, resource]) => {
    if (resource['Type'] !== 'AWS::Lambda::Version' || !isJsonObject(resource['Properties'])) return [];
    const { FunctionName: name, CodeSha256: hash } = resource['Properties'];
    if (!isJsonObject(name) || typeof name['Ref'] !== 'string' || typeof hash !== 'string') return [];
    return [[name['Ref'], hash] as const];
  });
  return Object.fromEntries(hashes);
}

/** Logical IDs with their resources; none without a template. */
export function resourcesOf(template: JsonObject | undefined): readonly (readonly [string, JsonObject])[] {
  const resources = template?.['Resources'];
  if (!isJsonObject(resources)) return [];
  return Object.entries(resources).flatMap(([id, resource]) => (isJsonObject(resource) ? [[id, resource]] : []));
}
