import { sha256Base64 } from '../core/digest.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '../core/json.ts';

// Names and metadata of the files that `serverless rollback` and `serverless deploy` look for (framework-spec 2.5, 5.4).

export const templateFile = 'compiled-cloudformation-template.json';
export const stateFile = 'serverless-state.json';
/** What we ourselves note in the state. */
export const ownStateKey = 'serverlessDeploy';
/** Metadata that the framework compares. */
export const hashMetadata = 'filesha256';

/** The template's hash as the framework takes it: IDs made of time and places of code left out, keys sorted. */
export function templateHash(template: JsonObject): string {
  const resources = isJsonObject(template['Resources']) ? template['Resources'] : {};
  const entries = Object.entries(resources).map(([id, resource]): [string, unknown] => {
    if (id.startsWith('ApiGatewayDeployment')) return ['ApiGatewayDeployment', resource];
    return [id, withoutKey(resource)];
  });
  return sha256Base64(canonicalJson({ ...template, Resources: Object.fromEntries(entries) }));
}

const codeProperties: Readonly<Record<string, string>> = {
  'AWS::Lambda::Function': 'Code',
  'AWS::Lambda::LayerVersion': 'Content',
};

function withoutKey(resource: unknown): unknown {
  if (!isJsonObject(resource) || !isJsonObject(resource['Properties'])) return resource;
  const property = codeProperties[String(resource['Type'])];
  const place = property && resource['Properties'][property];
  if (!property || !isJsonObject(place)) return resource;
  return { ...resource, Properties: { ...resource['Properties'], [property]: { ...place, S3Key: '' } } };
}

/** The state's hash as the framework takes it. */
export function stateHash(state: JsonObject): string {
  const { service, package: packaged, [ownStateKey]: ___, ...others } = state;
  const { initialServerlessConfig: _, ...kept } = isJsonObject(service) ? service : {};
  const provider = isJsonObject(kept['provider']) ? { ...kept['provider'] } : {};
  delete provider['coreCloudFormationTemplate'];
  delete provider['compiledCloudFormationTemplate'];
  const { artifactDirectoryName: __, ...package_ } = isJsonObject(packaged) ? packaged : {};
  return sha256Base64(canonicalJson({ ...others, service: { ...kept, provider }, package: package_ }));
}

/** Address of an object for CloudFormation: the global host of S3 in commercial regions (framework-spec 5.6). */
export function objectUrl(region: string, bucket: string, key: string): string {
  const path = key.split('/').map(encodeURIComponent).join('/');
  if (region.startsWith('cn-')) return `https://s3.${region}.amazonaws.com.cn/${bucket}/${path}`;
  if (region.startsWith('us-gov-')) return `https://s3-${region}.amazonaws.com/${bucket}/${path}`;
  return `https://s3.amazonaws.com/${bucket}/${path}`;
}
