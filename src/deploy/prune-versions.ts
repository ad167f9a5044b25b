import { mapConcurrently } from '../core/concurrency.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Lambda } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** Functions looked at side by side: Lambda allows few calls a second. */
const atOnce = 4;

/**
 * Deletes old versions of every function, all but the `provider.pruneFunctionVersions` newest and those that an alias
 * points at; returns how many went. What AWS refuses, such as a version that CloudFront still replicates, is a warning:
 * the deploy has succeeded, and the next one tries again (framework-spec 5.7).
 */
export async function pruneVersions(
  { functions, provider }: Pick<ServiceModel, 'functions' | 'provider'>,
  lambda: Pick<Lambda, 'listVersions' | 'listAliasedVersions' | 'deleteVersion'>,
  problems: Problems,
): Promise<number> {
  const kept = provider.pruneFunctionVersions;
  if (kept === undefined) return 0;
  const deleted = await mapConcurrently(functions, atOnce, async ({ name }) => {
    try {
      return await pruneFunction(name, kept, lambda);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.warn('DEPLOY_VERSIONS_KEPT', `Old versions of ${name} stay: ${error.message}`);
      return 0;
    }
  });
  return deleted.reduce((sum, count) => sum + count, 0);
}

async function pruneFunction(
  name: string,
  kept: number,
  lambda: Pick<Lambda, 'listVersions' | 'listAliasedVersions' | 'deleteVersion'>,
): Promise<number> {
  const [versions, aliased] = await Promise.all([lambda.listVersions(name), lambda.listAliasedVersions(name)]);
  const old = versions
    .filter((version) => !aliased.includes(version))
    .sort((a, b) => Number(b) - Number(a))
    .slice(kept);
  for (const version of old) await lambda.deleteVersion(name, version);
  return old.length;
}
