import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import { objectAt } from './config-functions.ts';
import type { DeployedContext, NativePlugin } from './native-plugin.ts';

/** API keys and usage plans beside the stack, for the REST API of the service. Source: framework-spec 9.1. */
export const addApiKey: NativePlugin = {
  name: 'serverless-add-api-key',
  compared: '4.2.1',
  configKeys: ['name', 'value', 'usagePlan', 'deleteAtRemoval'].map((key) => `custom.apiKeys[].${key}`),
  differences: 'Values encrypted by KMS are refused; usage plans stay at a remove.',
  async afterDeploy(context) {
    const api = apiOf(context);
    if (!api) return;
    for (const key of keysOf(context)) await addKey(key, api, context);
  },
  async beforeRemove(context) {
    const { aws, log } = context;
    for (const { name, deleteAtRemoval } of keysOf(context)) {
      if (deleteAtRemoval === false) continue;
      for (const id of await aws.restApis.findApiKeys(String(name))) await aws.restApis.deleteApiKey(id);
      log.info(`Deleted the API key ${String(name)}.`);
    }
  },
  grants(model, { partition, region }) {
    if (keysOf({ model }).length === 0) return [];
    const arn = (rest: string) => `arn:${partition}:apigateway:${region}::/${rest}`;
    return [
      {
        sid: 'ApiKeys',
        actions: ['apigateway:GET', 'apigateway:POST'],
        resources: ['apikeys', 'usageplans', 'usageplans/*/keys'].map(arn),
      },
      { sid: 'DeleteApiKeys', actions: ['apigateway:DELETE'], resources: [arn('apikeys/*')] },
      { sid: 'UsagePlanStages', actions: ['apigateway:PATCH'], resources: [arn('usageplans/*')] },
    ];
  },
};

interface ApiStage {
  readonly restApiId: string;
  readonly stage: string;
}

/** ID and stage of the REST API, as its address tells them. */
function apiOf({ outputs, model }: DeployedContext): ApiStage | undefined {
  const [, restApiId] = /^https:\/\/([^.]+)\.execute-api\./.exec(outputs['ServiceEndpoint'] ?? '') ?? [];
  return restApiId === undefined ? undefined : { restApiId, stage: model.provider.apiGateway.stage ?? model.stage };
}

/** Keys of a list, or of the list of this stage. */
function keysOf({ model }: Pick<DeployedContext, 'model'>): readonly JsonObject[] {
  const { apiKeys } = model.custom;
  const list = isJsonObject(apiKeys) ? apiKeys[model.stage] : apiKeys;
  return (Array.isArray(list) ? list : []).filter((key: Json): key is JsonObject => isJsonObject(key));
}

async function addKey(
  { name, value, usagePlan }: JsonObject,
  api: ApiStage,
  { aws: { restApis }, model, log }: DeployedContext,
): Promise<void> {
  if (isJsonObject(value)) {
    throw new UserError('PLUGIN_CONFIG_INVALID', `the value of ${String(name)} is encrypted.`, {
      at: model.locate(['custom', 'apiKeys']),
      remedy: 'Give it as a variable, such as `${ssm:/name/of/a/parameter}`.',
    });
  }
  const [known] = await restApis.findApiKeys(String(name));
  const id = known ?? (await restApis.createApiKey(String(name), typeof value === 'string' ? value : undefined));
  if (known === undefined) log.info(`Made the API key ${String(name)}.`);
  const own: JsonObject = isJsonObject(usagePlan) ? usagePlan : {};
  const shared = objectAt(model.provider.config, 'apiGateway', 'usagePlan');
  const planName = String(own['name'] || shared['name'] || `${String(name)}-usage-plan`);
  const settings = own['quota'] || own['throttle'] ? own : shared;
  const plan = (await restApis.findUsagePlan(planName)) ?? (await restApis.createUsagePlan(planName, settings));
  if (!(await restApis.listUsagePlanKeys(plan.id)).includes(id)) await restApis.addKeyToUsagePlan(plan.id, id);
  const isServed = plan.stages.some(({ restApiId, stage }) => restApiId === api.restApiId && stage === api.stage);
  if (!isServed) await restApis.addStageToUsagePlan(plan.id, api.restApiId, api.stage);
}
