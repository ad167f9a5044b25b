import type { CloudFormation } from '../ports.ts';
import { createChangeSets } from './cloudformation-change-sets.ts';
import { createStackEvents } from './cloudformation-events.ts';
import { createStackOperations } from './cloudformation-operations.ts';
import { createStackReaders } from './cloudformation-stacks.ts';
import { type AskAws, type AwsSession, clientConfig, createAskAws, once } from './session.ts';

/** The SDK client with its commands, and the function that calls it. */
export interface CloudFormationLink {
  readonly open: () => Promise<{
    readonly sdk: typeof import('@aws-sdk/client-cloudformation');
    readonly client: import('@aws-sdk/client-cloudformation').CloudFormationClient;
  }>;
  readonly ask: AskAws;
}

/** CloudFormation of one region. */
export function createCloudFormation(session: AwsSession): CloudFormation {
  const link: CloudFormationLink = {
    ask: createAskAws(session),
    open: once(async () => {
      const sdk = await import('@aws-sdk/client-cloudformation');
      return { sdk, client: new sdk.CloudFormationClient(clientConfig(session, 'CLOUDFORMATION')) };
    }),
  };
  return {
    ...createStackReaders(link),
    ...createStackEvents(link),
    ...createChangeSets(link),
    ...createStackOperations(link),
  };
}
