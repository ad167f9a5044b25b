import { restDeploymentId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources } from '../../cloudformation/template.ts';
import { sha256Hex } from '../../core/digest.ts';
import { canonicalJson, isJsonObject, type Json } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { RestApi } from './rest-api.ts';

/**
 * The deployment of the API with its logical ID. The ID is a digest of the API's definition: an equal definition keeps
 * its deployment, any change makes a new one (framework-spec 13.1 #2). Code of functions and the time are not in it.
 */
export function deployment(
  definition: Resources,
  methodIds: readonly string[],
  api: RestApi,
  model: ServiceModel,
): { readonly id: string; readonly resource: Resource } {
  const resource: Resource = {
    Type: 'AWS::ApiGateway::Deployment',
    DependsOn: methodIds,
    Properties: {
      RestApiId: api.id,
      StageName: api.stageName,
      Description: model.provider.apiGateway.description,
    },
  };
  const digest = sha256Hex(canonicalJson([resource, untagged(definition), userDefinition(definition, model)]));
  return { id: restDeploymentId(digest.slice(0, 16)), resource };
}

/** Tags are no part of what a deployment deploys. */
const untagged = (definition: Resources): Resources =>
  Object.fromEntries(
    Object.entries(definition).map(([id, { Properties: { Tags: _, ...properties } = {}, ...resource }]) => [
      id,
      { ...resource, Properties: properties },
    ]),
  );

/** Routes that the user writes as resources, and changes of generated ones: they are merged later, but deployed too. */
function userDefinition(definition: Resources, { resources: { template, extensions } }: ServiceModel): readonly Json[] {
  const own = isJsonObject(template['Resources']) ? template['Resources'] : {};
  const isOfApi = ([id, resource]: [string, unknown]) =>
    Object.hasOwn(definition, id) ||
    (isJsonObject(resource) && String(resource['Type'] ?? '').startsWith('AWS::ApiGateway::'));
  const pick = (entries: object): Json => Object.fromEntries(Object.entries(entries).filter(isOfApi));
  return [pick(own), pick(extensions)];
}
