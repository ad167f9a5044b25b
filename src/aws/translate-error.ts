import type { ErrorCode } from '../core/error-codes/index.ts';
import { UserError } from '../core/user-error.ts';
import { readDenial, saysClockSkew, saysWrongRegion } from './aws-texts.ts';

/** The call that failed, as a user would look for it in a policy. */
export interface AwsCall {
  /** IAM's word: `cloudformation:DescribeStacks`. */
  readonly action: string;
  /** Name or ARN of what was asked for. */
  readonly resource?: string | undefined;
  readonly region: string;
}

const codesByErrorName: Readonly<Record<string, ErrorCode>> = {
  AccessDenied: 'AWS_ACCESS_DENIED',
  AccessDeniedException: 'AWS_ACCESS_DENIED',
  UnauthorizedOperation: 'AWS_ACCESS_DENIED',
  Forbidden: 'AWS_ACCESS_DENIED',
  ExpiredToken: 'AWS_CREDENTIALS_EXPIRED',
  ExpiredTokenException: 'AWS_CREDENTIALS_EXPIRED',
  TokenRefreshRequired: 'AWS_CREDENTIALS_EXPIRED',
  RequestExpired: 'AWS_CLOCK_SKEW',
  RequestTimeTooSkewed: 'AWS_CLOCK_SKEW',
  RequestInTheFuture: 'AWS_CLOCK_SKEW',
  InvalidClientTokenId: 'AWS_CREDENTIALS_INVALID',
  InvalidAccessKeyId: 'AWS_CREDENTIALS_INVALID',
  UnrecognizedClientException: 'AWS_CREDENTIALS_INVALID',
  AuthFailure: 'AWS_CREDENTIALS_INVALID',
  SignatureDoesNotMatch: 'AWS_CREDENTIALS_INVALID',
  InvalidSignatureException: 'AWS_CREDENTIALS_INVALID',
  IncompleteSignature: 'AWS_CREDENTIALS_INVALID',
  CredentialsProviderError: 'AWS_CREDENTIALS_MISSING',
  OptInRequired: 'AWS_REGION_WRONG',
  RegionDisabledException: 'AWS_REGION_WRONG',
  PermanentRedirect: 'AWS_REGION_WRONG',
  AuthorizationHeaderMalformed: 'AWS_REGION_WRONG',
  Throttling: 'AWS_THROTTLED',
  ThrottlingException: 'AWS_THROTTLED',
  ThrottledException: 'AWS_THROTTLED',
  RequestLimitExceeded: 'AWS_THROTTLED',
  TooManyRequestsException: 'AWS_THROTTLED',
  SlowDown: 'AWS_THROTTLED',
  ValidationError: 'AWS_REQUEST_REFUSED',
  ValidationException: 'AWS_REQUEST_REFUSED',
  InvalidParameterValueException: 'AWS_REQUEST_REFUSED',
};

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
]);

/**
 * The `UserError` behind an error of the SDK, with action, resource and region; an error that is none of AWS's comes
 * back as it is. Codes: AWS_* of core/error-codes/aws.ts.
 */
export function translateAwsError(error: unknown, call: AwsCall): unknown {
  if (!(error instanceof Error) || error instanceof UserError) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  return new UserError(code, messageFor(code, error, call), { cause: error });
}

function codeOf(error: Error): ErrorCode | undefined {
  if (saysClockSkew(error.message)) return 'AWS_CLOCK_SKEW';
  const code = codesByErrorName[error.name];
  if (code === 'AWS_CREDENTIALS_INVALID' && saysWrongRegion(error.message)) return 'AWS_REGION_WRONG';
  if (code) return code;
  if (networkCodes.has(systemCodeOf(error)) || error.name === 'TimeoutError') return 'AWS_UNREACHABLE';
  const status = httpStatusOf(error);
  if (status === 401 || status === 403) return 'AWS_ACCESS_DENIED';
  if (status === 301) return 'AWS_REGION_WRONG';
  if (status === 429) return 'AWS_THROTTLED';
  if (status >= 500) return 'AWS_UNAVAILABLE';
  return status >= 400 ? 'AWS_REQUEST_REFUSED' : undefined;
}

function messageFor(code: ErrorCode, error: Error, call: AwsCall): string {
  const where = `${call.action}${call.resource ? ` on ${call.resource}` : ''} in ${call.region}`;
  if (code !== 'AWS_ACCESS_DENIED') return `${where}: ${wordsOf(error)}`;
  const denial = readDenial(error.message);
  const action = denial.action ?? call.action;
  const resource = denial.resource ?? call.resource ?? '*';
  const who = denial.principal ?? 'The caller';
  const during = action === call.action ? '' : ` (asked by ${call.action})`;
  return `${who} may not use ${action} on ${resource}${during}. AWS says: ${wordsOf(error)}`;
}

function wordsOf(error: Error): string {
  const message = error.message.trim();
  if (message && message !== error.name) return `${error.name}: ${message}`;
  const system = systemCodeOf(error);
  return system ? `${error.name} (${system})` : error.name;
}

function systemCodeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** HTTP status of the answer behind an error of the SDK; 0 when there was none. */
export function httpStatusOf(error: unknown): number {
  if (!(error instanceof Error) || !('$metadata' in error)) return 0;
  const metadata: unknown = error.$metadata;
  if (typeof metadata !== 'object' || metadata === null || !('httpStatusCode' in metadata)) return 0;
  return typeof metadata.httpStatusCode === 'number' ? metadata.httpStatusCode : 0;
}
