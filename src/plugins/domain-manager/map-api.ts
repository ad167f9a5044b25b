import { httpApiId, restApiId, websocketsApiId } from '../../cloudformation/logical-ids.ts';
import { UserError } from '../../core/user-error.ts';
import type { ApiMapping } from '../../ports.ts';
import type { DeployedContext } from '../native-plugin.ts';
import type { ApiType, Domain } from './domain.ts';
import { domainsFor } from './make-domain.ts';

/** Lets the base path of a domain lead to the API of the service. Throws `PLUGIN_CONFIG_INVALID`. */
export async function mapApi(domain: Domain, all: readonly Domain[], context: DeployedContext): Promise<void> {
  const { name, basePath, stage, apiType } = domain;
  const { aws, log } = context;
  const apiId = await findApi(apiType, context);
  if (apiId === undefined) {
    throw new UserError('PLUGIN_CONFIG_INVALID', `the stack has no ${apiType} API for ${name}.`);
  }
  const domains = domainsFor(domain, aws);
  if (!(await domains.getDomain(name))) {
    const message = `the domain ${name} is not there: make it once with the command create_domain, or set \`autoDomain: true\`.`;
    throw new UserError('PLUGIN_CONFIG_INVALID', message);
  }
  const mappings = await domains.listMappings(name);
  const target = { basePath, apiId, stage };
  const known = mappings.find((mapping) => mapping.basePath === basePath);
  if (known?.apiId === apiId && known.stage === stage) return;
  if (known && known.apiId !== apiId && !domain.allowPathMatching) {
    const place = basePath === '' ? 'its root' : `its path ${basePath}`;
    const message = `${place} on ${name} leads to another API (${known.apiId}): set \`allowPathMatching: true\` to take it over.`;
    throw new UserError('PLUGIN_CONFIG_INVALID', message);
  }
  const moved = known ?? (domain.allowPathMatching ? undefined : outdated(mappings, apiId, { name, all }));
  if (moved) await domains.updateMapping(name, moved.id, target);
  else await domains.createMapping(name, target);
  log.info(`https://${name}/${basePath} leads to the stage ${stage}.`);
}

/** The mapping of this API under a path that no domain of the service has any more. */
const outdated = (
  mappings: readonly ApiMapping[],
  apiId: string,
  { name, all }: { readonly name: string; readonly all: readonly Domain[] },
): ApiMapping | undefined =>
  mappings.find(
    (mapping) => mapping.apiId === apiId && !all.some((one) => one.name === name && one.basePath === mapping.basePath),
  );

/** Takes the base path away. Tells whether others still use the domain. */
export async function unmapApi(domain: Domain, context: DeployedContext): Promise<{ readonly inUse: boolean }> {
  const { name, basePath, stage, apiType, allowPathMatching } = domain;
  const { aws, log, model } = context;
  const domains = domainsFor(domain, aws);
  if (!(await domains.getDomain(name))) return { inUse: false };
  const apiId = await findApi(apiType, context);
  const mappings = await domains.listMappings(name);
  const own = mappings.filter((mapping) =>
    allowPathMatching ? mapping.basePath === basePath : mapping.apiId === apiId && mapping.stage === stage,
  );
  for (const { id } of own) await domains.deleteMapping(name, id);
  if (own.length > 0) log.info(`${name} no longer leads to ${model.stackName}.`);
  return { inUse: mappings.length > own.length };
}

const apiOutputs: Readonly<Record<ApiType, string>> = {
  REST: 'ServiceEndpoint',
  HTTP: 'HttpApiId',
  WEBSOCKET: 'ServiceEndpointWebsocket',
};

const apiIds: Readonly<Record<ApiType, string>> = {
  REST: restApiId,
  HTTP: httpApiId,
  WEBSOCKET: websocketsApiId,
};

/** ID of the API, as the outputs of the stack tell it, or the resource of the framework's name. */
async function findApi(apiType: ApiType, { outputs, aws, model }: DeployedContext): Promise<string | undefined> {
  const told = outputs[apiOutputs[apiType]];
  if (told !== undefined) return /^(?:https|wss):\/\/([^.]+)\.execute-api\./.exec(told)?.[1] ?? told;
  const resources = await aws.cloudFormation.listResourcesWithin(model.stackName);
  return resources.find(({ logicalId }) => logicalId === apiIds[apiType])?.physicalId;
}
