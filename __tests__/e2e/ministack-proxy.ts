import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What goes wrong with one call: AWS refuses it for now, fails by itself, or the connection is cut before it gets there. */
export type Fault = 'throttled' | 'unavailable' | 'cut';

export interface FaultyProxy {
  readonly url: string;
  /** Calls so far, as `POST /`. */
  readonly calls: readonly string[];
  stop(): void;
}

/** A proxy in front of the emulator that lets its `faultAt`-th call (from 1) go wrong once. */
export async function startFaultyProxy(target: string, fault: Fault, faultAt: number): Promise<FaultyProxy> {
  const calls: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const number = calls.push(`${incoming.method} ${incoming.url?.split('?')[0]}`);
    if (number === faultAt) fail(fault, incoming, outgoing);
    else forward(target, incoming, outgoing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse): void {
  const { method, headers, url = '/' } = incoming;
  const upstream = request(new URL(url, target), { method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => outgoing.destroy());
  incoming.pipe(upstream);
}

function fail(fault: Fault, incoming: IncomingMessage, outgoing: ServerResponse): void {
  if (fault === 'cut') {
    incoming.socket.destroy();
    return;
  }
  incoming.resume().on('end', () => {
    const { status, type, body } = fault === 'throttled' ? throttling(incoming) : unavailable;
    outgoing.writeHead(status, { 'content-type': type, 'x-amzn-errortype': 'TooManyRequestsException' });
    outgoing.end(body);
  });
}

const xml = (code: string) =>
  `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>Rate exceeded</Message></Error></ErrorResponse>`;
const unavailable = { status: 503, type: 'text/xml', body: xml('ServiceUnavailable') };

/** Each protocol has its own way to say it: Lambda in JSON, S3 with 503, CloudFormation with 400. */
function throttling({ url = '/' }: IncomingMessage) {
  if (url.startsWith('/2015-03-31/')) {
    return { status: 429, type: 'application/json', body: '{"message":"Rate exceeded"}' };
  }
  if (url.split('?')[0] !== '/') {
    return {
      status: 503,
      type: 'application/xml',
      body: '<Error><Code>SlowDown</Code><Message>slow</Message></Error>',
    };
  }
  return { status: 400, type: 'text/xml', body: xml('Throttling') };
}
