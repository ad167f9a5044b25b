import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { previewStage, smallestRoom, stageRoom } from '../inputs/preview-stage.ts';
import { loadService } from '../service/load-service.ts';
import { listStageNames, type StageName } from '../service/preview-names.ts';
import { findServices } from './find-services.ts';
import type { RunContext } from './run-context.ts';

/** As long as the names of AWS regions get: what to reckon with when the file names its region by a variable. */
const longestRegion = 'ap-southeast-1';

/**
 * The target of a preview with its stage short enough for every name that the services make from it. Made from the
 * files and the event alone, so that a removal finds the stage of the deploy. A stage that a user named stays.
 */
export async function fitPreviewStage<T extends { readonly stage?: string | undefined }>(
  context: RunContext,
  target: T,
): Promise<T> {
  const { inputs, event } = context;
  const { pullRequest } = event ?? {};
  if (!pullRequest || target.stage === undefined || target.stage.length <= smallestRoom) return target;
  const { number, headBranch, headSha } = pullRequest;
  const facts = { number, branch: headBranch, sha: headSha };
  if (previewStage(inputs.previewStage, facts) !== target.stage) return target;
  const names: StageName[] = [];
  for (const serviceDir of await findServices(inputs, context.ports)) {
    names.push(...(await namesOf(serviceDir, context)));
  }
  return { ...target, stage: previewStage(inputs.previewStage, facts, stageRoom(names)) };
}

/** A file with mistakes has no names; they are reported when it is read to be deployed. */
async function namesOf(serviceDir: string, { inputs, ports }: RunContext): Promise<readonly StageName[]> {
  try {
    const { config } = await loadService(ports.workspace, serviceDir, inputs.configFile, new Problems());
    const { provider } = config;
    const written = typeof provider === 'object' && provider !== null && 'region' in provider && provider['region'];
    const literal = typeof written === 'string' && !written.includes('${') ? written : undefined;
    return listStageNames(config, inputs.region ?? literal ?? longestRegion);
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
