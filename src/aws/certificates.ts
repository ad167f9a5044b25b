import type { Certificates } from '../ports.ts';
import { allPages } from './all-pages.ts';
import { type AwsSession, clientConfig, createAskAws } from './session.ts';

/** Certificates of ACM, in any region of the account. */
export function createCertificates(session: AwsSession): Certificates {
  return {
    async listIssued(region) {
      const own = { ...session, region };
      const ask = createAskAws(own);
      const sdk = await import('@aws-sdk/client-acm');
      const client = new sdk.ACMClient(clientConfig(own, 'ACM'));
      const found = await allPages(async (token) => {
        const command = new sdk.ListCertificatesCommand({
          CertificateStatuses: ['ISSUED'],
          // Without this, ACM lists certificates with RSA keys of up to 2048 bits only.
          Includes: { keyTypes: Object.values(sdk.KeyAlgorithm) },
          NextToken: token,
        });
        const page = await ask('acm:ListCertificates', undefined, () => client.send(command));
        return { items: page.CertificateSummaryList, next: page.NextToken };
      });
      return found.map(
        ({ CertificateArn: arn = '', DomainName: name = '', SubjectAlternativeNameSummaries, NotAfter }) => ({
          arn,
          names: [...new Set([name, ...(SubjectAlternativeNameSummaries ?? [])])],
          notAfterMs: NotAfter?.getTime() ?? 0,
        }),
      );
    },
  };
}
