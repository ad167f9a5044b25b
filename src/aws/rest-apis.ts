import type { QuotaPeriodType } from '@aws-sdk/client-api-gateway';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { RestApis, UsagePlan } from '../ports.ts';
import { allPages } from './all-pages.ts';
import { type AskAws, type AwsSession, clientConfig, createAskAws, once } from './session.ts';

interface ApiGatewayLink {
  readonly open: () => Promise<{
    readonly sdk: typeof import('@aws-sdk/client-api-gateway');
    readonly client: import('@aws-sdk/client-api-gateway').APIGatewayClient;
  }>;
  readonly ask: AskAws;
}

/** Keys and usage plans of API Gateway in one region. */
export function createRestApis(session: AwsSession): RestApis {
  const link: ApiGatewayLink = {
    ask: createAskAws(session),
    open: once(async () => {
      const sdk = await import('@aws-sdk/client-api-gateway');
      return { sdk, client: new sdk.APIGatewayClient(clientConfig(session, 'API_GATEWAY')) };
    }),
  };
  return { ...createKeys(link), ...createPlans(link), ...createPlanKeys(link) };
}

function createKeys({ open, ask }: ApiGatewayLink): Pick<RestApis, 'findApiKeys' | 'createApiKey' | 'deleteApiKey'> {
  return {
    async findApiKeys(name) {
      const { sdk, client } = await open();
      const found = await allPages(async (position) => {
        const command = new sdk.GetApiKeysCommand({ nameQuery: name, limit: 500, position });
        const page = await ask('apigateway:GET', '/apikeys', () => client.send(command));
        return { items: page.items, next: page.position };
      });
      // The query asks for a prefix.
      return found.flatMap((key) => (key.name === name && key.id ? [key.id] : []));
    },
    async createApiKey(name, value) {
      const { sdk, client } = await open();
      const command = new sdk.CreateApiKeyCommand({ name, enabled: true, ...(value ? { value } : {}) });
      const { id = '' } = await ask('apigateway:POST', '/apikeys', () => client.send(command));
      return id;
    },
    async deleteApiKey(id) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteApiKeyCommand({ apiKey: id });
      await ask('apigateway:DELETE', `/apikeys/${id}`, () => client.send(command));
    },
  };
}

function createPlans({
  open,
  ask,
}: ApiGatewayLink): Pick<RestApis, 'findUsagePlan' | 'createUsagePlan' | 'addStageToUsagePlan'> {
  return {
    async findUsagePlan(name) {
      const { sdk, client } = await open();
      const plans = await allPages(async (position) => {
        const command = new sdk.GetUsagePlansCommand({ limit: 500, position });
        const page = await ask('apigateway:GET', '/usageplans', () => client.send(command));
        return { items: page.items, next: page.position };
      });
      const plan = plans.find((item) => item.name === name);
      return plan && toUsagePlan(plan);
    },
    async createUsagePlan(name, settings) {
      const { sdk, client } = await open();
      const command = new sdk.CreateUsagePlanCommand({ name, ...toPlanSettings(settings) });
      return toUsagePlan(await ask('apigateway:POST', '/usageplans', () => client.send(command)));
    },
    async addStageToUsagePlan(planId, restApiId, stage) {
      const { sdk, client } = await open();
      const operation = { op: 'add', path: '/apiStages', value: `${restApiId}:${stage}` } as const;
      const command = new sdk.UpdateUsagePlanCommand({ usagePlanId: planId, patchOperations: [operation] });
      await ask('apigateway:PATCH', `/usageplans/${planId}`, () => client.send(command));
    },
  };
}

function createPlanKeys({ open, ask }: ApiGatewayLink): Pick<RestApis, 'listUsagePlanKeys' | 'addKeyToUsagePlan'> {
  return {
    async listUsagePlanKeys(planId) {
      const { sdk, client } = await open();
      const keys = await allPages(async (position) => {
        const command = new sdk.GetUsagePlanKeysCommand({ usagePlanId: planId, limit: 500, position });
        const page = await ask('apigateway:GET', `/usageplans/${planId}/keys`, () => client.send(command));
        return { items: page.items, next: page.position };
      });
      return keys.flatMap(({ id }) => (id ? [id] : []));
    },
    async addKeyToUsagePlan(planId, keyId) {
      const { sdk, client } = await open();
      const command = new sdk.CreateUsagePlanKeyCommand({ usagePlanId: planId, keyId, keyType: 'API_KEY' });
      await ask('apigateway:POST', `/usageplans/${planId}/keys`, () => client.send(command));
    },
  };
}

const toUsagePlan = (plan: {
  readonly id?: string | undefined;
  readonly apiStages?:
    | readonly { readonly apiId?: string | undefined; readonly stage?: string | undefined }[]
    | undefined;
}): UsagePlan => ({
  id: plan.id ?? '',
  stages: (plan.apiStages ?? []).map(({ apiId = '', stage = '' }) => ({ restApiId: apiId, stage })),
});

function toPlanSettings({ description, quota, throttle }: JsonObject) {
  const period = isJsonObject(quota) ? quota['period'] : undefined;
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(isJsonObject(quota)
      ? {
          quota: {
            limit: numberOf(quota['limit']),
            offset: numberOf(quota['offset']),
            period: typeof period === 'string' ? (period as QuotaPeriodType) : undefined,
          },
        }
      : {}),
    ...(isJsonObject(throttle)
      ? { throttle: { burstLimit: numberOf(throttle['burstLimit']), rateLimit: numberOf(throttle['rateLimit']) } }
      : {}),
  };
}

const numberOf = (value: Json | undefined): number | undefined =>
  value === undefined || value === null ? undefined : Number(value);
