import { describe, expect, it } from 'vitest';
import { translateAwsError } from '../../src/aws/translate-error.ts';
import { UserError } from '../../src/core/user-error.ts';

const call = { action: 's3:PutObject', resource: 'arn:aws:s3:::bucket/key', region: 'eu-west-1' };
const sdkError = (name: string, message: string, more: object = {}) =>
  Object.assign(new Error(message), { name }, more);

describe('errors of AWS as a user reads them', () => {
  it.each([
    ['AccessDenied', 'Access Denied', 'AWS_ACCESS_DENIED'],
    ['ExpiredToken', 'The provided token has expired.', 'AWS_CREDENTIALS_EXPIRED'],
    ['InvalidClientTokenId', 'The security token included in the request is invalid.', 'AWS_CREDENTIALS_INVALID'],
    ['SignatureDoesNotMatch', 'Signature expired: 1 is now earlier than 2', 'AWS_CLOCK_SKEW'],
    ['SignatureDoesNotMatch', 'Credential should be scoped to a valid region.', 'AWS_REGION_WRONG'],
    ['Throttling', 'Rate exceeded', 'AWS_THROTTLED'],
    ['CredentialsProviderError', 'Could not load credentials from any providers', 'AWS_CREDENTIALS_MISSING'],
  ])('%s: %s is %s', (name, message, code) => {
    expect(translateAwsError(sdkError(name, message), call)).toMatchObject({ code });
  });

  it.each([
    [403, 'AWS_ACCESS_DENIED'],
    [400, 'AWS_REQUEST_REFUSED'],
    [503, 'AWS_UNAVAILABLE'],
  ])('an unknown error with status %i is %s', (httpStatusCode, code) => {
    expect(translateAwsError(sdkError('Odd', 'odd', { $metadata: { httpStatusCode } }), call)).toMatchObject({ code });
  });

  it('names action and resource of the call when AWS does not', () => {
    const error = translateAwsError(sdkError('AccessDenied', 'Access Denied'), call);
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      message: 'The caller may not use s3:PutObject on arn:aws:s3:::bucket/key. AWS says: AccessDenied: Access Denied',
    });
  });

  it('names the action that was denied and the call that needed it', () => {
    const text =
      'User: arn:aws:iam::1:user/ci is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/deploy';
    const error = translateAwsError(sdkError('AccessDenied', text), { ...call, action: 'cloudformation:CreateStack' });
    expect(error).toMatchObject({
      message: `arn:aws:iam::1:user/ci may not use iam:PassRole on arn:aws:iam::1:role/deploy (asked by cloudformation:CreateStack). AWS says: AccessDenied: ${text}`,
    });
  });

  it('leaves a mistake of ours as it is', () => {
    const bug = new TypeError('x is not a function');
    expect(translateAwsError(bug, call)).toBe(bug);
  });
});
