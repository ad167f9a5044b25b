import type { Grant, PolicyPlace } from '../../cloudformation/grant.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { readDomains } from './domain.ts';

/** Base paths of the domains; the domains themselves and their records only where a deploy makes them. */
export function domainGrants(model: ServiceModel, { partition, region, accountId }: PolicyPlace): readonly Grant[] {
  const domains = readDomains(model);
  const made = domains.filter(({ autoDomain }) => autoDomain);
  const gateway = (rest: string) => `arn:${partition}:apigateway:${region}::/domainnames${rest}`;
  const zones = made.filter(({ recordTypes }) => recordTypes.length > 0);
  const grants: readonly Grant[] = [
    {
      sid: 'CustomDomains',
      actions: ['apigateway:GET', 'apigateway:POST', 'apigateway:PATCH', 'apigateway:DELETE'],
      resources: domains.flatMap(({ name }) => [gateway(`/${name}`), gateway(`/${name}/*`)]),
    },
    {
      sid: 'MakeCustomDomains',
      actions: ['apigateway:POST', 'apigateway:PUT'],
      resources: made.length > 0 ? [gateway(''), `arn:${partition}:apigateway:${region}::/tags/*`] : [],
    },
    {
      sid: 'FindCertificatesAndZones',
      actions: [
        ...(made.some(({ certificateArn }) => certificateArn === undefined) ? ['acm:ListCertificates'] : []),
        ...(zones.some(({ hostedZoneId }) => hostedZoneId === undefined) ? ['route53:ListHostedZones'] : []),
      ],
      resources: ['*'],
    },
    {
      sid: 'DomainRecords',
      actions: ['route53:ChangeResourceRecordSets'],
      resources: zones.map(({ hostedZoneId = '*' }) => `arn:${partition}:route53:::hostedzone/${hostedZoneId}`),
    },
    {
      sid: 'ApiGatewayServiceRole',
      actions: made.length > 0 ? ['iam:CreateServiceLinkedRole'] : [],
      resources: [`arn:${partition}:iam::${accountId}:role/aws-service-role/ops.apigateway.amazonaws.com/*`],
      condition: { StringEquals: { 'iam:AWSServiceName': 'ops.apigateway.amazonaws.com' } },
    },
  ];
  return grants.filter(({ actions, resources }) => actions.length > 0 && resources.length > 0);
}
