import { createHash, createHmac } from 'node:crypto';

// AWS Signature Version 4, as far as requests with a body in memory need it:
// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

export interface UnsignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Name and region in the credential scope, such as `s3` and `eu-west-1`. */
  readonly service: string;
  readonly region: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** All headers to send, with `authorization`; keys in lower case. `host` is not among them, because fetch writes it. */
export function signedHeaders(request: UnsignedRequest, credentials: Credentials, now: Date): Record<string, string> {
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const headers = sentHeaders(request, credentials, time);
  const signed = Object.entries({ ...headers, host: request.url.host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = signed.map(([name]) => name).join(';');
  const canonicalRequest = [
    request.method,
    canonicalPath(request),
    canonicalQuery(request.url),
    ...signed.map(([name, value]) => `${name}:${value.trim().replace(/ +/g, ' ')}`),
    '',
    names,
    sha256(request.body),
  ].join('\n');
  const scope = [time.slice(0, 8), request.region, request.service, 'aws4_request'];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${credentials.secretAccessKey}`);
  const text = ['AWS4-HMAC-SHA256', time, scope.join('/'), sha256(canonicalRequest)].join('\n');
  const signature = hmac(key, text).toString('hex');
  const credential = `${credentials.accessKeyId}/${scope.join('/')}`;
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`;
  return { ...headers, authorization };
}

function sentHeaders(request: UnsignedRequest, { sessionToken }: Credentials, time: string): Record<string, string> {
  const given = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    ...Object.fromEntries(given),
    'x-amz-date': time,
    ...(sessionToken ? { 'x-amz-security-token': sessionToken } : {}),
    // Only S3 asks for it; it is the one service that does not encode the path twice, too.
    ...(request.service === 's3' ? { 'x-amz-content-sha256': sha256(request.body) } : {}),
  };
}

const canonicalPath = ({ service, url }: UnsignedRequest): string =>
  service === 's3' ? url.pathname : url.pathname.split('/').map(encoded).join('/');

const canonicalQuery = (url: URL): string =>
  [...url.searchParams]
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&');

/** Percent-encoding of everything but letters, digits and `-_.~`. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
