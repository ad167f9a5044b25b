import { getAtt, ref } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { domainAssociationId, domainCertificateId, domainNameId, domainRecordId } from './names.ts';

/** True for a domain in the template; without `useCloudFormation` commands of the plugin make it, and a deploy nothing. */
export function isDomainInTemplate(config: JsonObject): boolean {
  const { enabled, useCloudFormation } = objectAt(config, 'domain');
  return Boolean(config['domain']) && enabled !== false && useCloudFormation !== false;
}

/** The domain of the API, with a certificate and an address record where it has none. */
export function domainResources(config: JsonObject): Resources {
  if (!isDomainInTemplate(config)) return {};
  const { name, retain, certificateArn, hostedZoneId, hostedZoneName, route53 } = objectAt(config, 'domain');
  const DeletionPolicy = retain ? 'Retain' : 'Delete';
  const zone = hostedZoneId ? { HostedZoneId: hostedZoneId } : { HostedZoneName: hostedZoneName || zoneOf(name) };
  return {
    [domainNameId]: {
      Type: 'AWS::AppSync::DomainName',
      DeletionPolicy,
      Properties: { CertificateArn: certificateArn || ref(domainCertificateId), DomainName: name },
    },
    [domainAssociationId]: {
      Type: 'AWS::AppSync::DomainNameApiAssociation',
      DeletionPolicy,
      Properties: { ApiId: getAtt(graphQlApiId, 'ApiId'), DomainName: name },
      DependsOn: [domainNameId],
    },
    ...(!certificateArn && {
      [domainCertificateId]: {
        Type: 'AWS::CertificateManager::Certificate',
        DeletionPolicy,
        Properties: {
          DomainName: name,
          ValidationMethod: 'DNS',
          DomainValidationOptions: [{ DomainName: name, HostedZoneId: hostedZoneId }],
        },
      },
    }),
    ...(route53 !== false && {
      [domainRecordId]: {
        Type: 'AWS::Route53::RecordSet',
        DeletionPolicy,
        Properties: { ...zone, Name: name, Type: 'A', AliasTarget: aliasTarget },
      },
    }),
  };
}

const aliasTarget = {
  HostedZoneId: getAtt(domainNameId, 'HostedZoneId'),
  DNSName: getAtt(domainNameId, 'AppSyncDomainName'),
  EvaluateTargetHealth: false,
};

/** `api.example.com` → `example.com.` */
function zoneOf(domain: JsonObject['name']): string {
  const parts = String(domain).split('.');
  return `${(parts.length > 2 ? parts.slice(1) : parts).join('.')}.`;
}
