import { isJsonObject } from '../../core/json.ts';
import type { FileStat, Workspace } from '../../ports.ts';
import { readJson } from '../files/read-json.ts';

// Beside an entry store: which file had which contents when an earlier run read it. With the stamp that it had then, a
// file need not be read again.

export interface Stamps {
  /** They were written for the very store that is there, on this disk. Else there are none. */
  readonly areOfStore: boolean;
  /** sha256 hex of the contents of the file that has this stamp. */
  digestOf(stamp: string): string | undefined;
}

/**
 * A file that changed this shortly before it was read may change once more and keep its stamp: clocks of disks tick every
 * 10 ms, some every 2 s. It is read again the next time.
 */
const racyMs = 3000;

const fileOf = (store: string): string => store.replace(/\.zip$/, '.stamps.json');

/** The stamps beside a store. */
export async function readStamps(store: string, workspace: Workspace): Promise<Stamps> {
  const written = await readJson(fileOf(store), workspace);
  const own = (await workspace.stat(store))?.stamp;
  const digests = written?.['digests'];
  const areOfStore = own !== undefined && written?.['store'] === own && isJsonObject(digests);
  return {
    areOfStore,
    digestOf(stamp) {
      const digest = areOfStore ? digests[stamp] : undefined;
      return typeof digest === 'string' ? digest : undefined;
    },
  };
}

/** Writes those of `files` for the store that is there now. */
export async function writeStamps(
  store: string,
  files: readonly { readonly found: FileStat; readonly digest: string }[],
  known: Stamps,
  startedAtMs: number,
  workspace: Workspace,
): Promise<void> {
  const settled = files.filter(
    ({ found }) => known.digestOf(found.stamp) !== undefined || found.changedAtMs < startedAtMs - racyMs,
  );
  const own = (await workspace.stat(store))?.stamp;
  const digests = Object.fromEntries(settled.map(({ found, digest }) => [found.stamp, digest]));
  await workspace.writeText(fileOf(store), JSON.stringify({ store: own, digests }));
}
