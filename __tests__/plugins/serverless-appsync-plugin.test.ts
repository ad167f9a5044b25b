import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { adjustConfig, completeTemplate } from '../../src/plugins/apply-plugins.ts';
import type { DeployedContext } from '../../src/plugins/native-plugin.ts';
import { appSync } from '../../src/plugins/serverless-appsync-plugin.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const plugins = ['serverless-appsync-plugin'];
const schema = 'type Query { a: String }\n';
const none = { type: 'NONE' };
const valid = { name: 'api', authentication: { type: 'API_KEY' } };

/** Resources and problems of these settings; the clock stands at 2023-11-14T22:13:20Z. */
async function adjust(settings: JsonObject, files: Readonly<Record<string, string>> = {}) {
  const context = pluginContext({ files: { 'schema.graphql': schema, ...files } });
  const config = await adjustConfig({ plugins, appSync: { ...valid, ...settings } }, plugins, context);
  const { resources } = config;
  const made = isJsonObject(resources) && isJsonObject(resources['Resources']) ? resources['Resources'] : {};
  return { config, resources: made, problems: problemsOf(context) };
}

const propertiesOf = (resources: JsonObject, id: string): JsonObject => {
  const resource = resources[id];
  return isJsonObject(resource) && isJsonObject(resource['Properties']) ? resource['Properties'] : {};
};

describe('what only the plugin serves', () => {
  const code = { code: 'a.js' };
  it.each<[string, JsonObject, readonly string[]]>([
    ['one schema file', { schema: 'a.graphql' }, []],
    ['one schema file in a list', { schema: ['a.graphql'] }, []],
    ['several schema files', { schema: ['a.graphql', 'b.graphql'] }, ['appSync.schema']],
    ['a pattern of schema files', { schema: 'schema/*.graphql' }, ['appSync.schema']],
    ['code that esbuild bundles', { resolvers: { 'Query.a': code } }, ['appSync.resolvers.Query.a.code']],
    [
      'code of functions that esbuild bundles',
      { esbuild: {}, pipelineFunctions: [{ f: code }], resolvers: { 'Query.a': { functions: ['f', code] } } },
      ['appSync.resolvers.Query.a.functions', 'appSync.pipelineFunctions.f.code'],
    ],
    ['code as it is', { esbuild: false, pipelineFunctions: { f: code }, resolvers: { 'Query.a': code } }, []],
  ])('%s', async (_name, settings, expected) => {
    expect(appSync.unserved?.({ appSync: { ...valid, ...settings } })).toEqual(expected);
    if (expected.length > 0) expect(await adjust(settings)).toMatchObject({ resources: {}, problems: [] });
  });
});

describe('settings that cannot work', () => {
  const lambdaSource = { type: 'AWS_LAMBDA', config: {} };
  const missing = 'names no function: write functionName, functionArn or function.';
  const unit = (settings: JsonObject): JsonObject => ({
    dataSources: { none },
    resolvers: { 'Query.a': { kind: 'UNIT', dataSource: 'none', ...settings } },
  });
  it.each<[JsonObject, string]>([
    [{ name: 1 }, 'The API has no name.'],
    [{ authentication: 'API_KEY' }, 'The API has no authentication.'],
    [{ authentication: { type: 'COGNITO' } }, '"COGNITO" is no type of authentication'],
    [{ authentication: { type: 'AMAZON_COGNITO_USER_POOLS' } }, 'needs config.userPoolId'],
    [{ additionalAuthentications: [{ type: 'OPENID_CONNECT', config: {} }] }, 'needs config.issuer'],
    [{ authentication: { type: 'AWS_LAMBDA' } }, `Authentication by AWS_LAMBDA ${missing}`],
    [{ schema: 'other.graphql' }, 'The schema other.graphql is not there.'],
    [{ visibility: 'public' }, 'visibility has to be one of GLOBAL, PRIVATE.'],
    [{ logging: {} }, 'logging.level has to be one of ALL, INFO, DEBUG, ERROR, NONE.'],
    [{ caching: { behavior: 'ALL' } }, 'caching.behavior has to be one of'],
    [{ domain: { certificateArn: 'arn' } }, 'The domain has no name.'],
    [{ domain: { name: 'api.example.com' } }, 'The domain needs certificateArn or hostedZoneId'],
    [{ waf: {} }, 'waf has neither arn nor rules.'],
    [{ waf: { rules: ['throtle'] } }, 'A rule of the WAF is throttle, disableIntrospection'],
    [{ waf: { rules: [{ throttle: 5 }] } }, 'A throttle starts at 100 requests.'],
    [{ esbuild: true }, 'esbuild has to be false or the options of esbuild.'],
    [{ dataSources: { a: { type: 'AMAZON_DYNAMO' } } }, 'unknown type AMAZON_DYNAMO: did you mean AMAZON_DYNAMODB?'],
    [{ dataSources: { a: { type: 'AMAZON_DYNAMODB' } } }, 'The data source a has no config.tableName.'],
    [{ dataSources: { a: { type: 'RELATIONAL_DATABASE' } } }, 'The data source a has no config.awsSecretStoreArn.'],
    [{ dataSources: { a: lambdaSource } }, `The data source a ${missing}`],
    [{ dataSources: { a: { type: 'AMAZON_OPENSEARCH_SERVICE', config: {} } } }, 'needs endpoint or domain'],
    [
      { dataSources: { a: { type: 'AMAZON_OPENSEARCH_SERVICE', config: { endpoint: 'https://a.b' } } } },
      'No role can be made for the endpoint of a: give iamRoleStatements.',
    ],
    [
      {
        dataSources: {
          a: { type: 'HTTP', config: { endpoint: 'https://a', authorizationConfig: { authorizationType: 'AWS_IAM' } } },
        },
      },
      'The data source a signs its requests and needs iamRoleStatements.',
    ],
    [unit({ dataSource: 'nono' }), 'The resolver Query.a names the unknown data source nono: did you mean none?'],
    [unit({ request: 'a.vtl' }), 'The resolver Query.a: the file a.vtl is not there.'],
    [unit({ sync: { conflictHandler: 'LAMBDA' } }), `The resolver Query.a: sync ${missing}`],
    [{ resolvers: { a: { functions: [] } } }, 'The resolver a has no type and field: name it Type.field.'],
    [{ resolvers: { 'Query.a': {} } }, 'The resolver Query.a has no functions: list them, or set kind: UNIT.'],
    [{ resolvers: { 'Query.a': { functions: ['f'] } } }, 'names the unknown pipeline function f.'],
    [{ pipelineFunctions: { f: { dataSource: 'x' } } }, 'The pipeline function f names the unknown data source x.'],
    [{ apiKeys: [{ name: 'k', expiresAfter: 'soon' }] }, 'The API key k ends at a time that cannot be read'],
    [{ apiKeys: [{ name: 'k', expiresAfter: '2h' }] }, 'The API key k has to be valid for a day at least.'],
    [{ apiKeys: [{ name: 'k', expiresAt: '2020-01-01T00:00:00Z' }] }, 'The API key k has to be valid for a day'],
    [{ dataSources: { 'a-b': none, ab: none } }, 'Two parts of the API come to the logical ID GraphQlDsab'],
  ])('%j: %s', async (settings, message) => {
    const { problems } = await adjust(settings);
    expect(problems).toContainEqual(expect.stringContaining(message));
    expect(problems[0]).toMatch(/^PLUGIN_CONFIG_INVALID: /);
  });

  it.each([undefined, 'api', ['api']])('appSync: %j', async (written) => {
    const context = pluginContext();
    await adjustConfig({ plugins, appSync: written }, plugins, context);
    expect(problemsOf(context)).toEqual([expect.stringContaining('serverless-appsync-plugin has no settings')]);
  });

  it.each([
    ['scalar AWSDate', 'AWSDate'],
    ['directive @aws_iam on OBJECT', '@aws_iam'],
    ['# scalar AWSDate\n"""\nscalar AWSDate\n"""\nscalar AWSJSON', 'AWSJSON'],
  ])('a schema that declares what AppSync does: %j', async (text, name) => {
    const { problems } = await adjust({}, { 'schema.graphql': `${schema}${text}\n` });
    expect(problems).toEqual([expect.stringContaining(`declares ${name}, which AppSync declares itself`)]);
  });

  it.each([
    '# scalar AWSDate',
    '"scalar AWSDate"\nscalar Own',
    'type T @aws_iam { d: AWSDate }',
    'scalar AWSDateRange',
  ])('a schema that only uses it: %j', async (text) => {
    expect((await adjust({}, { 'schema.graphql': schema + text })).problems).toEqual([]);
  });
});

it('whatever is written is answered with messages', async () => {
  const keys = appSync.configKeys.map((key) => key.replace('appSync.', ''));
  const inner = fc.constantFrom(
    'type',
    'kind',
    'config',
    'throttle',
    'name',
    'Query.a',
    'functions',
    'sync',
    'code',
    'a',
  );
  const { value } = fc.letrec<{ readonly value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom<Json[]>(null, true, 0, '', 'UNIT', 'AWS_LAMBDA', 'API_KEY', 'HTTP', 'schema.graphql'),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(inner, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  const settings = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 6, noNullPrototype: true });
  await fc.assert(
    fc.asyncProperty(settings, async (written) => {
      const { resources, problems } = await adjust({ esbuild: false, schema: 'schema.graphql', ...written });
      expect(
        Object.keys(resources).length + problems.length + (appSync.unserved?.({ appSync: written })?.length ?? 0),
      ).not.toBe(0);
    }),
    { numRuns: 500, seed: 1 },
  );
});

it.each<[JsonObject, string]>([
  [{ xrayEnable: true }, 'appSync.xrayEnable: did you mean "xrayEnabled"?'],
  [{ logging: { level: 'ALL', retention: 1 } }, 'appSync.logging.retention'],
  [{ dataSources: { none: { ...none, descripton: '' } } }, 'appSync.dataSources.none.descripton: did you mean'],
  [{ dataSources: { none }, pipelineFunctions: { f: { dataSource: 'none', timeout: 1 } } }, 'f.timeout'],
  [{ dataSources: { none }, resolvers: { 'Query.a': { functions: [], cache: true } } }, 'cache'],
])('an unknown key is reported: %j', async (settings, message) => {
  const { problems } = await adjust(settings);
  expect(problems).toEqual([expect.stringContaining(message)]);
  expect(problems[0]).toMatch(/^PLUGIN_KEY_UNKNOWN: /);
});

it('the files of the folder of the service are read, a leading slash or not', async () => {
  const { resources } = await adjust(
    { dataSources: { none }, resolvers: { 'Query.a': { kind: 'UNIT', dataSource: 'none', request: '/vtl/a.vtl' } } },
    { 'vtl/a.vtl': 'the text' },
  );
  expect(propertiesOf(resources, 'GraphQlResolverQuerya')['RequestMappingTemplate']).toBe('the text');
  expect(propertiesOf(resources, 'GraphQlSchema')['Definition']).toBe(schema);
});

it('functions written in place stand among those of the service', async () => {
  const own = { handler: 'a.b' };
  const { config } = await adjust({
    authentication: { type: 'AWS_LAMBDA', config: { function: own } },
    dataSources: { source: { type: 'AWS_LAMBDA', config: { function: own } } },
  });
  expect(config['functions']).toEqual({ apiAuthorizer: own, source: own });
});

describe('the expiry of an API key', () => {
  const expires = async (key: JsonObject | string): Promise<string> => {
    const { resources } = await adjust({ apiKeys: [typeof key === 'string' ? key : { name: 'k', ...key }] });
    return new Date(Number(propertiesOf(resources, 'GraphQlApik')['Expires']) * 1000).toISOString();
  };

  it.each<[JsonObject | string, string]>([
    ['k', '2024-11-13T22:00:00.000Z'],
    [{ expiresAfter: '30d' }, '2023-12-14T22:00:00.000Z'],
    [{ expiresAfter: '1d' }, '2023-11-15T23:00:00.000Z'],
    [{ expiresAfter: 48 }, '2023-11-16T22:00:00.000Z'],
    [{ expiresAfter: '2w' }, '2023-11-28T22:00:00.000Z'],
    [{ expiresAfter: '3M' }, '2024-02-14T22:00:00.000Z'],
    [{ expiresAfter: '1q' }, '2024-02-14T22:00:00.000Z'],
    [{ expiresAfter: '1y' }, '2024-11-13T22:00:00.000Z'],
    [{ expiresAfter: '2y' }, '2025-11-14T22:00:00.000Z'],
    [{ expiresAt: '2024-02-03T04:05:06+01:00' }, '2024-02-03T03:05:06.000Z'],
  ])('%j', async (key, expected) => {
    expect(await expires(key)).toBe(expected);
  });

  const day = 86_400;
  const asked = 1_800_000_000;
  const keys = (expiry: number): Template => ({
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { GraphQlApik: { Type: 'AWS::AppSync::ApiKey', Properties: { Expires: expiry } } },
    Outputs: {},
  });
  const completed = async (key: JsonObject, deployed: Template | undefined): Promise<unknown> => {
    const model = serviceModel({ plugins, config: { appSync: { ...valid, apiKeys: [{ name: 'k', ...key }] } } });
    const aws = {} as DeployedContext['aws'];
    return (await completeTemplate(keys(asked), { model, aws, deployed: deployed as unknown as JsonObject })).Resources[
      'GraphQlApik'
    ]?.Properties?.['Expires'];
  };

  it.each<[string, JsonObject, number | undefined, 'kept' | 'new']>([
    ['deployed an hour ago', { expiresAfter: '30d' }, asked - 3600, 'kept'],
    ['half of the time left', { expiresAfter: '30d' }, asked - 15 * day, 'kept'],
    ['less than half left', { expiresAfter: '30d' }, asked - 16 * day, 'new'],
    ['longer than asked for now', { expiresAfter: '30d' }, asked + day, 'new'],
    ['a year by default', {}, asked - 100 * day, 'kept'],
    ['less than a day left', { expiresAfter: '1d' }, asked - 3 * 3600, 'new'],
    ['a fixed end', { expiresAt: '2099-01-01T00:00:00Z' }, asked - 3600, 'new'],
    ['nothing deployed', { expiresAfter: '30d' }, undefined, 'new'],
  ])('over a deployed one: %s', async (_name, key, before, outcome) => {
    const expected = outcome === 'kept' ? before : asked;
    expect(await completed(key, before === undefined ? undefined : keys(before))).toBe(expected);
  });

  it('of a key that was not deployed is new', async () => {
    expect(await completed({}, { ...keys(0), Resources: {} })).toBe(asked);
  });
});
