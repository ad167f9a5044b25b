import { UserError } from '../../core/user-error.ts';
import type { Aws, Certificate } from '../../ports.ts';
import type { Domain } from './domain.ts';

/** ARN of the certificate of a domain: the one that is named, else the issued one that fits best. Throws `PLUGIN_CONFIG_INVALID`. */
export async function certificateOf(
  domain: Domain,
  { certificates, region: own }: Pick<Aws, 'certificates' | 'region'>,
): Promise<string> {
  if (domain.certificateArn !== undefined) return domain.certificateArn;
  // CloudFront, which serves edge domains, looks for certificates in one region only.
  const region = domain.endpointType === 'EDGE' ? 'us-east-1' : own;
  const found = bestCertificate(await certificates.listIssued(region), domain);
  if (found !== undefined) return found.arn;
  const wanted = domain.certificateName ?? domain.name;
  const hint = domain.endpointType === 'EDGE' && own !== region ? ', where edge domains need it' : '';
  throw new UserError('PLUGIN_CONFIG_INVALID', `${region} has no issued certificate for ${wanted}${hint}.`);
}

/** By its own name, or by what it covers: exact names before wildcards; among equals the one that lasts longest. */
function bestCertificate(
  certificates: readonly Certificate[],
  { name, certificateName }: Domain,
): Certificate | undefined {
  const wildcard = `*${name.slice(name.indexOf('.'))}`;
  const fits: readonly ((certificate: Certificate) => boolean)[] =
    certificateName === undefined
      ? [({ names }) => names.includes(name), ({ names }) => names.includes(wildcard)]
      : [({ names: [first] }) => first === certificateName];
  const lasting = [...certificates].sort((one, other) => other.notAfterMs - one.notAfterMs);
  return fits.map((fit) => lasting.find(fit)).find((certificate) => certificate !== undefined);
}
