import { describe, expect, it } from 'vitest';
import { cognitoUserPool } from '../../../src/compile/events/cognito-user-pool.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const arnOf = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });
const key = 'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';

describe('a cognitoUserPool event', () => {
  it('makes the pool with its triggers and a permission for each', () => {
    const { resources, problems } = compileEvents(cognitoUserPool, {
      hello: [
        { pool: 'my pool-1', trigger: 'PreSignUp' },
        { pool: 'my pool-1', trigger: 'UserMigration' },
      ],
    });
    const permission = {
      Type: 'AWS::Lambda::Permission',
      Properties: {
        FunctionName: arnOf('HelloLambdaFunction'),
        Action: 'lambda:InvokeFunction',
        Principal: 'cognito-idp.amazonaws.com',
        SourceArn: arnOf('CognitoUserPoolMypool1'),
      },
    };
    expect(resources).toEqual({
      CognitoUserPoolMypool1: {
        Type: 'AWS::Cognito::UserPool',
        Properties: {
          UserPoolName: 'my pool-1',
          LambdaConfig: { PreSignUp: arnOf('HelloLambdaFunction'), UserMigration: arnOf('HelloLambdaFunction') },
        },
        DependsOn: ['HelloLambdaFunction', 'HelloLambdaFunction'],
      },
      HelloLambdaPermissionCognitoUserPoolMypool1TriggerSourcePreSignUp: permission,
      HelloLambdaPermissionCognitoUserPoolMypool1TriggerSourceUserMigration: permission,
    });
    expect(problems).toEqual([]);
  });

  it('goes through the alias of its function', () => {
    const { resources } = compileEvents(
      cognitoUserPool,
      { hello: [{ pool: 'users', trigger: 'PreSignUp' }] },
      { aliases: { hello: 'provisioned' } },
    );
    const target = { 'Fn::Join': [':', [arnOf('HelloLambdaFunction'), 'provisioned']] };
    expect(resources.CognitoUserPoolUsers).toMatchObject({
      Properties: { LambdaConfig: { PreSignUp: target } },
      DependsOn: ['HelloProvConcLambdaAlias'],
    });
    expect(resources.HelloLambdaPermissionCognitoUserPoolUsersTriggerSourcePreSignUp).toMatchObject({
      Properties: { FunctionName: target },
      DependsOn: 'HelloProvConcLambdaAlias',
    });
  });

  it.each([
    [
      { trigger: 'CustomSMSSender', kmsKeyId: key },
      { CustomSMSSender: { LambdaArn: arnOf('HelloLambdaFunction'), LambdaVersion: 'V1_0' }, KMSKeyID: key },
    ],
    [
      { trigger: 'PreTokenGeneration', lambdaVersion: 'V2_0' },
      { PreTokenGenerationConfig: { LambdaArn: arnOf('HelloLambdaFunction'), LambdaVersion: 'V2_0' } },
    ],
    [{ trigger: 'PreTokenGeneration' }, { PreTokenGeneration: arnOf('HelloLambdaFunction') }],
    [{ trigger: 'PreSignUp', kmsKeyId: key }, { PreSignUp: arnOf('HelloLambdaFunction') }],
  ] as const)('%o is configured as %o', (config, expected) => {
    const { resources } = compileEvents(cognitoUserPool, { hello: [{ pool: 'users', ...config }] });
    expect(resources.CognitoUserPoolUsers.Properties.LambdaConfig).toEqual(expected);
  });

  it('has no version of PreTokenGeneration in the profile of serverless 3', () => {
    const { resources, problems } = compileEvents(
      cognitoUserPool,
      { hello: [{ pool: 'users', trigger: 'PreTokenGeneration', lambdaVersion: 'V2_0' }] },
      { profile: 'v3' },
    );
    expect(resources.CognitoUserPoolUsers.Properties.LambdaConfig).toEqual({
      PreTokenGeneration: arnOf('HelloLambdaFunction'),
    });
    expect(problems.map(({ severity, code }) => [severity, code])).toEqual([['warning', 'EVENT_KEY_NEEDS_V4']]);
  });
});

describe('a cognitoUserPool event of an existing pool', () => {
  const existing = true;

  it('becomes one custom resource per function', () => {
    const { resources, contribution } = compileEvents(cognitoUserPool, {
      hello: [
        { pool: 'users', existing, trigger: 'CustomSMSSender', kmsKeyId: key, forceDeploy: true },
        { pool: 'users', existing, trigger: 'PreSignUp' },
      ],
    });
    expect(resources).toEqual({
      HelloCustomCognitoUserPool1: {
        Type: 'Custom::CognitoUserPool',
        Version: 1,
        DependsOn: ['HelloLambdaFunction', 'CustomDashresourceDashexistingDashcupLambdaFunction'],
        Properties: {
          ServiceToken: arnOf('CustomDashresourceDashexistingDashcupLambdaFunction'),
          FunctionName: 'shop-dev-hello',
          UserPoolName: 'users',
          UserPoolConfigs: [
            { Trigger: 'CustomSMSSender', LambdaVersion: 'V1_0', KMSKeyID: key },
            { Trigger: 'PreSignUp' },
          ],
          ForceDeploy: 1_700_000_000_000,
        },
      },
    });
    expect(contribution.customResources?.map(({ kind }) => kind)).toEqual(['existing-cup']);
  });

  it.each([
    [
      'v3',
      [
        ['kms:CreateGrant'],
        ['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'],
        ['lambda:AddPermission', 'lambda:RemovePermission'],
        ['lambda:AddPermission', 'lambda:RemovePermission'],
        ['iam:PassRole'],
      ],
      { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:*:*:function:shop-dev-one' },
    ],
    [
      'v4',
      [
        ['kms:CreateGrant'],
        ['cognito-idp:ListUserPools', 'cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPool'],
        ['lambda:AddPermission'],
        ['lambda:RemovePermission'],
        ['iam:PassRole'],
      ],
      { 'Fn::Sub': 'arn:${AWS::Partition}:lambda:${AWS::Region}:${AWS::AccountId}:function:*' },
    ],
  ] as const)('in the profile %s lets its handler do %o', (profile, actions, functions) => {
    const { contribution } = compileEvents(
      cognitoUserPool,
      {
        one: [{ pool: 'users', existing, trigger: 'CustomSMSSender', kmsKeyId: key }],
        two: [{ pool: 'users', existing, trigger: 'PreSignUp' }],
      },
      { profile },
    );
    const statements = contribution.customResources?.[0]?.statements ?? [];
    expect(statements.map(({ Action }) => Action)).toEqual(actions);
    expect(statements[2]?.Resource).toEqual(functions);
  });

  it.each([
    ['v3', { One: [], Two: [], Three: ['OneCustomCognitoUserPool1'] }],
    ['v4', { One: [], Two: ['ThreeCustomCognitoUserPool1'], Three: ['OneCustomCognitoUserPool1'] }],
  ] as const)('in the profile %s changes pools one after the other: %o', (profile, after) => {
    const { resources } = compileEvents(
      cognitoUserPool,
      {
        one: [{ pool: 'users', existing, trigger: 'PreSignUp' }],
        two: [{ pool: 'other', existing, trigger: 'PreSignUp' }],
        three: [{ pool: 'users', existing, trigger: 'PostConfirmation' }],
      },
      { profile },
    );
    const chain = ['One', 'Two', 'Three'].map((name) => [
      name,
      resources[`${name}CustomCognitoUserPool1`].DependsOn.slice(2),
    ]);
    expect(Object.fromEntries(chain)).toEqual(after);
  });

  it.each([
    ['v3', undefined, ['OneLambdaFunction', 'CustomDashresourceDashexistingDashcupLambdaFunction']],
    [
      'v4',
      'provisioned',
      ['OneLambdaFunction', 'OneProvConcLambdaAlias', 'CustomDashresourceDashexistingDashcupLambdaFunction'],
    ],
  ] as const)('in the profile %s names the alias %s', (profile, qualifier, dependencies) => {
    const { resources } = compileEvents(
      cognitoUserPool,
      { one: [{ pool: 'users', existing, trigger: 'PreSignUp' }] },
      { profile, aliases: { one: 'provisioned' } },
    );
    expect(resources.OneCustomCognitoUserPool1.Properties.FunctionQualifier).toBe(qualifier);
    expect(resources.OneCustomCognitoUserPool1.DependsOn).toEqual(dependencies);
  });
});

describe('a mistake in a cognitoUserPool event', () => {
  it.each([
    [
      [{ pool: 'users', trigger: 'CustomSMSSender' }],
      'COGNITO_KMS_KEY',
      'The trigger CustomSMSSender of the pool "users" needs kmsKeyId: Cognito encrypts the codes that it sends',
    ],
    [
      [
        { pool: 'users', trigger: 'CustomSMSSender', kmsKeyId: key },
        { pool: 'users', trigger: 'CustomEmailSender', kmsKeyId: `${key}0` },
      ],
      'COGNITO_KMS_KEY',
      'The pool "users" has two KMS keys: it can have one',
    ],
    [
      [{ pool: 'users', trigger: 'PreSignUp', lambdaVersion: 'V1_0' }],
      'COGNITO_LAMBDA_VERSION',
      'The trigger PreSignUp knows no lambdaVersion "V1_0": it has no versions',
    ],
    [
      [{ pool: 'users', trigger: 'PreTokenGeneration', lambdaVersion: 'V9_0' }],
      'COGNITO_LAMBDA_VERSION',
      'The trigger PreTokenGeneration knows no lambdaVersion "V9_0": its versions are V1_0, V2_0, V3_0',
    ],
    [
      [
        { pool: 'users', existing: true, trigger: 'PreSignUp' },
        { pool: 'other', existing: true, trigger: 'PreSignUp' },
      ],
      'COGNITO_SEVERAL_EXISTING_POOLS',
      'Function "hello" is a trigger of the existing pools "users" and "other": it can have one',
    ],
  ] as const)('%o is reported', (events, code, message) => {
    const { problems } = compileEvents(cognitoUserPool, { hello: events });
    expect(problems).toEqual([{ severity: 'error', code, message }]);
  });
});
