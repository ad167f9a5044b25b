import type { Parameters } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';

/** Parameter Store. A SecureString that is decrypted is masked before it is returned. */
export function createParameters(session: AwsSession): Parameters {
  const ask = createAskAws(session);
  const clients = new Map<string, ReturnType<typeof makeClient>>();
  const clientIn = (region: string) => {
    const client = clients.get(region) ?? makeClient({ ...session, region });
    clients.set(region, client);
    return client;
  };
  return {
    async getParameter(name, { decrypt, region = session.region }) {
      const { client, sdk } = await clientIn(region)();
      try {
        const command = new sdk.GetParameterCommand({ Name: name, WithDecryption: decrypt });
        const { Parameter: found } = await ask('ssm:GetParameter', name, () => client.send(command));
        if (found?.Value === undefined) return undefined;
        const type = found.Type === 'SecureString' || found.Type === 'StringList' ? found.Type : 'String';
        if (type === 'SecureString' && decrypt) session.log.maskSecret(found.Value);
        return { type, value: found.Value };
      } catch (error) {
        if (isMissingParameter(error)) return undefined;
        throw error;
      }
    },
  };
}

const makeClient = (session: AwsSession) =>
  once(async () => {
    const sdk = await import('@aws-sdk/client-ssm');
    return { sdk, client: new sdk.SSMClient(clientConfig(session, 'SSM')) };
  });

function isMissingParameter(error: unknown): boolean {
  const source = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return source instanceof Error && ['ParameterNotFound', 'ParameterVersionNotFound'].includes(source.name);
}
