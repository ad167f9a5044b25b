import { restApiId } from '../cloudformation/logical-ids.ts';
import { hasStageSettings, restStageName, type StageSettings, stageSettings } from '../plan/stage-settings.ts';
import type { Aws } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';

const nothing: StageSettings = { changes: [], operations: [], tags: {}, untag: [] };

/** What differs between the deployed stage of the REST API and what the service asks for (framework-spec 6.1.9). */
export async function readStageSettings(aws: Aws, model: ServiceModel): Promise<StageSettings & { apiId?: string }> {
  if (!hasStageSettings(model)) return nothing;
  const [resources, { accountId, arn }] = await Promise.all([
    aws.cloudFormation.listResourcesWithin(model.stackName).catch(() => []),
    aws.identity(),
  ]);
  const apiId = resources.find(({ logicalId }) => logicalId === restApiId)?.physicalId;
  const stage = apiId === undefined ? undefined : await aws.restApiStages.getStage(apiId, restStageName(model));
  const settings = stageSettings(model, stage, { partition: arn.split(':')[1] ?? 'aws', accountId });
  return apiId === undefined ? settings : { ...settings, apiId };
}

/** Brings the stage to what the service asks for; the same twice does nothing. */
export async function applyStageSettings(aws: Aws, model: ServiceModel): Promise<void> {
  const { apiId, operations, tags, untag } = await readStageSettings(aws, model);
  if (apiId === undefined) return;
  const stageName = restStageName(model);
  if (operations.length > 0) await aws.restApiStages.updateStage(apiId, stageName, operations);
  if (Object.keys(tags).length > 0 || untag.length > 0) {
    await aws.restApiStages.setTags(apiId, stageName, tags, untag);
  }
}
