import { expect, it } from 'vitest';
import { encoded, signedHeaders } from '../../src/custom-resources/signature.ts';

const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const now = new Date('2015-08-30T12:36:00Z');
const request = { method: 'GET', headers: {}, body: '', service: 'service', region: 'us-east-1' };

// Signatures of AWS's own Signature Version 4 test suite and documentation.
it.each([
  [
    'get-vanilla',
    { ...request, url: new URL('https://example.amazonaws.com/') },
    'host;x-amz-date',
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  ],
  [
    'get-vanilla-query-order-key-case',
    { ...request, url: new URL('https://example.amazonaws.com/?Param2=value2&Param1=value1') },
    'host;x-amz-date',
    'b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500',
  ],
  [
    'ListUsers of IAM',
    {
      ...request,
      service: 'iam',
      url: new URL('https://iam.amazonaws.com/?Action=ListUsers&Version=2010-05-08'),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
    },
    'content-type;host;x-amz-date',
    '5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7',
  ],
])('%s is signed as AWS signs it', (_, unsigned, names, signature) => {
  const { authorization } = signedHeaders(unsigned, credentials, now);
  expect(authorization).toBe(
    `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/${unsigned.service}/aws4_request, SignedHeaders=${names}, Signature=${signature}`,
  );
});

it('S3 gets the digest of the body, and every service the session token', () => {
  const headers = signedHeaders(
    {
      ...request,
      method: 'PUT',
      service: 's3',
      body: 'x',
      url: new URL('https://s3.amazonaws.com/bucket?notification'),
    },
    { ...credentials, sessionToken: 'token' },
    now,
  );
  expect(headers).toMatchObject({
    'x-amz-date': '20150830T123600Z',
    'x-amz-security-token': 'token',
    'x-amz-content-sha256': '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
  });
  expect(headers['authorization']).toContain('SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token');
});

it.each([
  ['a b+c', 'a%20b%2Bc'],
  ["!'()*", '%21%27%28%29%2A'],
  ['-_.~', '-_.~'],
])('%s is written %s in queries and paths', (text, expected) => {
  expect(encoded(text)).toBe(expected);
});
