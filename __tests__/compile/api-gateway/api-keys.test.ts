import { describe, expect, it } from 'vitest';
import { http } from '../../../src/compile/events/http.ts';
import type { RestApiConfig } from '../../../src/service/service-model.ts';
import { compileEvents } from '../../builders/compile-context.ts';

const compile = (apiGateway: RestApiConfig) => compileEvents(http, { hello: ['GET /a'] }, { provider: { apiGateway } });

/** Keys, plans and memberships, without their DependsOn. */
const resourcesOf = (apiGateway: RestApiConfig) =>
  Object.fromEntries(
    Object.entries<{ Type: string; Properties: object }>(compile(apiGateway).resources)
      .filter(([id]) => /^ApiGateway(ApiKey|UsagePlan)/.test(id))
      .map(([id, { Properties }]) => [id, Properties]),
  );

const api = { Ref: 'ApiGatewayRestApi' };
const key = (properties: object) => ({
  Enabled: true,
  StageKeys: [{ RestApiId: api, StageName: 'dev' }],
  ...properties,
});
const plan = (name: string, properties: object = {}) => ({
  ApiStages: [{ ApiId: api, Stage: 'dev' }],
  Description: name ? `Usage plan "${name}" for shop dev stage` : 'Usage plan for shop dev stage',
  UsagePlanName: name ? `shop-${name}-dev` : 'shop-dev',
  ...properties,
});
const member = (keyId: string, planId: string) => ({
  KeyId: { Ref: keyId },
  KeyType: 'API_KEY',
  UsagePlanId: { Ref: planId },
});

describe('API keys and usage plans', () => {
  it.each<[string, RestApiConfig, object]>([
    ['neither', {}, {}],
    [
      'keys alone',
      {
        apiKeys: [
          'one',
          { name: 'two', value: 'abcdefghijklmnopqrst', description: 'd', customerId: 'c', enabled: false },
        ],
      },
      {
        ApiGatewayApiKey1: key({ Name: 'one' }),
        ApiGatewayApiKey2: key({
          Name: 'two',
          Value: 'abcdefghijklmnopqrst',
          Description: 'd',
          CustomerId: 'c',
          Enabled: false,
        }),
        ApiGatewayUsagePlan: plan(''),
        ApiGatewayUsagePlanKey1: member('ApiGatewayApiKey1', 'ApiGatewayUsagePlan'),
        ApiGatewayUsagePlanKey2: member('ApiGatewayApiKey2', 'ApiGatewayUsagePlan'),
      },
    ],
    [
      'a plan alone',
      {
        usagePlan: {
          quota: { limit: 5, offset: 1, period: 'MONTH' },
          throttle: { burstLimit: 5, rateLimit: 0 },
        },
      },
      {
        ApiGatewayUsagePlan: plan('', {
          Quota: { Limit: 5, Offset: 1, Period: 'MONTH' },
          Throttle: { BurstLimit: 5, RateLimit: 0 },
        }),
      },
    ],
    [
      'keys of named plans',
      {
        apiKeys: [{ free: ['a', { name: 'b', value: 'abcdefghijklmnopqrst' }] }, { name: ['c'] }],
        usagePlan: [{ free: { quota: { limit: 5 } } }, { name: { throttle: { rateLimit: 1 } } }],
      },
      {
        ApiGatewayApiKeyFree1: key({ Name: 'a' }),
        ApiGatewayApiKeyFree2: key({ Name: 'b', Value: 'abcdefghijklmnopqrst' }),
        ApiGatewayApiKeyName1: key({ Name: 'c' }),
        ApiGatewayUsagePlanFree: plan('free', { Quota: { Limit: 5 } }),
        ApiGatewayUsagePlanName: plan('name', { Throttle: { RateLimit: 1 } }),
        ApiGatewayUsagePlanKeyFree1: member('ApiGatewayApiKeyFree1', 'ApiGatewayUsagePlanFree'),
        ApiGatewayUsagePlanKeyFree2: member('ApiGatewayApiKeyFree2', 'ApiGatewayUsagePlanFree'),
        ApiGatewayUsagePlanKeyName1: member('ApiGatewayApiKeyName1', 'ApiGatewayUsagePlanName'),
      },
    ],
  ])('%s', (_, apiGateway, expected) => {
    expect(resourcesOf(apiGateway)).toEqual(expected);
  });

  it('name the stage of the service, whatever the stage of the API is', () => {
    const resources = resourcesOf({ stage: 'live', apiKeys: ['one'] });
    expect(resources).toMatchObject({ ApiGatewayApiKey1: key({}), ApiGatewayUsagePlan: plan('') });
  });

  it.each<[RestApiConfig, string]>([
    [{ apiKeys: [{ free: ['a'] }], usagePlan: {} }, 'The API keys of "free" name none of the usage plans.'],
    [
      { apiKeys: ['plain'], usagePlan: [{ free: {} }, { paid: {} }] },
      'The API key "plain" names none of the usage plans (free, paid).',
    ],
  ])('%j is an error', (apiGateway, message) => {
    const { problems, places } = compile(apiGateway);
    expect(problems).toEqual([{ severity: 'error', code: 'REST_API_KEY_WITHOUT_PLAN', message }]);
    expect(places).toEqual(['REST_API_KEY_WITHOUT_PLAN at provider.apiGateway.apiKeys']);
  });
});
