import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployedContext, NativePlugin } from './native-plugin.ts';

const keys = [
  'domainName',
  'basePath',
  'stage',
  'enabled',
  'apiType',
  'endpointType',
  'certificateArn',
  'certificateName',
];

/** The REST API of the service under a custom domain that exists. Source: framework-spec 9.1. */
export const domainManager: NativePlugin = {
  name: 'serverless-domain-manager',
  compared: '10.3.1',
  configKeys: [
    ...keys,
    'autoDomain',
    'createRoute53Record',
    'createRoute53IPv6Record',
    'hostedZoneId',
    'hostedZonePrivate',
    'securityPolicy',
    'rest',
    'http',
    'websocket',
  ].map((key) => `custom.customDomain.${key}`),
  differences:
    'The base path is mapped after a deploy and taken away before a remove. Domain names, certificates and DNS records are not made (`create_domain`, `autoDomain`), HTTP and websocket APIs are not mapped, and the domain is no output of the stack.',
  async afterDeploy(context) {
    for (const domain of domainsOf(context)) await mapDomain(domain, context);
  },
  async beforeRemove({ model, aws, log, problems }) {
    for (const { name, basePath } of domainsOf({ model, problems })) {
      if (!(await aws.restApis.getBasePath(name, basePath))) continue;
      await aws.restApis.deleteBasePath(name, basePath);
      log.info(`${name} no longer leads to ${model.stackName}.`);
    }
  },
};

interface Domain {
  readonly name: string;
  readonly basePath: string;
  readonly settings: JsonObject;
}

/** Domains of REST APIs that are switched on; those of other APIs are reported. */
function domainsOf({ model, problems }: Pick<DeployedContext, 'model' | 'problems'>): readonly Domain[] {
  const { customDomain, customDomains } = model.custom;
  const entries = [customDomain, ...(Array.isArray(customDomains) ? customDomains : [])];
  return entries.flatMap((entry: Json | undefined): Domain[] => {
    if (!isJsonObject(entry)) return [];
    const isOther = entry['http'] || entry['websocket'] || ['http', 'websocket'].includes(String(entry['apiType']));
    if (isOther) {
      const message = 'serverless-domain-manager: HTTP and websocket APIs are not mapped to their domain.';
      problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', message, { at: model.locate(['custom', 'customDomain']) });
      if (!entry['rest']) return [];
    }
    const settings = isJsonObject(entry['rest']) ? entry['rest'] : entry;
    const { enabled, domainName, basePath } = settings;
    if (enabled === false || enabled === 'false' || typeof domainName !== 'string') return [];
    const root = basePath === undefined || basePath === null || String(basePath).trim() === '';
    return [{ name: domainName, basePath: root ? '(none)' : String(basePath), settings }];
  });
}

async function mapDomain(
  { name, basePath, settings }: Domain,
  { aws: { restApis }, outputs, model, log }: DeployedContext,
): Promise<void> {
  const [, restApiId] = /^https:\/\/([^.]+)\.execute-api\./.exec(outputs['ServiceEndpoint'] ?? '') ?? [];
  const at = model.locate(['custom', 'customDomain']);
  if (restApiId === undefined) {
    throw new UserError('PLUGIN_CONFIG_INVALID', `the stack has no REST API for ${name}.`, {
      at,
      remedy: 'Add an `http` event to a function, or remove `custom.customDomain`.',
    });
  }
  if (!(await restApis.getDomain(name))) {
    throw new UserError('PLUGIN_CONFIG_INVALID', `the domain ${name} is not there.`, {
      at,
      remedy:
        'Make it once with `serverless create_domain`, or as AWS::ApiGateway::DomainName under `resources.Resources`.',
    });
  }
  const stage = String(settings['stage'] ?? model.provider.apiGateway.stage ?? model.stage);
  const known = await restApis.getBasePath(name, basePath);
  if (known?.restApiId === restApiId && known.stage === stage) return;
  await restApis.setBasePath(name, basePath, { restApiId, stage }, known !== undefined);
  log.info(`https://${name}/${basePath === '(none)' ? '' : basePath} leads to the stage ${stage}.`);
}
