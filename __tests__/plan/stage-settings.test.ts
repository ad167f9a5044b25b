import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { hasStageSettings, restStageName, type StageSettings, stageSettings } from '../../src/plan/stage-settings.ts';
import type { ProviderModel } from '../../src/service/service-model.ts';
import { functionModel, providerModel, serviceModel } from '../builders/compile-context.ts';

const route = { kind: 'http', config: 'GET /a', index: 0, path: ['functions', 'hello', 'events', 0, 'http'] } as const;
const serviceWith = (provider: Partial<ProviderModel>) =>
  serviceModel({ provider: providerModel(provider), functions: [functionModel('hello', { events: [route] })] });

const place = { partition: 'aws', accountId: '123456789012' };
const settingsOf = (provider: Partial<ProviderModel>, stage: JsonObject | undefined = {}): StageSettings =>
  stageSettings(serviceWith(provider), stage, place);

const nothing = { changes: [], operations: [], tags: {}, untag: [] };
const replace = (path: string, value: string) => ({ op: 'replace', path, value });
const logGroup = 'arn:aws:logs:us-east-1:123456789012:log-group:/aws/api-gateway/shop-dev';
const format = [
  'requestId: $context.requestId',
  'ip: $context.identity.sourceIp',
  'caller: $context.identity.caller',
  'user: $context.identity.user',
  'requestTime: $context.requestTime',
  'httpMethod: $context.httpMethod',
  'resourcePath: $context.resourcePath',
  'status: $context.status',
  'protocol: $context.protocol',
  'responseLength: $context.responseLength',
].join(', ');
const logs = (restApi: ProviderModel['logs']['restApi']) => ({ logs: { frameworkLambda: false, restApi } });

describe('settings of the API stage', () => {
  it.each<[string, Partial<ProviderModel>, JsonObject, JsonObject[]]>([
    ['tracing on', { tracing: { apiGateway: true } }, {}, [replace('/tracingEnabled', 'true')]],
    [
      'tracing off',
      { tracing: { apiGateway: false } },
      { tracingEnabled: true },
      [replace('/tracingEnabled', 'false')],
    ],
    ['tracing as it is', { tracing: { apiGateway: true } }, { tracingEnabled: true }, []],
    ['metrics on', { apiGateway: { metrics: true } }, {}, [replace('/*/*/metrics/enabled', 'true')]],
    [
      'metrics off',
      { apiGateway: { metrics: false } },
      { methodSettings: { '*/*': { metricsEnabled: true } } },
      [replace('/*/*/metrics/enabled', 'false')],
    ],
    [
      'logs on',
      logs(true),
      {},
      [
        replace('/accessLogSettings/destinationArn', logGroup),
        replace('/accessLogSettings/format', format),
        replace('/*/*/logging/dataTrace', 'true'),
        replace('/*/*/logging/loglevel', 'INFO'),
      ],
    ],
    [
      'logs with settings',
      logs({ format: '{ "id": "$context.requestId",\n"s": 1 }', level: 'ERROR', fullExecutionData: false }),
      { accessLogSettings: { destinationArn: logGroup, format: 'old' } },
      [
        replace('/accessLogSettings/format', '{ "id": "$context.requestId","s": 1 }'),
        replace('/*/*/logging/loglevel', 'ERROR'),
      ],
    ],
    [
      'access logs alone',
      logs({ executionLogging: false }),
      {
        accessLogSettings: { destinationArn: logGroup, format },
        methodSettings: { '*/*': { loggingLevel: 'INFO', dataTraceEnabled: true } },
      },
      [replace('/*/*/logging/loglevel', 'OFF')],
    ],
    [
      'execution logs alone',
      logs({ accessLogging: false }),
      { accessLogSettings: { destinationArn: logGroup, format } },
      [
        { op: 'remove', path: '/accessLogSettings' },
        replace('/*/*/logging/dataTrace', 'true'),
        replace('/*/*/logging/loglevel', 'INFO'),
      ],
    ],
    [
      'logs off',
      { ...logs(undefined), config: { logs: { restApi: false } } },
      {
        accessLogSettings: { destinationArn: logGroup },
        methodSettings: { '*/*': { loggingLevel: 'INFO', dataTraceEnabled: true } },
      },
      [
        { op: 'remove', path: '/accessLogSettings' },
        replace('/*/*/logging/dataTrace', 'false'),
        replace('/*/*/logging/loglevel', 'OFF'),
      ],
    ],
    [
      'logs that are not named',
      { tracing: { apiGateway: true } },
      { tracingEnabled: true, methodSettings: { '*/*': { loggingLevel: 'INFO', dataTraceEnabled: true } } },
      [],
    ],
  ])('%s', (_, provider, stage, operations) => {
    expect(settingsOf(provider, stage).operations).toEqual(operations);
  });

  it('name the log group of the stack, whatever the stage of the API is called', () => {
    const { apiGateway } = providerModel({});
    expect(settingsOf({ ...logs({}), apiGateway: { ...apiGateway, stage: 'v1' } }).operations).toContainEqual(
      replace('/accessLogSettings/destinationArn', logGroup),
    );
  });

  it('are shown in the plan with before and after', () => {
    const stage = { accessLogSettings: { format: 'old' }, tags: { team: 'a' } };
    const provider = { ...logs({ accessLogging: false, executionLogging: false, fullExecutionData: false }) };
    expect(settingsOf({ ...provider, tracing: { apiGateway: true }, tags: { team: 'b' } }, stage).changes).toEqual([
      { path: '/tracingEnabled', before: false, after: true, requiresRecreation: 'never' },
      { path: '/accessLogSettings', before: { format: 'old' }, after: undefined, requiresRecreation: 'never' },
      { path: '/tags/team', before: 'a', after: 'b', requiresRecreation: 'never' },
    ]);
  });

  it('are all planned before the first deploy', () => {
    expect(settingsOf({ tracing: { apiGateway: true }, tags: { team: 'a' } }, undefined)).toMatchObject({
      operations: [replace('/tracingEnabled', 'true')],
      tags: { team: 'a' },
    });
  });
});

describe('tags of the API stage', () => {
  it.each<[string, Partial<ProviderModel>, JsonObject, Pick<StageSettings, 'tags' | 'untag'>]>([
    [
      'come from stackTags and tags, of which tags win',
      { stackTags: { a: '1', b: '1' }, tags: { b: '2' } },
      {},
      { tags: { a: '1', b: '2' }, untag: [] },
    ],
    ['are set when they differ', { tags: { a: '1', b: '2' } }, { a: '1', b: '1' }, { tags: { b: '2' }, untag: [] }],
    ['that nobody asks for go', { tags: { a: '1' } }, { a: '1', old: 'x' }, { tags: {}, untag: ['old'] }],
    [
      'that nobody asks for stay without tags of the service',
      { tracing: { apiGateway: false } },
      { old: 'x' },
      { tags: {}, untag: [] },
    ],
    ['that nobody asks for go with empty tags', { config: { tags: {} } }, { old: 'x' }, { tags: {}, untag: ['old'] }],
    ['of AWS stay', { tags: { a: '1' } }, { a: '1', 'aws:cloudformation:stack-name': 's' }, { tags: {}, untag: [] }],
  ])('%s', (_, provider, tags, expected) => {
    const result = settingsOf(provider, { tags });
    expect({ tags: result.tags, untag: result.untag }).toEqual(expected);
  });
});

describe('a service that leaves its stage alone', () => {
  const deployed = { tracingEnabled: true, tags: { team: 'a' }, accessLogSettings: { format: 'f' } };

  it.each<[string, Partial<ProviderModel>]>([
    ['asks for nothing', {}],
    ['uses an API of another stack', { tracing: { apiGateway: true }, apiGateway: { restApiId: 'abc' } }],
  ])('because it %s', (_, provider) => {
    expect(hasStageSettings(serviceWith(provider))).toBe(false);
    expect(settingsOf(provider, deployed)).toEqual(nothing);
  });

  it('because it has no routes', () => {
    const model = serviceModel({ provider: providerModel({ tracing: { apiGateway: true } }) });
    expect(stageSettings(model, deployed, place)).toEqual(nothing);
  });

  it('because everything is as it asks for', () => {
    const provider = { ...logs(true), tags: { a: '1' }, tracing: { apiGateway: true }, apiGateway: { metrics: true } };
    const stage = {
      tracingEnabled: true,
      accessLogSettings: { destinationArn: logGroup, format },
      methodSettings: { '*/*': { metricsEnabled: true, loggingLevel: 'INFO', dataTraceEnabled: true } },
      tags: { a: '1' },
    };
    expect(hasStageSettings(serviceWith(provider))).toBe(true);
    expect(settingsOf(provider, stage)).toEqual(nothing);
  });
});

describe('the name of the stage', () => {
  it.each([
    [{}, 'dev'],
    [{ apiGateway: { stage: 'live' } }, 'live'],
  ])('with %j is %s', (provider, expected) => {
    expect(restStageName(serviceWith(provider))).toBe(expected);
  });
});
