import path from 'node:path';
import { foldersUpward } from '../../../core/folders-upward.ts';
import { type JsonObject, parseJsonObject } from '../../../core/json.ts';
import type { Workspace } from '../../../ports.ts';
import type { PackageContext } from '../../package-context.ts';
import { readJson } from '../read-json.ts';
import type { LockGraph } from './lock-graph.ts';
import { coversFolder } from './package-lock.ts';
import { readPnpmLock } from './pnpm-lock.ts';
import { readYarnLockBerry } from './yarn-lock-berry.ts';
import { readYarnLockV1 } from './yarn-lock-v1.ts';

/** A lock file that was read: npm's says itself who is needed, the others are graphs. */
export type Lock = { readonly folder: string } & ({ readonly npm: JsonObject } | { readonly graph: LockGraph });

type Reader = (text: string, rootManifest: JsonObject) => { npm: JsonObject } | { graph: LockGraph } | undefined;

const readNpm: Reader = (text) => {
  const npm = parseJsonObject(text);
  return npm && { npm };
};

/** Lock files in the order they are asked, and what the program of each leaves in node_modules. */
const lockFiles: readonly { readonly name: string; readonly marks: readonly string[]; readonly read: Reader }[] = [
  { name: 'npm-shrinkwrap.json', marks: ['.package-lock.json'], read: readNpm },
  { name: 'package-lock.json', marks: ['.package-lock.json'], read: readNpm },
  { name: 'pnpm-lock.yaml', marks: ['.modules.yaml'], read: (text) => ({ graph: readPnpmLock(text) }) },
  {
    name: 'yarn.lock',
    marks: ['.yarn-state.yml', '.yarn-integrity'],
    read: (text, rootManifest) => ({
      graph: text.includes('\n__metadata:') ? readYarnLockBerry(text) : readYarnLockV1(text, rootManifest),
    }),
  },
];

/**
 * The lock file of the package.json in `folder`: beside it, or above it when it is of that lock's workspace. Of several
 * it is the one of the program that filled node_modules. `undefined`: there is none that can be read.
 */
export async function findLock(folder: string, context: PackageContext): Promise<Lock | undefined> {
  for (const above of foldersUpward(folder)) {
    const lock = await context.once(`node lock ${above}`, () => readLockIn(above, context.ports.workspace));
    if (lock) return covers(lock, path.relative(above, folder).split(path.sep).join('/')) ? lock : undefined;
  }
  return undefined;
}

const covers = (lock: Lock, folder: string): boolean =>
  folder === '' || ('npm' in lock ? coversFolder(lock.npm, folder) : lock.graph.covers(folder));

async function readLockIn(folder: string, workspace: Workspace): Promise<Lock | undefined> {
  const isFile = async (...parts: string[]) => (await workspace.stat(path.join(folder, ...parts)))?.kind === 'file';
  const present = await filterAsync(lockFiles, ({ name }) => isFile(name));
  const installed = await filterAsync(present.length > 1 ? present : [], async ({ marks }) => {
    return (await filterAsync(marks, (mark) => isFile('node_modules', mark))).length > 0;
  });
  const [chosen] = [...installed, ...present];
  const text = chosen && (await workspace.readText(path.join(folder, chosen.name)));
  if (text === undefined) return undefined;
  const lock = chosen?.read(text, (await readJson(path.join(folder, 'package.json'), workspace)) ?? {});
  return lock && { folder, ...lock };
}

async function filterAsync<T>(items: readonly T[], test: (item: T) => Promise<boolean>): Promise<T[]> {
  const passed = await Promise.all(items.map(test));
  return items.filter((_, index) => passed[index]);
}
