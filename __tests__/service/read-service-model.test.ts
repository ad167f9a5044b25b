import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { readMade, shop, shopWithFunction, shopWithProvider } from './made-service.ts';

describe('a service without settings', () => {
  it('has the names and defaults of the framework', () => {
    const { model } = readMade(shop({ provider: 'aws' }));
    expect(model).toMatchObject({
      service: 'shop',
      stage: 'dev',
      region: 'us-east-1',
      stackName: 'shop-dev',
      provider: {
        deploymentPrefix: 'serverless',
        deploymentMethod: 'changesets',
        deploymentBucket: { maxPreviousDeploymentArtifacts: 5, versioning: false, tags: {} },
        role: { managedPolicies: [], statements: [] },
        disableRollback: false,
        notificationArns: [],
        stackParameters: [],
      },
      package: { individually: false, patterns: [], excludeDevDependencies: true },
      layers: [],
      resources: { template: {}, extensions: {} },
    });
    expect(model.functions).toEqual([
      expect.objectContaining({
        key: 'hello',
        name: 'shop-dev-hello',
        runtime: 'nodejs24.x',
        memorySize: 1024,
        timeout: 6,
        events: [],
        tags: {},
        versionFunction: true,
        disableLogs: false,
      }),
    ]);
    expect(model.functions[0]?.environment).toBeUndefined();
  });

  it('has the runtime of serverless 3 in its profile', () => {
    expect(readMade(shop({ provider: 'aws' }), 'v3').model.functions[0]?.runtime).toBe('nodejs16.x');
  });
});

describe('functions', () => {
  it('given as a list are merged in order, and those without value dropped', () => {
    const functions = [
      { hello: { handler: 'a.a', timeout: 3 }, bye: { handler: 'b.b' } },
      { hello: { timeout: 9 } },
      { gone: null },
    ];
    const { model } = readMade(shop({ functions }));
    expect(model.functions.map(({ key, handler, timeout }) => [key, handler, timeout])).toEqual([
      ['hello', 'a.a', 9],
      ['bye', 'b.b', 6],
    ]);
  });

  const inherited: readonly { name: string; provider: JsonObject; fn: JsonObject; read: JsonObject }[] = [
    {
      name: 'environment: the function over the provider',
      provider: { environment: { A: 'p', B: 'p' } },
      fn: { environment: { B: 'f', C: 'f' } },
      read: { environment: { A: 'p', B: 'f', C: 'f' } },
    },
    {
      name: 'tags: the function over the provider',
      provider: { tags: { team: 'shop', cost: '1' } },
      fn: { tags: { cost: '2' } },
      read: { tags: { team: 'shop', cost: '2' } },
    },
    { name: 'layers: the list of the provider', provider: { layers: ['arn:a'] }, fn: {}, read: { layers: ['arn:a'] } },
    {
      name: 'layers: an own list instead',
      provider: { layers: ['arn:a'] },
      fn: { layers: ['arn:b'] },
      read: { layers: ['arn:b'] },
    },
    {
      name: 'tracing: off does not hide the provider',
      provider: { tracing: { lambda: true } },
      fn: { tracing: false },
      read: { tracing: true },
    },
    { name: 'versions: off for all', provider: { versionFunctions: false }, fn: {}, read: { versionFunction: false } },
    {
      name: 'versions: on again',
      provider: { versionFunctions: false },
      fn: { versionFunction: true },
      read: { versionFunction: true },
    },
    {
      name: 'logs: the whole object of the function',
      provider: { logs: { lambda: { logFormat: 'JSON' } } },
      fn: { logs: { logGroup: 'g' } },
      read: { logs: { logGroup: 'g' } },
    },
    {
      name: 'log class of Serverless 4',
      provider: { logGroupClass: 'infrequent_access' },
      fn: {},
      read: { logGroupClass: 'INFREQUENT_ACCESS' },
    },
  ];
  it.each(inherited)('$name', ({ provider, fn, read }) => {
    expect(readMade(shopWithFunction(fn, provider)).model.functions[0]).toMatchObject(read);
  });

  const forms: readonly { name: string; fn: JsonObject; read: Record<string, unknown> }[] = [
    { name: 'vpc: null takes the VPC away', fn: { vpc: null }, read: { vpc: 'off' } },
    { name: 'vpc: false takes the VPC away', fn: { vpc: false }, read: { vpc: 'off' } },
    { name: 'url: true', fn: { url: true }, read: { url: {} } },
    { name: 'url: false', fn: { url: false }, read: { url: undefined } },
    { name: 'url with cors', fn: { url: { cors: true } }, read: { url: { cors: true } } },
    {
      name: 'url with a default of cors taken away',
      fn: { url: { cors: { allowedHeaders: null } } },
      read: { url: { cors: { allowedHeaders: null } } },
    },
    {
      name: 'runtimeManagement as text',
      fn: { runtimeManagement: 'onFunctionUpdate' },
      read: { runtimeManagement: { mode: 'onFunctionUpdate' } },
    },
    {
      name: 'destinations',
      fn: { destinations: { onFailure: 'arn:aws:sqs:x' } },
      read: { destinations: { onFailure: 'arn:aws:sqs:x' } },
    },
    { name: 'maximumRetryAttempts: 0', fn: { maximumRetryAttempts: 0 }, read: { maximumRetryAttempts: 0 } },
  ];
  it.each(forms)('$name', ({ fn, read }) => {
    expect(readMade(shopWithFunction(fn)).model.functions[0]).toMatchObject(read);
  });

  const images: readonly { name: string; image: Json; read: JsonObject }[] = [
    { name: 'an image by name', image: 'base', read: { name: 'base' } },
    {
      name: 'an image by URI',
      image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/shop@sha256:aa',
      read: { uri: '123456789012.dkr.ecr.us-east-1.amazonaws.com/shop@sha256:aa' },
    },
    {
      name: 'an image with a command',
      image: { name: 'base', command: 'run' },
      read: { name: 'base', command: ['run'] },
    },
  ];
  it.each(images)('$name has no runtime', ({ image, read }) => {
    const { model } = readMade(shop({ functions: { hello: { image } } }));
    expect(model.functions[0]).toMatchObject({ image: read, runtime: undefined, handler: undefined });
  });

  it('keep the positions of their events and drop events of unknown kinds', () => {
    const events = [{ colour: 'red' }, { httpApi: 'GET /' }, { sqs: { arn: 'arn:aws:sqs:q', enabled: null } }];
    const { model } = readMade(shopWithFunction({ events }), 'v3');
    expect(model.functions[0]?.events).toEqual([
      { kind: 'httpApi', index: 1, path: ['functions', 'hello', 'events', 1, 'httpApi'], config: 'GET /' },
      { kind: 'sqs', index: 2, path: ['functions', 'hello', 'events', 2, 'sqs'], config: { arn: 'arn:aws:sqs:q' } },
    ]);
  });
});

describe('the role of the functions', () => {
  const cases: readonly { name: string; provider: JsonObject; read: JsonObject }[] = [
    {
      name: 'an ARN',
      provider: { iam: { role: 'arn:aws:iam::1:role/x' } },
      read: { existing: 'arn:aws:iam::1:role/x' },
    },
    { name: 'an intrinsic', provider: { iam: { role: { 'Fn::Sub': 'x' } } }, read: { existing: { 'Fn::Sub': 'x' } } },
    { name: 'at its old place', provider: { role: 'MyRole' }, read: { existing: 'MyRole' } },
    {
      name: 'statements at their old place',
      provider: { iamRoleStatements: [{ Effect: 'Allow', Action: ['a:b'], Resource: '*' }] },
      read: { statements: [{ Effect: 'Allow', Action: ['a:b'], Resource: '*' }] },
    },
    {
      name: 'statements at both places: the new one counts',
      provider: {
        iamRoleStatements: [{ Effect: 'Deny', Action: ['a:b'], Resource: '*' }],
        iam: { role: { statements: [] } },
      },
      read: { statements: [] },
    },
    {
      name: 'managed policies at their old place',
      provider: { iamManagedPolicies: ['arn:p'] },
      read: { managedPolicies: ['arn:p'] },
    },
    {
      name: 'a boundary at its old place',
      provider: { rolePermissionsBoundary: 'arn:b' },
      read: { permissionsBoundary: 'arn:b' },
    },
    {
      name: 'a boundary in its old spelling',
      provider: { iam: { role: { permissionBoundary: 'arn:b' } } },
      read: { permissionsBoundary: 'arn:b' },
    },
  ];
  it.each(cases)('$name', ({ provider, read }) => {
    expect(readMade(shopWithProvider(provider)).model.provider.role).toMatchObject(read);
  });
});

describe('provider settings in several forms', () => {
  const cases: readonly { name: string; provider: JsonObject; read: Record<string, unknown> }[] = [
    {
      name: 'deploymentBucket as text',
      provider: { deploymentBucket: 'artifacts' },
      read: { deploymentBucket: { name: 'artifacts' } },
    },
    {
      name: 'deploymentBucket with the misspelt key of the framework',
      provider: { deploymentBucket: { sseCustomerAlgorithim: 'AES256' } },
      read: { deploymentBucket: { sseCustomerAlgorithm: 'AES256' } },
    },
    {
      name: 'pruneFunctionVersions: true',
      provider: { pruneFunctionVersions: true },
      read: { pruneFunctionVersions: 10 },
    },
    {
      name: 'pruneFunctionVersions: false',
      provider: { pruneFunctionVersions: false },
      read: { pruneFunctionVersions: undefined },
    },
    { name: 'cfnRole', provider: { cfnRole: 'arn:r' }, read: { deploymentRole: 'arn:r' } },
    { name: 'logs.restApi: true', provider: { logs: { restApi: true } }, read: { logs: { restApi: true } } },
    { name: 'logs.restApi: false', provider: { logs: { restApi: false } }, read: { logs: { restApi: undefined } } },
    { name: 'an empty deploymentPrefix', provider: { deploymentPrefix: '' }, read: { deploymentPrefix: '' } },
  ];
  it.each(cases)('$name', ({ provider, read }) => {
    expect(readMade(shopWithProvider(provider)).model.provider).toMatchObject(read);
  });
});

describe('patterns', () => {
  it('are exclude, patterns, include in this order', () => {
    const { model } = readMade(shop({ package: { include: ['c'], patterns: ['b'], exclude: ['a', '!x'] } }));
    expect(model.package.patterns).toEqual(['!a', 'x', 'b', 'c']);
  });
});

describe('resources', () => {
  it('given as a list are merged, with extensions apart', () => {
    const { model } = readMade(
      shop({
        resources: [
          { Resources: { A: { Type: 'X', Properties: { list: [1, 2], a: 1 } } } },
          { Resources: { A: { Properties: { list: [3], b: 2 } } }, extensions: { A: { DependsOn: 'B' } } },
        ],
      }),
    );
    expect(model.resources).toEqual({
      template: { Resources: { A: { Type: 'X', Properties: { list: [3, 2], a: 1, b: 2 } } } },
      extensions: { A: { DependsOn: ['B'] } },
    });
  });
});

describe('plugins', () => {
  it.each([
    ['a list', ['serverless-offline']],
    ['an object', { modules: ['serverless-offline'], localPath: './plugins' }],
  ])('as %s', (_, plugins) => {
    expect(readMade(shop({ plugins })).model.plugins).toEqual(['serverless-offline']);
  });
});
