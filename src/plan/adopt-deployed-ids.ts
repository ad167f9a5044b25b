import { restDeploymentId } from '../cloudformation/logical-ids.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { resourcesOf } from './deployed-code.ts';
import { normalizeValue } from './normalize-template.ts';
import type { DeployedService } from './plan.ts';

/** What a deployment of a REST API takes a picture of. */
const definitionTypes: ReadonlySet<string> = new Set([
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::DocumentationPart',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Method',
  'AWS::ApiGateway::Model',
  'AWS::ApiGateway::RequestValidator',
  'AWS::ApiGateway::Resource',
  'AWS::ApiGateway::RestApi',
]);

/**
 * The same service with the deployed `ApiGatewayDeployment…` ID wherever the compiled one stands, if the definition of
 * the REST API is the deployed one; a new ID would make a new deployment of the same API. Else the service as it is.
 */
export function adoptDeployedIds(compiled: CompiledService, deployed: DeployedService): CompiledService {
  const template = compiled.template as unknown as JsonObject;
  const [local] = deploymentIds(template);
  const [known] = deploymentIds(deployed.template);
  if (!local || !known || local === known || !deployed.template) return compiled;
  if (definitionOf(template, local) !== definitionOf(deployed.template, known)) return compiled;
  return renameId(compiled, local, known) as CompiledService;
}

function deploymentIds(template: JsonObject | undefined): readonly string[] {
  const prefix = restDeploymentId('');
  return resourcesOf(template).flatMap(([id, { Type: type }]) =>
    type === 'AWS::ApiGateway::Deployment' && id.startsWith(prefix) ? [id] : [],
  );
}

function definitionOf(template: JsonObject, deploymentId: string): string {
  const parts = resourcesOf(template).flatMap(([id, { Type: type, Properties: properties }]): [string, Json][] => {
    if (id === deploymentId) return [['deployment', properties ?? {}]];
    return definitionTypes.has(String(type)) ? [[id, [type ?? '', properties ?? {}]]] : [];
  });
  return canonicalJson(normalizeValue(Object.fromEntries(parts)));
}

/**
 * The value with `to` wherever `from` stands, in keys and texts. For names with a time in ms or a digest: a text that holds
 * one means the thing itself, in Ref, GetAtt, Sub and DependsOn.
 */
export function renameId(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  if (Array.isArray(value)) return value.map((item) => renameId(item, from, to));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key === from ? to : key, renameId(item, from, to)]),
  );
}
