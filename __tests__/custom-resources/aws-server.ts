import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Operations, respondingHandler } from '../../src/custom-resources/respond.ts';

/** A request as AWS got it. */
interface Received {
  readonly method: string;
  readonly path: string;
  /** Operation of a JSON service, `Action` of IAM. */
  readonly operation: string | undefined;
  readonly body: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Answer {
  readonly status?: number;
  readonly body?: string;
  readonly errorType?: string;
}

/** An error as Lambda and the JSON services answer it. */
export const refusal = (code: string, status = 400): Answer => ({
  status,
  errorType: code,
  body: JSON.stringify({ message: `${code} it is` }),
});

/** An error as S3 and IAM answer it. */
export const xmlRefusal = (code: string, status = 400): Answer => ({
  status,
  body: `<Error><Code>${code}</Code><Message>${code} it is</Message></Error>`,
});

export type Script = (request: Received, count: number) => Answer;

interface Outcome {
  /** `METHOD path` or `operation` of each call in order, without the answer to CloudFormation. */
  readonly calls: readonly string[];
  readonly received: readonly Received[];
  /** What CloudFormation was told. */
  readonly answers: readonly Readonly<Record<string, unknown>>[];
  readonly waited: readonly number[];
}

const functionArn = 'arn:aws:lambda:eu-west-1:123456789012:function:handler';
const physicalId = 'ThePhysicalId';

export interface Change<P> {
  readonly type: 'Create' | 'Update' | 'Delete';
  readonly properties: P;
  readonly old?: P;
  readonly remainingMs?: number;
  /** How CloudFormation's address answers; 200 if absent. */
  readonly answerStatus?: (count: number) => number;
}

/** Runs one change of a custom resource against an AWS of this script; `count` is of requests with the same call. */
export async function runChange<P>(operations: Operations<P>, change: Change<P>, script: Script): Promise<Outcome> {
  const received: Received[] = [];
  const answers: Record<string, unknown>[] = [];
  const waited: number[] = [];
  const counts = new Map<string, number>();
  const counted = (key: string): number => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const path = request.url ?? '';
      if (path.startsWith('/cloudformation')) {
        const status = change.answerStatus?.(counted('cloudformation')) ?? 200;
        if (status === 200) answers.push({ ...JSON.parse(body), contentType: request.headers['content-type'] });
        response.writeHead(status).end();
        return;
      }
      const target = request.headers['x-amz-target'];
      const operation =
        typeof target === 'string' ? target.split('.')[1] : (/^Action=(\w+)/.exec(body)?.[1] ?? undefined);
      const item: Received = { method: request.method ?? '', path, operation, body, headers: request.headers };
      received.push(item);
      const answer = script(item, counted(callOf(item)));
      response.writeHead(answer.status ?? 200, answer.errorType ? { 'x-amzn-errortype': answer.errorType } : {});
      response.end(answer.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const restore = withEnvironment({
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'token',
  });
  try {
    await respondingHandler(
      physicalId,
      operations,
      async (ms) => void waited.push(ms),
    )(
      {
        RequestType: change.type,
        ResponseURL: `${url}/cloudformation?signature=1`,
        StackId: 'stack',
        RequestId: 'request',
        LogicalResourceId: 'Logical',
        ResourceProperties: change.properties,
        ...(change.old === undefined ? {} : { OldResourceProperties: change.old }),
      },
      {
        invokedFunctionArn: functionArn,
        logStreamName: 'stream',
        getRemainingTimeInMillis: () => change.remainingMs ?? 60_000,
      },
    );
  } finally {
    restore();
    server.closeAllConnections();
    server.close();
  }
  return { calls: received.map(callOf), received, answers, waited };
}

const callOf = ({ method, path, operation }: Received): string => operation ?? `${method} ${path}`;

function withEnvironment(values: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(values).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, values);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/** The answer that CloudFormation gets after a success. */
export const success = {
  StackId: 'stack',
  RequestId: 'request',
  LogicalResourceId: 'Logical',
  PhysicalResourceId: physicalId,
  Status: 'SUCCESS',
  Reason: '',
  Data: {},
  contentType: undefined,
};

/** The answer after a failure. */
export const failure = (reason: string) => ({
  ...success,
  Status: 'FAILED',
  Reason: `${reason} See details in CloudWatch Log: stream`,
});
