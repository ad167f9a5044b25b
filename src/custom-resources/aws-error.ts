/** An answer of AWS that is not a success. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  /** As the service spells it: `ResourceConflictException`, `NoSuchBucket`. */
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
    this.status = status;
  }

  /** Whether the same request may succeed a moment later. */
  get transient(): boolean {
    return this.status === 429 || this.status >= 500 || transientCodes.has(this.code);
  }
}

const transientCodes = new Set([
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'SlowDown',
  'OperationAborted',
  'ConcurrentModificationException',
]);

/** The error in an answer, which tells its code in a header, in JSON (`__type`) or in XML (`<Code>`). */
export function awsError(status: number, type: string | null, body: string): AwsError {
  const json = jsonOf(body);
  const written = type ?? json['__type'] ?? json['code'] ?? xmlText(body, 'Code') ?? `HTTP ${status}`;
  const code = written.replace(/:.*$/, '').replace(/^.*#/, '');
  const message = json['message'] ?? json['Message'] ?? xmlText(body, 'Message') ?? body.slice(0, 200);
  return new AwsError(code, status, message);
}

function jsonOf(body: string): Readonly<Record<string, string | undefined>> {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === 'string'));
  } catch {
    return {};
  }
}

const xmlText = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`).exec(xml)?.[1];

/** Waits for a promise and takes these codes of AWS for success. */
export async function ignoring(codes: readonly string[], work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof AwsError) || !codes.includes(error.code)) throw error;
  }
}
