import { mapConcurrently } from '../core/concurrency.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { Aws } from '../ports.ts';
import type { DeploymentFolder } from './deployment-folders.ts';
import { ownStateKey, stateFile } from './framework-files.ts';

/** The state file with the commit that is deployed. */
export const withCommit = (state: JsonObject, commit: string | undefined): JsonObject =>
  commit === undefined ? state : { ...state, [ownStateKey]: { commit } };

/** Commits of the deployments by their folder, from their state files; those of other tools have none. */
export async function readCommits(
  { objects }: Pick<Aws, 'objects'>,
  bucket: string,
  folders: readonly DeploymentFolder[],
): Promise<ReadonlyMap<string, string>> {
  const whole = folders.filter(({ complete }) => complete);
  const found = await mapConcurrently(whole, 6, async ({ directory }) => {
    const bytes = await objects.get(bucket, `${directory}/${stateFile}`);
    const commit = bytes && commitOf(Buffer.from(bytes).toString('utf8'));
    return commit === undefined ? [] : [[directory, commit] as const];
  });
  return new Map(found.flat());
}

function commitOf(text: string): string | undefined {
  try {
    const state: unknown = JSON.parse(text);
    const own = isJsonObject(state) ? state[ownStateKey] : undefined;
    const commit = isJsonObject(own) ? own['commit'] : undefined;
    return typeof commit === 'string' ? commit : undefined;
  } catch {
    // Cut short, or not of ours.
    return undefined;
  }
}
