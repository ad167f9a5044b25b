import type { CallerIdentity } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';

/** Asks once who the caller is. */
export function createIdentity(session: AwsSession): () => Promise<CallerIdentity> {
  const ask = createAskAws(session);
  return once(async () => {
    const { STSClient, GetCallerIdentityCommand } = await import('@aws-sdk/client-sts');
    const client = new STSClient(clientConfig(session, 'STS'));
    const answer = await ask('sts:GetCallerIdentity', undefined, () => client.send(new GetCallerIdentityCommand({})));
    if (!answer.Account || !answer.Arn) throw new Error('STS answered without an account');
    return { accountId: answer.Account, arn: answer.Arn };
  });
}
