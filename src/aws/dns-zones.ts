import type { Change, ResourceRecordSetRegion } from '@aws-sdk/client-route-53';
import type { AliasRecord, DnsZones } from '../ports.ts';
import { allPages } from './all-pages.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

/** Hosted zones of Route 53 and alias records in them. */
export function createDnsZones(session: AwsSession): DnsZones {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-route-53');
    return { sdk, client: new sdk.Route53Client(clientConfig(session, 'ROUTE_53')) };
  });
  const change = async (zoneId: string, changes: Change[]) => {
    const { sdk, client } = await open();
    const command = new sdk.ChangeResourceRecordSetsCommand({
      HostedZoneId: zoneId,
      ChangeBatch: { Changes: changes },
    });
    await ask('route53:ChangeResourceRecordSets', `hostedzone/${zoneId}`, () => client.send(command));
  };
  return {
    async list() {
      const { sdk, client } = await open();
      const found = await allPages(async (marker) => {
        const command = new sdk.ListHostedZonesCommand({ Marker: marker });
        const page = await ask('route53:ListHostedZones', undefined, () => client.send(command));
        return { items: page.HostedZones, next: page.IsTruncated ? page.NextMarker : undefined };
      });
      return found.map(({ Id: id = '', Name: name = '', Config: config }) => ({
        id: id.replace('/hostedzone/', ''),
        name: name.replace(/\.$/, ''),
        isPrivate: config?.PrivateZone ?? false,
      }));
    },
    setRecords: (zoneId, records) =>
      change(
        zoneId,
        records.map((record) => ({ Action: 'UPSERT', ResourceRecordSet: toRecordSet(record) })),
      ),
    async deleteRecord(zoneId, record) {
      try {
        await change(zoneId, [{ Action: 'DELETE', ResourceRecordSet: toRecordSet(record) }]);
        return true;
      } catch (error) {
        if (isNamed(error, 'InvalidChangeBatch')) return false;
        throw error;
      }
    },
  };
}

const toRecordSet = ({ name, type, target, routing }: AliasRecord): Change['ResourceRecordSet'] => ({
  Name: name,
  Type: type,
  AliasTarget: { DNSName: target.name, HostedZoneId: target.hostedZoneId, EvaluateTargetHealth: false },
  ...(routing && {
    SetIdentifier: routing.setIdentifier,
    Weight: routing.weight,
    Region: routing.region as ResourceRecordSetRegion | undefined,
    HealthCheckId: routing.healthCheckId,
  }),
});
