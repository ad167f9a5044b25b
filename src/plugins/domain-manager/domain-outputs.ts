import { exportName } from '../../cloudformation/logical-ids.ts';
import type { Template } from '../../cloudformation/template.ts';
import type { DeployedContext } from '../native-plugin.ts';
import { edgeZoneId } from './dns-records.ts';
import type { ApiType, Domain } from './domain.ts';
import { domainsFor } from './make-domain.ts';

const suffixes: Readonly<Record<ApiType, string>> = { REST: '', HTTP: 'Http', WEBSOCKET: 'Websocket' };

/** The template with the domains among its outputs; where they lead only for those that are there. */
export async function addOutputs(
  template: Template,
  domains: readonly Domain[],
  { model, aws }: Pick<DeployedContext, 'model' | 'aws'>,
): Promise<Template> {
  const outputs = await Promise.all(
    domains.map(async (domain) => {
      const found = await domainsFor(domain, aws).getDomain(domain.name);
      const suffix = suffixes[domain.apiType];
      return {
        [`DomainName${suffix}`]: domain.name,
        ...(found && {
          [`DistributionDomainName${suffix}`]: found.target,
          [`HostedZoneId${suffix}`]: found.hostedZoneId ?? edgeZoneId,
        }),
      };
    }),
  );
  const stage = model.stage.replace(/[^a-zA-Z\d]/g, '');
  const exported = Object.entries(Object.assign({}, ...outputs) as Record<string, string>).map(([key, value]) => [
    key,
    { Value: value, Export: { Name: exportName(model.service, stage, key) } },
  ]);
  return { ...template, Outputs: { ...template.Outputs, ...Object.fromEntries(exported) } };
}
