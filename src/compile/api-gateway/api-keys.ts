import { ref } from '../../cloudformation/intrinsics.ts';
import { restApiKeyId, restUsagePlanId, restUsagePlanKeyId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources } from '../../cloudformation/template.ts';
import { isJsonObject, type JsonObject, objectOf } from '../../core/json.ts';
import type { CompileContext } from '../contribution.ts';
import type { RestApi } from './rest-api.ts';

interface ApiKey {
  /** 1-based, within its plan. */
  readonly number: number;
  /** Name of a plan in the list form of `usagePlan`; empty for the single plan. */
  readonly plan: string;
  readonly settings: JsonObject;
}

/** API keys, usage plans, and which key belongs to which plan (framework-spec 6.1.8). All wait for the deployment. */
export function apiKeyResources(api: RestApi, deploymentId: string, context: CompileContext): Resources {
  const plans = usagePlans(context);
  const keys = apiKeys(context).filter((key) => {
    if (!plans.has(key.plan)) reportPlanless(key, plans, context);
    return plans.has(key.plan);
  });
  const { model } = context;
  return Object.fromEntries([
    ...keys.map((key) => [restApiKeyId(key.number, key.plan), keyResource(key, api, model.stage, deploymentId)]),
    ...[...plans].map(([name, plan]) => [restUsagePlanId(name), planResource(name, plan, api, deploymentId, context)]),
    ...keys.map((key) => [restUsagePlanKeyId(key.number, key.plan), membership(key)]),
  ]);
}

/** Plan name → settings. Keys alone have a plan without limits. */
function usagePlans({ model }: CompileContext): ReadonlyMap<string, JsonObject> {
  const { usagePlan, apiKeys: keys } = model.provider.apiGateway;
  if (isJsonObject(usagePlan)) return new Map([['', usagePlan]]);
  if (usagePlan)
    return new Map(usagePlan.flatMap((plan) => Object.entries(plan).map(([name, value]) => [name, objectOf(value)])));
  return new Map(keys ? [['', {}]] : []);
}

function apiKeys({ model }: CompileContext): readonly ApiKey[] {
  const entries = model.provider.apiGateway.apiKeys ?? [];
  return entries.flatMap((entry, index): readonly ApiKey[] => {
    const group = isJsonObject(entry) ? Object.entries(entry).find(([, keys]) => Array.isArray(keys)) : undefined;
    if (!group) return [{ number: index + 1, plan: '', settings: keySettings(entry) }];
    const [plan, keys] = group;
    const list = Array.isArray(keys) ? keys : [];
    return list.map((key, position) => ({ number: position + 1, plan, settings: keySettings(key) }));
  });
}

const keySettings = (key: unknown): JsonObject => (typeof key === 'string' ? { name: key } : objectOf(key));

function reportPlanless(
  key: ApiKey,
  plans: ReadonlyMap<string, JsonObject>,
  { model, problems }: CompileContext,
): void {
  const known = [...plans.keys()].filter((name) => name !== '');
  const what = key.plan
    ? `The API keys of "${key.plan}" name`
    : `The API key ${JSON.stringify(key.settings['name'] ?? key.number)} names`;
  const message = `${what} none of the usage plans${known.length > 0 ? ` (${known.join(', ')})` : ''}.`;
  problems.error('REST_API_KEY_WITHOUT_PLAN', message, { at: model.locate(['provider', 'apiGateway', 'apiKeys']) });
}

function keyResource({ settings }: ApiKey, api: RestApi, stage: string, deploymentId: string): Resource {
  return {
    Type: 'AWS::ApiGateway::ApiKey',
    DependsOn: deploymentId,
    Properties: {
      Enabled: settings['enabled'] ?? true,
      Name: settings['name'],
      Value: settings['value'],
      Description: settings['description'],
      CustomerId: settings['customerId'],
      StageKeys: [{ RestApiId: api.id, StageName: stage }],
    },
  };
}

function planResource(
  name: string,
  { quota, throttle }: JsonObject,
  api: RestApi,
  deploymentId: string,
  { model: { service, stage } }: CompileContext,
): Resource {
  return {
    Type: 'AWS::ApiGateway::UsagePlan',
    DependsOn: deploymentId,
    Properties: {
      ApiStages: [{ ApiId: api.id, Stage: stage }],
      Description: `Usage plan ${name && `"${name}" `}for ${service} ${stage} stage`,
      UsagePlanName: name ? `${service}-${name}-${stage}` : `${service}-${stage}`,
      Quota: isJsonObject(quota)
        ? { Limit: quota['limit'], Offset: quota['offset'], Period: quota['period'] }
        : undefined,
      Throttle: isJsonObject(throttle)
        ? { BurstLimit: throttle['burstLimit'], RateLimit: throttle['rateLimit'] }
        : undefined,
    },
  };
}

function membership({ number, plan }: ApiKey): Resource {
  return {
    Type: 'AWS::ApiGateway::UsagePlanKey',
    Properties: {
      KeyId: ref(restApiKeyId(number, plan)),
      KeyType: 'API_KEY',
      UsagePlanId: ref(restUsagePlanId(plan)),
    },
  };
}
