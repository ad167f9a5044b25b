import type { Json } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { LocatedService, ResolvedService } from '../service/located-service.ts';
import { ConfigurationTree } from './configuration-tree.ts';
import { isParamOfOtherStage } from './deferred-params.ts';
import { reportFailures } from './report-failures.ts';
import { Resolution } from './resolution.ts';
import type { VariableContext } from './variable-context.ts';

const setUp = { node: '\0set-up', path: [] };

/**
 * Replaces every `${…}` of the configuration (framework-spec 3). First the stage, then the `.env` files that it chooses,
 * then all the rest in parallel. Params of other stages stay as written. All failures are reported with their places as
 * `VARIABLES_*`, or with the code of the AWS adapter; then it throws `ProblemsError`.
 */
export async function resolveVariables(
  located: LocatedService,
  context: VariableContext,
  problems: Problems,
): Promise<ResolvedService> {
  const tree = new ConfigurationTree(located.config);
  const resolution = new Resolution(located, tree, context, problems);
  const { resolver } = resolution;
  const stage = await orDefault(resolution.stage(setUp), 'dev');
  const usesDotenv = await orDefault(resolver.property(['useDotenv'], setUp), false);
  if (usesDotenv === true || usesDotenv === 'true') await resolution.loadDotenv(stage);
  else resolution.environment.open();
  resolver.isDeferred = (slot) => isParamOfOtherStage(slot.path, stage);
  await resolver.settleAll();
  const region = await orDefault(resolution.region(setUp), 'us-east-1');
  reportFailures(tree, resolver, resolution.locate, problems, context.lenient ?? false);
  problems.throwIfErrors();
  return { ...located, config: tree.root, locate: resolution.locate, secrets: [...resolution.secrets], stage, region };
}

// What fails here fails again in its own slot, where it is reported.
async function orDefault<T extends Json | undefined>(
  work: Promise<T>,
  fallback: NonNullable<T>,
): Promise<NonNullable<T>> {
  try {
    return (await work) ?? fallback;
  } catch {
    return fallback;
  }
}
