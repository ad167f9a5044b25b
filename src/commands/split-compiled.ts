import { isAbsent, isFailedCreation } from '../cloudformation/stack-status.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { DeployedService } from '../plan/plan.ts';
import { templateSplitter } from '../plugins/apply-plugins.ts';
import type { ServiceModel } from '../service/service-model.ts';

interface SplitOptions {
  readonly model: ServiceModel;
  /** Folder of the deployment in the bucket. */
  readonly directory: string;
  /** Absent where nothing is compared. */
  readonly deployed?: DeployedService | undefined;
}

/** The service with its template split as a plugin wants it; the same one when none does. Problems are reported. */
export function splitCompiled(
  compiled: CompiledService,
  { model, directory, deployed }: SplitOptions,
  problems: Problems,
): CompiledService {
  const split = templateSplitter(model);
  if (!split) return compiled;
  const known = deployed && livePlaces(deployed);
  const { root, nested } = split(compiled.template, {
    directory,
    deployed: known,
    places: compiled.places,
    problems,
  });
  return { ...compiled, template: root, nested };
}

/** Where the resources of a stack lie; nothing of one whose creation failed, which is made anew. */
function livePlaces({ stack, template, nestedIn = {} }: DeployedService) {
  const status = stack?.status;
  if (!template || status === undefined || isAbsent(status) || isFailedCreation(status)) return undefined;
  return { ids: idsOf(template), nestedIn };
}

function idsOf({ Resources: resources }: JsonObject): ReadonlySet<string> {
  return new Set(Object.keys(isJsonObject(resources) ? resources : {}));
}

/** Logical ID of a resource → of the nested stack that it lies in. */
export const nestedPlaces = (nested: CompiledService['nested'] = []): Readonly<Record<string, string>> =>
  Object.fromEntries(
    nested.flatMap(({ stackId, template }) => Object.keys(template.Resources).map((id) => [id, stackId])),
  );
