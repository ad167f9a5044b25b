import { UserError } from '../../core/user-error.ts';
import type { ApiDomain, ApiDomains, Aws } from '../../ports.ts';
import type { DeployedContext } from '../native-plugin.ts';
import { certificateOf } from './certificate.ts';
import { deleteRecords, setRecords } from './dns-records.ts';
import type { Domain } from './domain.ts';

/** Where a domain is looked after: by the interface of REST APIs where that can do it. */
export const domainsFor = (
  { apiType, basePath }: Domain,
  { restDomains, apiDomains }: Pick<Aws, 'restDomains' | 'apiDomains'>,
): ApiDomains => (apiType === 'REST' && !basePath.includes('/') ? restDomains : apiDomains);

/** Makes the domain, if it is not there, and its DNS records. */
export async function makeDomain(domain: Domain, { model, aws, log }: DeployedContext): Promise<void> {
  const domains = domainsFor(domain, aws);
  const known = await domains.getDomain(domain.name);
  const { name, endpointType, basePath, securityPolicy, truststore } = domain;
  if (!known && endpointType === 'EDGE' && basePath.includes('/')) {
    const message = `edge domains have no base paths such as ${basePath}: set \`endpointType: regional\` for ${name}.`;
    throw new UserError('PLUGIN_CONFIG_INVALID', message);
  }
  const { stackTags, tags } = model.provider;
  const made =
    known ??
    (await domains.createDomain({
      ...{ name, endpointType, securityPolicy, truststore },
      certificateArn: await certificateOf(domain, aws),
      tags: { ...stackTags, ...tags },
    }));
  log.info(known ? `The domain ${name} is there.` : `Made the domain ${name}; an edge domain may need 40 minutes.`);
  await setRecords(domain, made, aws);
}

const pollMs = 3000;

/** Waits until API Gateway shows the domain. Throws `PLUGIN_CONFIG_INVALID` after the time of `autoDomainWaitFor`. */
export async function waitForDomain(domain: Domain, { aws, clock }: DeployedContext): Promise<ApiDomain> {
  const until = clock.nowMs() + domain.autoDomainWaitSeconds * 1000;
  for (;;) {
    const found = await domainsFor(domain, aws).getDomain(domain.name);
    if (found) return found;
    if (clock.nowMs() >= until) {
      const message = `${domain.name} was made and is not there after ${domain.autoDomainWaitSeconds} s.`;
      throw new UserError('PLUGIN_CONFIG_INVALID', message);
    }
    await clock.sleep(pollMs);
  }
}

/** Deletes DNS records and domain. */
export async function deleteDomain(domain: Domain, { aws, log }: DeployedContext): Promise<void> {
  const domains = domainsFor(domain, aws);
  const known = await domains.getDomain(domain.name);
  if (!known) {
    log.info(`The domain ${domain.name} is not there.`);
    return;
  }
  // The records first: without the domain nobody knows any more where they led.
  await deleteRecords(domain, known, aws);
  await domains.deleteDomain(domain.name);
  log.info(`Deleted the domain ${domain.name}.`);
}
