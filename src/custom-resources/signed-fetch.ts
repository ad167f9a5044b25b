import { awsEndpoint, type ServiceName } from './aws-endpoint.ts';
import { AwsError, awsError } from './aws-error.ts';
import { type Credentials, signedHeaders } from './signature.ts';

export interface AwsRequest {
  readonly service: ServiceName;
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Path with percent-encoded segments, and query. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Calls of AWS in the account, region and partition of the running function. */
export interface AwsClient {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  /** Body of the answer. Throws `AwsError` with the service's code. */
  call(request: AwsRequest): Promise<string>;
  wait(milliseconds: number): Promise<void>;
}

const attempts = 8;
const longestPause = 5_000;

/** The client of a function whose ARN is `arn:aws:lambda:eu-west-1:123456789012:function:name`. */
export function awsClient(functionArn: string, wait: AwsClient['wait'], env = process.env): AwsClient {
  const [, partition = 'aws', , region = '', accountId = ''] = functionArn.split(':');
  const call = async (request: AwsRequest): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await signedFetch(request, { partition, region, env });
      } catch (error) {
        if (attempt === attempts || !isTransient(error)) throw error;
        await wait(Math.min(100 * 2 ** attempt, longestPause));
      }
    }
  };
  return { partition, region, accountId, call, wait };
}

/** Anything but an answer of AWS is a broken connection. */
const isTransient = (error: unknown): boolean => !(error instanceof AwsError) || error.transient;

/** One signed request; the credentials are those that Lambda gives a function. */
export async function signedFetch(
  { service, method, path, headers = {}, body = '' }: AwsRequest,
  { partition, region, env }: { partition: string; region: string; env: Readonly<Record<string, string | undefined>> },
): Promise<string> {
  const endpoint = awsEndpoint(service, partition, region, env);
  const url = new URL(endpoint.url + path);
  const request = { method, url, headers, body, service, region: endpoint.signingRegion };
  const response = await fetch(url, {
    method,
    headers: signedHeaders(request, credentialsOf(env), new Date()),
    ...(body === '' ? {} : { body: Buffer.from(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  const text = await response.text();
  if (response.ok) return text;
  throw awsError(response.status, response.headers.get('x-amzn-errortype'), text);
}

const credentialsOf = (env: Readonly<Record<string, string | undefined>>): Credentials => ({
  accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
  secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
  sessionToken: env['AWS_SESSION_TOKEN'],
});
