import type { GetDomainNameCommandOutput, SecurityPolicy } from '@aws-sdk/client-api-gateway';
import type { ApiDomain, ApiDomains } from '../ports.ts';
import { allPages } from './all-pages.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed, orUndefined } from './source-error.ts';

/** What API Gateway calls the root of a domain. */
const root = '(none)';

/** Domain names by the API of REST APIs, the only one that knows edge-optimised domains. A mapping's ID is its path. */
export function createRestDomains(session: AwsSession): ApiDomains {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-api-gateway');
    return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
  });
  const placeOf = (domain: string, basePath: string) => `/domainnames/${domain}/basepathmappings/${basePath}`;
  return {
    async getDomain(name) {
      const { sdk, client } = await open();
      const command = new sdk.GetDomainNameCommand({ domainName: name });
      const asked = ask('apigateway:GET', `/domainnames/${name}`, () => client.send(command));
      const found = await orUndefined(asked, 'NotFoundException');
      return found && toDomain(name, found);
    },
    async createDomain({ name, endpointType, certificateArn, securityPolicy, truststore, tags }) {
      const { sdk, client } = await open();
      const command = new sdk.CreateDomainNameCommand({
        domainName: name,
        endpointConfiguration: { types: [endpointType] },
        securityPolicy: securityPolicy as SecurityPolicy,
        tags: { ...tags },
        ...(endpointType === 'EDGE' ? { certificateArn } : { regionalCertificateArn: certificateArn }),
        ...(truststore && {
          mutualTlsAuthentication: { truststoreUri: truststore.uri, truststoreVersion: truststore.version },
        }),
      });
      return toDomain(name, await ask('apigateway:POST', '/domainnames', () => client.send(command)));
    },
    async deleteDomain(name) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteDomainNameCommand({ domainName: name });
      await ask('apigateway:DELETE', `/domainnames/${name}`, () => client.send(command));
    },
    async listMappings(domain) {
      const { sdk, client } = await open();
      const found = await allPages(async (position) => {
        const command = new sdk.GetBasePathMappingsCommand({ domainName: domain, limit: 500, position });
        const page = await ask('apigateway:GET', placeOf(domain, ''), () => client.send(command));
        return { items: page.items, next: page.position };
      });
      return found.map(({ basePath = root, restApiId = '', stage = '' }) => ({
        ...{ id: basePath, basePath: basePath === root ? '' : basePath, apiId: restApiId, stage },
      }));
    },
    async createMapping(domain, { basePath, apiId, stage }) {
      const { sdk, client } = await open();
      const command = new sdk.CreateBasePathMappingCommand({
        ...{ domainName: domain, basePath: basePath || root, restApiId: apiId, stage },
      });
      await ask('apigateway:POST', placeOf(domain, ''), () => client.send(command));
    },
    async updateMapping(domain, id, { basePath, apiId, stage }) {
      const { sdk, client } = await open();
      const replace = (path: string, value: string) => ({ op: 'replace', path, value }) as const;
      const patchOperations = [
        ...(id === (basePath || root) ? [] : [replace('/basePath', basePath || root)]),
        replace('/restapiId', apiId),
        replace('/stage', stage),
      ];
      const command = new sdk.UpdateBasePathMappingCommand({ domainName: domain, basePath: id, patchOperations });
      await ask('apigateway:PATCH', placeOf(domain, id), () => client.send(command));
    },
    async deleteMapping(domain, id) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteBasePathMappingCommand({ domainName: domain, basePath: id });
      try {
        await ask('apigateway:DELETE', placeOf(domain, id), () => client.send(command));
      } catch (error) {
        if (!isNamed(error, 'NotFoundException')) throw error;
      }
    },
  };
}

const toDomain = (
  name: string,
  found: Pick<
    GetDomainNameCommandOutput,
    'distributionDomainName' | 'distributionHostedZoneId' | 'regionalDomainName' | 'regionalHostedZoneId'
  >,
): ApiDomain => ({
  name,
  target: found.distributionDomainName || found.regionalDomainName || '',
  hostedZoneId: found.distributionHostedZoneId || found.regionalHostedZoneId,
});
