import path from 'node:path';
import { mapConcurrently } from '../../core/concurrency.ts';
import type { Workspace } from '../../ports.ts';
import type { ServiceFile } from './service-file.ts';

const filesAtOnce = 32;

/**
 * Names of the files in `.bin` that start programs of the packages in `folders` (real paths): links, or the scripts
 * that pnpm writes in their place.
 */
export async function binLinksInto(
  folders: ReadonlySet<string>,
  scanned: readonly ServiceFile[],
  workspace: Workspace,
): Promise<string[]> {
  const bins = scanned.filter(({ name }) => /(?:^|\/)node_modules\/\.bin\/[^/]+$/.test(name));
  const found = await mapConcurrently(bins, filesAtOnce, async (file) => {
    const program = await programOf(file, workspace);
    return program !== undefined && liesIn(folders, program) ? [file.name] : [];
  });
  return found.flat();
}

async function programOf(file: ServiceFile, workspace: Workspace): Promise<string | undefined> {
  const real = await workspace.realPath(file.path);
  if (real === undefined || path.basename(path.dirname(real)) !== '.bin') return real;
  const named = /"\$basedir\/(?<target>[^"]*\/[^"]*)"/.exec((await workspace.readText(real)) ?? '')?.groups?.['target'];
  return named === undefined ? undefined : workspace.realPath(path.resolve(path.dirname(real), named));
}

function liesIn(folders: ReadonlySet<string>, file: string): boolean {
  for (let dir = path.dirname(file); dir !== path.dirname(dir); dir = path.dirname(dir)) {
    if (folders.has(dir)) return true;
  }
  return false;
}
