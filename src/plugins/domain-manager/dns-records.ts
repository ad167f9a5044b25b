import { UserError } from '../../core/user-error.ts';
import type { AliasRecord, ApiDomain, Aws, HostedZone } from '../../ports.ts';
import type { Domain } from './domain.ts';

/** Zone of every edge domain, which API Gateway does not always tell. */
export const edgeZoneId = 'Z2FDTNDATAQYW2';

/** Points the DNS records of a domain to it. */
export async function setRecords(domain: Domain, made: ApiDomain, aws: Pick<Aws, 'dnsZones'>): Promise<void> {
  const records = aliasRecords(domain, made);
  if (records.length === 0) return;
  for (const zoneId of await zonesOf(domain, aws)) await aws.dnsZones.setRecords(zoneId, records);
}

/** Deletes the records that point to the domain; others of its name stay. */
export async function deleteRecords(domain: Domain, made: ApiDomain, aws: Pick<Aws, 'dnsZones'>): Promise<void> {
  const records = aliasRecords(domain, made);
  if (records.length === 0) return;
  for (const zoneId of await zonesOf(domain, aws)) {
    for (const record of records) await aws.dnsZones.deleteRecord(zoneId, record);
  }
}

function aliasRecords({ name, recordTypes, routing }: Domain, made: ApiDomain): readonly AliasRecord[] {
  const target = { name: made.target, hostedZoneId: made.hostedZoneId ?? edgeZoneId };
  const own = routing && { ...routing, setIdentifier: routing.setIdentifier ?? made.target };
  return recordTypes.map((type) => ({ name, type, target, routing: own }));
}

/** IDs of the zones where the records stand: named, or found by the name. Throws `PLUGIN_CONFIG_INVALID`. */
async function zonesOf(domain: Domain, { dnsZones }: Pick<Aws, 'dnsZones'>): Promise<readonly string[]> {
  if (domain.hostedZoneId !== undefined) return [domain.hostedZoneId];
  const zones = await dnsZones.list();
  if (domain.splitHorizonDns) return [closestZone(domain, zones, false), closestZone(domain, zones, true)];
  return [closestZone(domain, zones, domain.hostedZonePrivate)];
}

/** The zone with the longest name that the domain lies in; a public one before a private one. */
function closestZone({ name }: Domain, zones: readonly HostedZone[], isPrivate: boolean | undefined): string {
  const [closest] = zones
    .filter((zone) => name === zone.name || name.endsWith(`.${zone.name}`))
    .filter((zone) => isPrivate === undefined || zone.isPrivate === isPrivate)
    .sort((one, other) => other.name.length - one.name.length || Number(one.isPrivate) - Number(other.isPrivate));
  if (closest !== undefined) return closest.id;
  const kind = isPrivate === undefined ? '' : isPrivate ? 'private ' : 'public ';
  throw new UserError('PLUGIN_CONFIG_INVALID', `Route 53 has no ${kind}hosted zone for ${name}.`);
}
