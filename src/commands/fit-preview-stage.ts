import type { Resources } from '../cloudformation/template.ts';
import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { previewStage, smallestRoom, stageRoom } from '../inputs/preview-stage.ts';
import { listStageNames, type StageName } from '../service/preview-names.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { compileUnpackaged } from './compile-unpackaged.ts';
import { type FoundService, listServices } from './find-services.ts';
import { prepareService } from './prepare-service.ts';
import type { RunContext } from './run-context.ts';
import { ServiceContexts } from './service-contexts.ts';
import { silentLog } from './silent-log.ts';

/**
 * The target of a preview with its stage short enough for every name that the services make from it: they are compiled
 * for the stage as it is, and the longest names say how long it may be. Made from the files and the event alone, so that
 * a removal finds the stage of the deploy. A stage that a user named stays.
 */
export async function fitPreviewStage<T extends { readonly stage?: string | undefined }>(
  context: RunContext,
  target: T,
): Promise<T> {
  const { inputs, event, ports } = context;
  const { pullRequest } = event ?? {};
  const { stage } = target;
  if (!pullRequest || stage === undefined || stage.length <= smallestRoom) return target;
  const { number, headBranch, headSha } = pullRequest;
  const stageOf = (room?: number) =>
    previewStage(inputs.previewStage, { number, branch: headBranch, sha: headSha }, room);
  if (stageOf() !== stage) return target;
  const services = await listServices(inputs, ports);
  const names: StageName[] = [];
  for (const service of services) {
    const own = await namesOf(service, services, stage, context);
    // Names that are too long may be refused while the file is read; the shortest stage shows them too.
    names.push(...(own ?? (await namesOf(service, services, stageOf(smallestRoom), context)) ?? []));
  }
  return { ...target, stage: stageOf(stageRoom(names)) };
}

/** `undefined` for a file with mistakes; they are reported when it is read to be deployed. */
async function namesOf(
  service: FoundService,
  services: readonly FoundService[],
  stage: string,
  context: RunContext,
): Promise<readonly StageName[] | undefined> {
  const problems = new Problems();
  const quiet = { ...context, ports: { ...context.ports, log: silentLog(context.ports.log) } };
  try {
    // Nothing is asked of AWS: a removal could get another answer.
    const contexts = new ServiceContexts(quiet, services, { stage, missing: 'stand-in', offline: true });
    const { inputs, ports } = await contexts.contextOf(service, problems);
    const { model } = await prepareService(inputs, { serviceDir: service.dir, stage, offline: true }, ports, problems);
    return listStageNames(model, resourcesOf(model));
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** None for what only the framework compiles. */
function resourcesOf(model: ServiceModel): Resources {
  try {
    return compileUnpackaged(model, new Problems()).Resources;
  } catch (error) {
    if (error instanceof UserError) return {};
    throw error;
  }
}
