import type { Logs } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

/** Log events of CloudWatch Logs, oldest first; a group that is not there has none. */
export function createLogs(session: AwsSession): Logs {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-cloudwatch-logs');
    return { sdk, client: new sdk.CloudWatchLogsClient(clientConfig(session, 'CLOUDWATCH_LOGS')) };
  });
  return {
    async filterEvents(logGroup, { startMs, filter, stream, limit = 10_000 }) {
      const { sdk, client } = await open();
      const events: { atMs: number; message: string; stream: string }[] = [];
      let token: string | undefined;
      do {
        const command = new sdk.FilterLogEventsCommand({
          logGroupName: logGroup,
          startTime: startMs,
          nextToken: token,
          ...(filter ? { filterPattern: filter } : {}),
          ...(stream ? { logStreamNames: [stream] } : {}),
        });
        try {
          const page = await ask('logs:FilterLogEvents', logGroup, () => client.send(command));
          for (const { timestamp = 0, message = '', logStreamName = '' } of page.events ?? []) {
            events.push({ atMs: timestamp, message, stream: logStreamName });
          }
          token = page.nextToken;
        } catch (error) {
          if (isNamed(error, 'ResourceNotFoundException')) return [];
          throw error;
        }
      } while (token && events.length < limit);
      return events.slice(0, limit);
    },
  };
}
