import { describe, expect, it } from 'vitest';
import {
  readDenial,
  saysClockSkew,
  saysNoChanges,
  saysNoUpdates,
  saysStackMissing,
  saysWrongRegion,
} from '../../src/aws/aws-texts.ts';

const errorNamed = (name: string, message: string) => Object.assign(new Error(message), { name });

describe('texts of AWS that a decision rests on', () => {
  it.each([
    ['DescribeStacks', 'ValidationError', 'Stack with id shop-dev does not exist', true],
    ['DescribeStackEvents', 'ValidationError', 'Stack [shop-dev] does not exist', true],
    ['another validation error', 'ValidationError', 'Template error: resource A does not exist', false],
    ['the same words from another error', 'AccessDenied', 'Stack with id shop-dev does not exist', false],
  ])('a stack is missing by %s', (_, name, message, expected) => {
    expect(saysStackMissing(errorNamed(name, message))).toBe(expected);
  });

  it('an update without a change is no failure', () => {
    expect(saysNoUpdates(errorNamed('ValidationError', 'No updates are to be performed.'))).toBe(true);
    expect(saysNoUpdates(errorNamed('ValidationError', 'Parameters: [A] must have values'))).toBe(false);
  });

  it.each([
    ["The submitted information didn't contain changes. Submit different information to create a change set.", true],
    ['No updates are to be performed.', true],
    ['Transform AWS::Include failed', false],
    [undefined, false],
  ])('a change set that failed with %j is empty: %s', (reason, expected) => {
    expect(saysNoChanges(reason)).toBe(expected);
  });

  it('reads principal, action and resource of a denial', () => {
    const text =
      'User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:GetFunction on resource: arn:aws:lambda:eu-west-1:123456789012:function:shop because no identity-based policy allows the lambda:GetFunction action';
    expect(readDenial(text)).toEqual({
      principal: 'arn:aws:sts::123456789012:assumed-role/deploy/run',
      action: 'lambda:GetFunction',
      resource: 'arn:aws:lambda:eu-west-1:123456789012:function:shop',
    });
    expect(readDenial('Access Denied')).toEqual({ principal: undefined, action: undefined, resource: undefined });
  });

  it('tells a wrong region and a wrong clock from a wrong key', () => {
    expect(saysWrongRegion("Credential should be scoped to a valid region, not 'eu-nowhere-1'.")).toBe(true);
    expect(saysClockSkew('Signature expired: 20260101T000000Z is now earlier than 20260101T001000Z')).toBe(true);
    expect(saysWrongRegion('The request signature we calculated does not match')).toBe(false);
    expect(saysClockSkew('The request signature we calculated does not match')).toBe(false);
  });
});
