import type { Problem } from '../../src/core/problems.ts';
import type { DeployOutcome, DeployResult } from '../../src/deploy/deploy-outcome.ts';
import type { FunctionCodeChange, Plan, PlanContents, PlannedChange } from '../../src/plan/plan.ts';
import type { RunFacts, ServiceReport } from '../../src/report/service-report.ts';

// The situations of the golden files, as a run would know them.

export const facts: RunFacts = {
  commitSha: '5f1d2c3b4a5968778695a4b3c2d1e0f5f1d2c3b4',
  commitUrl: 'https://github.com/octo-org/shop/commit/5f1d2c3b4a5968778695a4b3c2d1e0f5f1d2c3b4',
  runUrl: 'https://github.com/octo-org/shop/actions/runs/99',
  atMs: Date.UTC(2026, 0, 2, 3, 4, 5),
};

const contents: PlanContents = {
  ...{ stackName: 'hello-service-pr-7', stage: 'pr-7', region: 'ap-northeast-2' },
  ...{ changes: [], code: [], iam: [], routes: [], settings: [], stageSettings: [], compared: [] },
  ...{
    resourceCount: 11,
    needsStackUpdate: true,
    digest: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
};

export function change(
  over: Partial<PlannedChange> & Pick<PlannedChange, 'logicalId' | 'type' | 'action'>,
): PlannedChange {
  return { stateful: false, losesData: false, properties: [], ...over };
}

export function plan(kind: 'nothing' | 'create' | 'update', over: Partial<PlanContents>): Plan {
  return { ...contents, ...over, kind };
}

const newCode: FunctionCodeChange = {
  ...{ functionKey: 'hello', functionName: 'hello-service-pr-7-hello', configuration: [], drifted: false },
  after: { sha256: 'q0fHc2lKxW5yq1m1Wj3tZ8Xo7mE5b2iHc0dYtq0r5nA=', bytes: 1_254_300 },
};

const result: DeployResult = {
  stackName: 'hello-service-pr-7',
  stackId: 'arn:aws:cloudformation:ap-northeast-2:123456789012:stack/hello-service-pr-7/1a2b',
  stackOutputs: {
    ServiceEndpoint: 'https://a1b2c3.execute-api.ap-northeast-2.amazonaws.com/pr-7',
    HelloLambdaFunctionQualifiedArn: 'arn:aws:lambda:ap-northeast-2:123456789012:function:hello-service-pr-7-hello:1',
  },
  endpoints: [
    {
      ...{ kind: 'http', method: 'GET', path: '/hello', functionKey: 'hello' },
      url: 'https://a1b2c3.execute-api.ap-northeast-2.amazonaws.com/pr-7/hello',
    },
  ],
  functions: [{ key: 'hello', name: 'hello-service-pr-7-hello', version: '1', changed: true }],
};

const deployed: DeployOutcome = {
  kind: 'deployed',
  durationMs: 42_300,
  uploadedBytes: 1_254_300,
  mode: 'change-set',
  ...result,
};

export function report(over: Partial<ServiceReport>): ServiceReport {
  return { service: 'hello-service', stage: 'pr-7', region: 'ap-northeast-2', problems: [], ...over };
}

export const firstDeploy = report({
  plan: plan('create', {
    changes: [
      change({ logicalId: 'ServerlessDeploymentBucket', type: 'AWS::S3::Bucket', action: 'add', stateful: true }),
      change({ logicalId: 'HelloLogGroup', type: 'AWS::Logs::LogGroup', action: 'add', stateful: true }),
      change({
        ...{ logicalId: 'IamRoleLambdaExecution', type: 'AWS::IAM::Role', action: 'add' },
        properties: [{ path: '/Properties/Path', after: '/', requiresRecreation: 'never' }],
      }),
      change({ logicalId: 'HelloLambdaFunction', type: 'AWS::Lambda::Function', action: 'add' }),
    ],
    code: [newCode],
    iam: [
      {
        ...{ action: 'add', logicalId: 'IamRoleLambdaExecution', effect: 'Allow' },
        actions: ['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:PutLogEvents'],
        resources: [
          'arn:${AWS::Partition}:logs:ap-northeast-2:${AWS::AccountId}:log-group:/aws/lambda/hello-service-pr-7*:*',
        ],
      },
    ],
    routes: [{ action: 'add', method: 'GET', path: '/hello', functionKey: 'hello' }],
  }),
  outcome: deployed,
});

export const noChange = report({
  plan: plan('nothing', {
    compared: [
      { what: 'code of hello', local: 'q0fHc2lKxW', deployed: 'q0fHc2lKxW', equal: true },
      { what: 'template', local: '3c9683017f', deployed: '3c9683017f', equal: true },
      { what: 'stack settings', local: '44136fa355', deployed: '44136fa355', equal: true },
    ],
  }),
  outcome: { kind: 'unchanged', ...result },
});

export const updateWithIam = report({
  plan: plan('update', {
    changes: [
      change({
        ...{ logicalId: 'HelloLambdaFunction', type: 'AWS::Lambda::Function', action: 'update' },
        properties: [
          { path: '/Properties/MemorySize', before: 128, after: 256, requiresRecreation: 'never' },
          {
            path: '/Properties/Environment/Variables/API_KEY',
            ...{ before: 'plain-before', after: 'plain-after', requiresRecreation: 'never' as const },
          },
        ],
      }),
      change({ logicalId: 'IamRoleLambdaExecution', type: 'AWS::IAM::Role', action: 'update' }),
      change({ logicalId: 'HelloLambdaVersionNew1', type: 'AWS::Lambda::Version', action: 'add' }),
      change({ logicalId: 'HelloLambdaVersionOld1', type: 'AWS::Lambda::Version', action: 'delete' }),
    ],
    code: [
      {
        ...newCode,
        before: { sha256: 'Zy9Xw8Vu7Ts6Rq5Po4Nm3Lk2Ji1Hg0Fe9Dc8Ba7Zz6Y=', bytes: 1_251_200 },
        configuration: ['MemorySize', 'Environment'],
      },
    ],
    iam: [
      {
        ...{ action: 'add', logicalId: 'IamRoleLambdaExecution', effect: 'Allow' },
        ...{ actions: ['dynamodb:*'], resources: ['*'] },
      },
      {
        ...{ action: 'remove', logicalId: 'IamRoleLambdaExecution', effect: 'Allow' },
        ...{ actions: ['dynamodb:GetItem'], resources: ['OrdersTable.Arn'] },
      },
      {
        ...{ action: 'add', logicalId: 'HelloLambdaPermissionApiGateway', effect: 'Allow' },
        ...{ actions: ['lambda:InvokeFunction'], resources: ['${HelloLambdaFunction.Arn}'] },
        principal: 'apigateway.amazonaws.com',
      },
    ],
  }),
  outcome: { ...deployed, durationMs: 8_420, uploadedBytes: 1_254_300 },
});

export const replacementBlocked = report({
  stage: 'prod',
  plan: {
    ...plan('update', {
      ...{ stackName: 'hello-service-prod', stage: 'prod' },
      changes: [
        change({
          ...{
            logicalId: 'OrdersTable',
            type: 'AWS::DynamoDB::Table',
            action: 'replace',
            stateful: true,
            losesData: true,
          },
          properties: [
            {
              path: '/Properties/KeySchema',
              before: [{ AttributeName: 'id' }],
              after: [{ AttributeName: 'pk' }],
              requiresRecreation: 'always',
            },
          ],
        }),
      ],
    }),
    kind: 'blocked',
    reasons: [
      {
        ...{ logicalId: 'OrdersTable', type: 'AWS::DynamoDB::Table', action: 'replace' },
        message: 'a change of KeySchema makes a new, empty table and deletes the old one with its data.',
      },
    ],
  },
});

const causeProblem: Problem = {
  ...{ severity: 'error', code: 'SERVICE_NOT_FOUND', message: 'the bucket `orders` cannot be created' },
  ...{ remedy: 'Choose another name for the bucket.', at: { file: 'serverless.yml', line: 31, column: 7 } },
};

export const failedWithCause = report({
  plan: plan('update', {
    changes: [change({ logicalId: 'OrdersBucket', type: 'AWS::S3::Bucket', action: 'add', stateful: true })],
  }),
  outcome: {
    ...{ kind: 'failed', stackName: 'hello-service-pr-7', durationMs: 61_000 },
    failure: {
      problem: causeProblem,
      ...{ logicalId: 'OrdersBucket', resourceType: 'AWS::S3::Bucket', status: 'CREATE_FAILED' },
      reason: 'orders already exists (Service: S3, Status Code: 409, Request ID: 1A2B)',
      stackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      others: [{ logicalId: 'MailQueue', reason: 'Queue name is taken' }],
    },
  },
});

export const failedCustomResource = report({
  outcome: {
    ...{ kind: 'failed', stackName: 'hello-service-pr-7', durationMs: 61_000 },
    failure: {
      problem: { ...causeProblem, code: 'DEPLOY_CUSTOM_RESOURCE', message: 'Rows (Custom::Rows) failed: no table' },
      ...{ logicalId: 'Rows', resourceType: 'Custom::Rows', status: 'CREATE_FAILED', reason: 'no table' },
      stackStatus: 'UPDATE_ROLLBACK_COMPLETE',
      log: { logGroup: '/aws/lambda/hello-service-pr-7-seed', lines: ['INFO connecting', 'ERROR ``` no table rows'] },
      others: [],
    },
  },
});

export const removed = report({
  outcome: { kind: 'removed', stackName: 'hello-service-pr-7', retained: ['OrdersTable'], durationMs: 31_000 },
});

export const configurationErrors = report({
  problems: [
    causeProblem,
    {
      ...causeProblem,
      severity: 'warning',
      message: 'python3.8 has ended; its successor is python3.12',
      at: undefined,
    },
  ],
});

export const several: readonly ServiceReport[] = [
  { ...firstDeploy, service: 'orders' },
  { ...noChange, service: 'mail' },
  { ...failedWithCause, service: 'billing' },
];

export const threeHundredFunctions = report({
  plan: plan('update', {
    changes: Array.from({ length: 300 }, (_, index) =>
      change({
        ...{ logicalId: `Fn${index}LambdaFunction`, type: 'AWS::Lambda::Function', action: 'update' as const },
        properties: [{ path: '/Properties/MemorySize', before: 128, after: 1024, requiresRecreation: 'never' }],
      }),
    ),
    code: Array.from({ length: 300 }, (_, index) => ({
      ...newCode,
      functionKey: `fn${index}`,
      configuration: ['MemorySize'],
    })),
  }),
  outcome: {
    ...deployed,
    endpoints: Array.from({ length: 300 }, (_, index) => ({
      ...{ kind: 'http' as const, method: 'GET', path: `/items/${index}/{id}` },
      url: `https://a1b2c3.execute-api.ap-northeast-2.amazonaws.com/pr-7/items/${index}/{id}`,
    })),
  },
});
