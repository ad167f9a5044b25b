import { UserError } from '../core/user-error.ts';
import { domainEntries, readDomains } from './domain-manager/domain.ts';
import { domainGrants } from './domain-manager/domain-grants.ts';
import { addOutputs } from './domain-manager/domain-outputs.ts';
import { deleteDomain, makeDomain, waitForDomain } from './domain-manager/make-domain.ts';
import { mapApi, unmapApi } from './domain-manager/map-api.ts';
import type { NativePlugin } from './native-plugin.ts';
import { reportUnknown } from './report-unknown-keys.ts';

const name = 'serverless-domain-manager';
const keys = [
  'domainName',
  'basePath',
  'stage',
  'enabled',
  'apiType',
  'endpointType',
  'certificateArn',
  'certificateName',
  'securityPolicy',
  'tlsTruststoreUri',
  'tlsTruststoreVersion',
  'autoDomain',
  'autoDomainWaitFor',
  'createRoute53Record',
  'createRoute53IPv6Record',
  'hostedZoneId',
  'hostedZonePrivate',
  'splitHorizonDns',
  'route53Params',
  'route53Region',
  'route53Profile',
  'allowPathMatching',
  'preserveExternalPathMappings',
];

/** APIs of the service under custom domains, which are made on demand. Source: framework-spec 9.1. */
export const domainManager: NativePlugin = {
  name,
  compared: '10.3.1',
  configKeys: [...keys, 'rest', 'http', 'websocket'].map((key) => `custom.customDomain.${key}`),
  differences:
    '`customDomains` has the same keys in a list. Certificates have to be issued and to cover the name. With `autoDomain`, a remove keeps a domain that others use too, unless `preserveExternalPathMappings: false` is written. Several base paths of one API need no `allowPathMatching`; a path of another API does. Private domains are refused, `route53Profile` has no effect.',
  adjustModel(model, problems) {
    for (const { settings, path } of domainEntries(model)) {
      if (path.length > 2) reportUnknown(name, path, settings, keys, { problems, locate: model.locate });
      if (settings['route53Profile'] !== undefined) {
        problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', `${name}: \`route53Profile\` has no effect.`, {
          at: model.locate([...path, 'route53Profile']),
        });
      }
    }
    try {
      readDomains(model);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.error(error.code, `${name}: ${error.message}`, { at: error.at });
    }
    return model;
  },
  completeTemplate: (template, context) => addOutputs(template, readDomains(context.model), context),
  async beforeDeploy(context) {
    for (const domain of readDomains(context.model).filter(({ autoDomain }) => autoDomain)) {
      await makeDomain(domain, context);
      await waitForDomain(domain, context);
    }
  },
  async afterDeploy(context) {
    const domains = readDomains(context.model);
    for (const domain of domains) await mapApi(domain, domains, context);
  },
  async beforeRemove(context) {
    for (const domain of readDomains(context.model)) {
      const { inUse } = await unmapApi(domain, context);
      if (!domain.autoDomain) continue;
      if (inUse && domain.preserveExternalPathMappings) context.log.info(`${domain.name} stays: others use it.`);
      else await deleteDomain(domain, context);
    }
  },
  grants: domainGrants,
  commands: {
    async create_domain(context) {
      for (const domain of readDomains(context.model)) await makeDomain(domain, context);
    },
    async delete_domain(context) {
      for (const domain of readDomains(context.model)) await deleteDomain(domain, context);
    },
  },
};
