import { describe, expect, it } from 'vitest';
import { demandsLicence } from '../../src/engine/demands-licence.ts';

const ended = (text: string, exitCode = 1) => ({ exitCode, stdout: '', stderr: text });

describe('Serverless 4', () => {
  it.each([
    ['✖ You must sign in or use a license key with Serverless Framework V.4 and later versions.', true],
    ['Please use "serverless login".', true],
    ['Error: The license key you provided is invalid', true],
    ['Invalid access key.', true],
    ['Error: the AWS access key is invalid', false],
    ['Cannot resolve variable at "custom.licence"', false],
  ])('stops with "%s": a demand for a licence is %s', (text, expected) => {
    expect(demandsLicence(ended(text))).toBe(expected);
    expect(demandsLicence({ exitCode: 1, stdout: text, stderr: '' })).toBe(expected);
  });

  it('that ended well demands nothing', () => {
    expect(demandsLicence(ended('Please use "serverless login" for the dashboard.', 0))).toBe(false);
  });
});
