import type { DomainNameConfiguration, SecurityPolicy } from '@aws-sdk/client-apigatewayv2';
import type { ApiDomain, ApiDomains } from '../ports.ts';
import { allPages } from './all-pages.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed, orUndefined } from './source-error.ts';

/** What API Gateway calls the root of a domain. */
const root = '(none)';

/** Domain names by the API of HTTP and websocket APIs, the only one that knows paths of several segments. */
export function createApiDomains(session: AwsSession): ApiDomains {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-apigatewayv2');
    return { sdk, client: new sdk.ApiGatewayV2Client(clientConfig(session, 'APIGATEWAYV2')) };
  });
  const placeOf = (domain: string, id: string) => `/domainnames/${domain}/apimappings/${id}`;
  return {
    async getDomain(name) {
      const { sdk, client } = await open();
      const command = new sdk.GetDomainNameCommand({ DomainName: name });
      const asked = ask('apigateway:GET', `/domainnames/${name}`, () => client.send(command));
      const found = await orUndefined(asked, 'NotFoundException');
      return found && toDomain(name, found.DomainNameConfigurations);
    },
    async createDomain({ name, endpointType, certificateArn, securityPolicy, truststore, tags }) {
      const { sdk, client } = await open();
      const command = new sdk.CreateDomainNameCommand({
        DomainName: name,
        DomainNameConfigurations: [
          {
            CertificateArn: certificateArn,
            EndpointType: endpointType,
            SecurityPolicy: securityPolicy as SecurityPolicy,
          },
        ],
        Tags: { ...tags },
        ...(truststore && {
          MutualTlsAuthentication: { TruststoreUri: truststore.uri, TruststoreVersion: truststore.version },
        }),
      });
      const made = await ask('apigateway:POST', '/domainnames', () => client.send(command));
      return toDomain(name, made.DomainNameConfigurations);
    },
    async deleteDomain(name) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteDomainNameCommand({ DomainName: name });
      await ask('apigateway:DELETE', `/domainnames/${name}`, () => client.send(command));
    },
    async listMappings(domain) {
      const { sdk, client } = await open();
      const found = await allPages(async (token) => {
        const command = new sdk.GetApiMappingsCommand({ DomainName: domain, NextToken: token });
        const page = await ask('apigateway:GET', placeOf(domain, ''), () => client.send(command));
        return { items: page.Items, next: page.NextToken };
      });
      return found.map(({ ApiMappingId: id = '', ApiMappingKey: key = '', ApiId: apiId = '', Stage: stage = '' }) => ({
        ...{ id, basePath: key === root ? '' : key, apiId, stage },
      }));
    },
    async createMapping(domain, { basePath, apiId, stage }) {
      const { sdk, client } = await open();
      const command = new sdk.CreateApiMappingCommand({
        ...{ DomainName: domain, ApiMappingKey: basePath || root, ApiId: apiId, Stage: stage },
      });
      await ask('apigateway:POST', placeOf(domain, ''), () => client.send(command));
    },
    async updateMapping(domain, id, { basePath, apiId, stage }) {
      const { sdk, client } = await open();
      const command = new sdk.UpdateApiMappingCommand({
        ...{ DomainName: domain, ApiMappingId: id, ApiMappingKey: basePath || root, ApiId: apiId, Stage: stage },
      });
      await ask('apigateway:PATCH', placeOf(domain, id), () => client.send(command));
    },
    async deleteMapping(domain, id) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteApiMappingCommand({ DomainName: domain, ApiMappingId: id });
      try {
        await ask('apigateway:DELETE', placeOf(domain, id), () => client.send(command));
      } catch (error) {
        if (!isNamed(error, 'NotFoundException')) throw error;
      }
    },
  };
}

const toDomain = (name: string, [configuration]: readonly DomainNameConfiguration[] = []): ApiDomain => ({
  name,
  target: configuration?.ApiGatewayDomainName ?? '',
  hostedZoneId: configuration?.HostedZoneId,
});
