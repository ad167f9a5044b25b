import { describe, expect, it, vi } from 'vitest';
import { existingCognito } from '../../src/custom-resources/existing-cognito.ts';
import { failure, refusal, runChange, type Script, success } from './aws-server.ts';

const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:shop-dev-hello';
const policy = '/2015-03-31/functions/shop-dev-hello/policy';
const properties = {
  FunctionName: 'shop-dev-hello',
  UserPoolName: 'My Pool: 1',
  UserPoolConfigs: [{ Trigger: 'PreSignUp' }],
};

/** Two pages of pools; the pool is on the second. */
const withPool =
  (pool: object): Script =>
  ({ operation, body }) => {
    if (operation === 'ListUserPools') {
      const second = JSON.parse(body).NextToken === 'more';
      const answer = second
        ? {
            UserPools: [
              { Id: 'pool-1', Name: 'My Pool: 1' },
              { Id: 'pool-2', Name: 'Old' },
            ],
          }
        : { UserPools: [{ Id: 'other', Name: 'Other' }], NextToken: 'more' };
      return { body: JSON.stringify(answer) };
    }
    if (operation === 'DescribeUserPool') {
      return { body: JSON.stringify({ UserPool: { Id: JSON.parse(body).UserPoolId, ...pool } }) };
    }
    return {};
  };

const lastBody = (received: readonly { readonly operation: string | undefined; readonly body: string }[]) =>
  JSON.parse(received.findLast(({ operation }) => operation === 'UpdateUserPool')?.body ?? 'null');

describe('triggers of an existing pool', () => {
  it('are set beside those of others, with every other setting as it was', async () => {
    const { calls, received, answers } = await runChange(
      existingCognito,
      { type: 'Create', properties },
      withPool({
        Name: 'My Pool: 1',
        Arn: 'arn:pool',
        Status: 'Enabled',
        CreationDate: 1,
        LastModifiedDate: 2,
        SchemaAttributes: [],
        EstimatedNumberOfUsers: 3,
        Domain: 'x',
        UsernameConfiguration: { CaseSensitive: false },
        MfaConfiguration: 'OFF',
        Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 3 } },
        AdminCreateUserConfig: { AllowAdminCreateUserOnly: true, UnusedAccountValidityDays: 7 },
        LambdaConfig: { PostConfirmation: 'arn:other', PreSignUp: 'arn:before', PreAuthentication: arn },
      }),
    );
    expect(calls).toEqual(['ListUserPools', 'ListUserPools', `POST ${policy}`, 'DescribeUserPool', 'UpdateUserPool']);
    expect(JSON.parse(received[2]?.body ?? '')).toEqual({
      Action: 'lambda:InvokeFunction',
      StatementId: 'shop-dev-hello-mypool1',
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/pool-1',
    });
    expect(lastBody(received)).toEqual({
      UserPoolId: 'pool-1',
      MfaConfiguration: 'OFF',
      Policies: { PasswordPolicy: { MinimumLength: 12, TemporaryPasswordValidityDays: 7 } },
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      LambdaConfig: { PostConfirmation: 'arn:other', PreSignUp: arn },
    });
    expect(answers).toEqual([success]);
  });

  it.each([
    [
      'a custom sender',
      { Trigger: 'CustomSMSSender', LambdaVersion: 'V1_0', KMSKeyID: 'arn:key' },
      { CustomSMSSender: { LambdaArn: arn, LambdaVersion: 'V1_0' }, KMSKeyID: 'arn:key' },
    ],
    [
      'tokens of a version',
      { Trigger: 'PreTokenGeneration', LambdaVersion: 'V2_0' },
      { PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' } },
    ],
    ['tokens without version', { Trigger: 'PreTokenGeneration' }, { PreTokenGeneration: arn }],
  ])('%s is written as Cognito wants it', async (_, trigger, expected) => {
    const change = { type: 'Create', properties: { ...properties, UserPoolConfigs: [trigger] } } as const;
    const { received } = await runChange(existingCognito, change, withPool({}));
    expect(lastBody(received)).toEqual({ UserPoolId: 'pool-1', LambdaConfig: expected });
  });

  it('call the alias of the function', async () => {
    const change = { type: 'Create', properties: { ...properties, FunctionQualifier: 'provisioned' } } as const;
    const { received } = await runChange(existingCognito, change, withPool({}));
    expect(lastBody(received).LambdaConfig).toEqual({ PreSignUp: `${arn}:provisioned` });
  });

  it('of a pool that is not there are an error', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const { answers } = await runChange(
      existingCognito,
      { type: 'Create', properties: { ...properties, UserPoolName: 'Gone' } },
      withPool({}),
    );
    expect(answers).toEqual([failure('Could not find Cognito User Pool "Gone"')]);
    log.mockRestore();
  });
});

describe('updating triggers of an existing pool', () => {
  it('replaces the triggers of the function and of its former alias', async () => {
    const old = { ...properties, FunctionQualifier: 'old' };
    const { calls, received } = await runChange(
      existingCognito,
      { type: 'Update', properties, old },
      withPool({
        LambdaConfig: { PostConfirmation: `${arn}:old`, PreAuthentication: arn, UserMigration: 'arn:other' },
      }),
    );
    expect(lastBody(received).LambdaConfig).toEqual({ PreSignUp: arn, UserMigration: 'arn:other' });
    expect(calls.at(-1)).toBe(`DELETE ${policy}/shop-dev-hello-mypool1?Qualifier=old`);
  });

  it('cleans the old pool and its permission', async () => {
    const old = { ...properties, UserPoolName: 'Old' };
    const { calls, received } = await runChange(
      existingCognito,
      { type: 'Update', properties, old },
      withPool({ LambdaConfig: { PreSignUp: arn } }),
    );
    expect(lastBody(received)).toEqual({ UserPoolId: 'pool-2', LambdaConfig: {} });
    expect(calls.at(-1)).toBe(`DELETE ${policy}/shop-dev-hello-old`);
  });

  it('leaves the permission if only the triggers changed', async () => {
    const { calls } = await runChange(existingCognito, { type: 'Update', properties, old: properties }, withPool({}));
    expect(calls.filter((call) => call.includes(policy))).toEqual([]);
  });
});

describe('removing triggers of an existing pool', () => {
  it('takes away what calls the function, and the key with the last custom sender', async () => {
    const { received, answers } = await runChange(
      existingCognito,
      { type: 'Delete', properties },
      withPool({
        LambdaConfig: {
          PreSignUp: arn,
          PreTokenGenerationConfig: { LambdaArn: arn, LambdaVersion: 'V2_0' },
          CustomEmailSender: { LambdaArn: arn, LambdaVersion: 'V1_0' },
          KMSKeyID: 'arn:key',
          UserMigration: 'arn:other',
        },
      }),
    );
    expect(lastBody(received)).toEqual({ UserPoolId: 'pool-1', LambdaConfig: { UserMigration: 'arn:other' } });
    expect(answers).toEqual([success]);
  });

  it('is done when pool and permission are gone', async () => {
    const change = { type: 'Delete', properties: { ...properties, UserPoolName: 'Gone' } } as const;
    const { calls, answers } = await runChange(existingCognito, change, (request, count) =>
      request.method === 'DELETE' ? refusal('ResourceNotFoundException', 404) : withPool({})(request, count),
    );
    expect(calls).not.toContain('UpdateUserPool');
    expect(answers).toEqual([success]);
  });
});
