import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AwsService, failureAnswer } from './aws-failure-answers.ts';

/**
 * What happens to a call. `kill-before`, `kill-after`: the process that asks is killed when the call arrives, or when
 * AWS has done it. `cut-before`, `cut-after`: the connection ends there. The others are answers or a wait.
 */
export type Fault =
  | 'kill-before'
  | 'kill-after'
  | 'cut-before'
  | 'cut-after'
  | 'throttle'
  | 'unavailable'
  | { readonly delayMs: number };

export interface AwsCall {
  /** From 1, in the order of arrival. */
  readonly number: number;
  /** `cloudformation CreateChangeSet`, `s3 PUT compiled-cloudformation-template.json`. */
  readonly name: string;
  /** From 1: the SDK tries again. */
  readonly attempt: number;
}

export interface AwsProxy {
  readonly url: string;
  /** All calls since the last `arm`. */
  readonly calls: readonly AwsCall[];
  /** Forgets the calls and decides, for each that comes, what happens to it; `undefined` lets it through. */
  readonly arm: (decide?: (call: AwsCall) => Fault | undefined, kill?: () => void) => void;
  readonly close: () => Promise<void>;
}

/** A door to the emulator on 127.0.0.1 that counts the calls and makes faults; `amend` corrects answers of CloudFormation. */
export async function startAwsProxy(
  upstream: () => string,
  amend: (answer: string) => string = (answer) => answer,
): Promise<AwsProxy> {
  let calls: AwsCall[] = [];
  let decide: (call: AwsCall) => Fault | undefined = () => undefined;
  let kill = () => {};
  const server = createServer(async (incoming, answer) => {
    try {
      const body = await readAll(incoming);
      const service = serviceOf(incoming);
      const attempt = Number(/attempt=(\d+)/.exec(String(incoming.headers['amz-sdk-request']))?.[1] ?? 1);
      const call = { number: calls.length + 1, name: nameOf(service, incoming, body), attempt };
      calls.push(call);
      await pass({ incoming, answer, body, service, amend, upstream: upstream() }, decide(call), kill);
    } catch {
      // The process that asked, or the emulator, is gone.
      answer.destroy();
    }
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get calls() {
      return calls;
    },
    arm(nextDecide = () => undefined, nextKill = () => {}) {
      calls = [];
      decide = nextDecide;
      kill = nextKill;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Exchange {
  readonly incoming: IncomingMessage;
  readonly answer: ServerResponse;
  readonly body: Buffer;
  readonly service: AwsService;
  readonly amend: (answer: string) => string;
  readonly upstream: string;
}

async function pass(exchange: Exchange, fault: Fault | undefined, kill: () => void): Promise<void> {
  const { answer, service } = exchange;
  if (fault === 'kill-before') kill();
  if (fault === 'kill-before' || fault === 'cut-before') return void answer.destroy();
  if (fault === 'throttle' || fault === 'unavailable') {
    const { status, headers, text } = failureAnswer(service, fault);
    return void answer.writeHead(status, headers).end(text);
  }
  if (typeof fault === 'object') await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
  const { status, headers, body: given } = await forward(exchange);
  const body = service === 'cloudformation' ? Buffer.from(exchange.amend(given.toString('utf8'))) : given;
  if (fault === 'kill-after') kill();
  if (fault === 'kill-after' || fault === 'cut-after') return void answer.destroy();
  const length = body === given ? {} : { 'content-length': body.length };
  answer.writeHead(status, { ...headers, ...length }).end(body);
}

function forward({ incoming, body, upstream }: Exchange) {
  const { host: _, connection: __, expect: ___, ...headers } = incoming.headers;
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    const outgoing = request(
      new URL(incoming.url ?? '/', upstream),
      { method: incoming.method ?? 'GET', headers },
      (reply) => {
        const { 'transfer-encoding': ____, connection: _____, ...kept } = reply.headers;
        readAll(reply).then((text) => resolve({ status: reply.statusCode ?? 502, headers: kept, body: text }), reject);
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

// `Credential=test/20260725/eu-west-1/s3/aws4_request` tells for which service a call is signed.
function serviceOf({ headers }: IncomingMessage): AwsService {
  return /Credential=[^/]+\/\d+\/[^/]+\/([a-z0-9-]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'unknown';
}

function nameOf(service: AwsService, { method, url = '', headers }: IncomingMessage, body: Buffer): string {
  const action = /(?:^|&)Action=(\w+)/.exec(body.subarray(0, 2000).toString('latin1'))?.[1];
  const target = String(headers['x-amz-target'] ?? '').split('.')[1];
  const { pathname, searchParams } = new URL(url, 'http://aws');
  const last = pathname
    .split('/')
    .filter(Boolean)
    .slice(service === 's3' ? 1 : 0);
  const query = [...searchParams.keys()].filter((key) => key !== 'x-id');
  return `${service} ${action ?? target ?? [method, last.at(-1), ...query].filter(Boolean).join(' ')}`;
}
