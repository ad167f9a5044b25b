import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createAwsConnector } from '../../src/aws/connect.ts';
import { createRecordingLog, noToken, quickClock, region, rootKeys } from '../e2e/ministack.ts';

interface Answer {
  readonly status: number;
  readonly body: string;
}
const error = (status: number, code: string): Answer => ({
  status,
  body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error></ErrorResponse>`,
});
const identity: Answer = {
  status: 200,
  body: '<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::1:root</Arn><Account>1</Account></GetCallerIdentityResult></GetCallerIdentityResponse>',
};

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** STS that gives these answers in turn, the last one for ever. */
async function connectTo(answers: readonly Answer[]) {
  let count = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(count, answers.length - 1)];
    count += 1;
    request.resume().on('end', () => {
      response.writeHead(answer?.status ?? 500, { 'content-type': 'text/xml' });
      response.end(answer?.body);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const env = { AWS_ENDPOINT_URL_STS: `http://127.0.0.1:${port}` };
  const aws = createAwsConnector({
    ...{ env, log: createRecordingLog(), clock: quickClock, fetchOidcToken: noToken },
  }).connect(rootKeys, region);
  return { aws, calls: () => count };
}

describe('a call that AWS answers with', () => {
  it.each([
    ['throttling', error(400, 'Throttling')],
    ['an error of its own', error(503, 'ServiceUnavailable')],
  ])('%s is made again', async (_, answer) => {
    const { aws, calls } = await connectTo([answer, answer, identity]);
    expect(await aws.identity()).toEqual({ accountId: '1', arn: 'arn:aws:iam::1:root' });
    expect(calls()).toBe(3);
  });

  it.each([
    ['a denial', error(403, 'AccessDenied'), 'AWS_ACCESS_DENIED'],
    ['a validation error', error(400, 'ValidationError'), 'AWS_REQUEST_REFUSED'],
    ['an unknown key', error(403, 'InvalidClientTokenId'), 'AWS_CREDENTIALS_INVALID'],
  ])('%s is not made again', async (_, answer, code) => {
    const { aws, calls } = await connectTo([answer, identity]);
    await expect(aws.identity()).rejects.toMatchObject({ code });
    expect(calls()).toBe(1);
  });
});
