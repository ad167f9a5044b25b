import { builtinModules } from 'node:module';
import path from 'node:path';
import { foldersUpward } from '../../core/folders-upward.ts';
import { isJsonObject, type JsonObject, parseJsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import { importedNames, packageOf } from './imported-names.ts';

export type TraceWorkspace = Pick<Workspace, 'readText' | 'readDirectory' | 'realPath' | 'stat'>;

export interface MissingPackage {
  readonly name: string;
  /** File or folder, absolute, that needs it. */
  readonly neededBy: string;
  /** The package.json of a package promises it; else code or a peer names it. */
  readonly declared: boolean;
}

export interface TracedFiles {
  /** Absolute paths of the code itself and of all files of the modules that it needs. */
  readonly files: readonly string[];
  /** Packages that are not installed. */
  readonly missing: readonly MissingPackage[];
}

const builtin = new Set(builtinModules);
const code = /\.[cm]?[jt]sx?$/;
const extensions = [
  '',
  '.js',
  '.cjs',
  '.mjs',
  '.json',
  '.node',
  '/index.js',
  '/index.cjs',
  '/index.mjs',
  '/index.json',
];

/**
 * The files that some code needs: what it requires and imports by a literal, step by step, and the packages behind it
 * with their dependencies, as they are installed in `serviceDir` or above.
 */
export async function traceFiles(
  entries: readonly string[],
  serviceDir: string,
  workspace: TraceWorkspace,
): Promise<TracedFiles> {
  const local = new Set(entries);
  const packages = new Set<string>();
  const missing: MissingPackage[] = [];
  // A set that grows is walked to its end.
  for (const file of local) {
    for (const name of code.test(file) ? importedNames((await workspace.readText(file)) ?? '') : []) {
      if (name.startsWith('.')) {
        const found = await resolveFile(path.resolve(path.dirname(file), name), workspace);
        if (found !== undefined) local.add(found);
        continue;
      }
      const wanted = packageOf(name);
      if (wanted === undefined || name.startsWith('node:') || builtin.has(name) || builtin.has(wanted)) continue;
      const folder = await resolvePackage(wanted, serviceDir, workspace);
      if (folder === undefined) missing.push({ name: wanted, neededBy: file, declared: false });
      else packages.add(folder);
    }
  }
  for (const folder of packages) {
    for (const { name, declared } of await dependenciesOf(folder, workspace)) {
      const found = await resolvePackage(name, folder, workspace);
      if (found !== undefined) packages.add(found);
      // A store of links, as pnpm makes it, has them where the plugin does not look either.
      else if (declared) missing.push({ name, neededBy: folder, declared });
    }
  }
  const lists = await Promise.all(Array.from(packages, (folder) => filesOfPackage(folder, workspace)));
  return { files: [...new Set([...local, ...lists.flat()])], missing };
}

/** The file behind a path without its extension, as Node looks for it. */
export async function resolveFile(stem: string, workspace: TraceWorkspace): Promise<string | undefined> {
  for (const extension of extensions) {
    const file = path.normalize(stem + extension);
    if ((await workspace.stat(file))?.kind === 'file') return file;
  }
  const { main } = (await readManifest(stem, workspace)) ?? {};
  return typeof main === 'string' ? resolveFile(path.join(stem, main), workspace) : undefined;
}

async function resolvePackage(name: string, from: string, workspace: TraceWorkspace): Promise<string | undefined> {
  for (const dir of foldersUpward(from)) {
    const folder = path.join(dir, 'node_modules', name);
    if ((await workspace.stat(path.join(folder, 'package.json')))?.kind === 'file') return folder;
  }
  return undefined;
}

/** The package.json of a folder; `undefined` where there is none that can be read. */
export async function readManifest(folder: string, workspace: TraceWorkspace): Promise<JsonObject | undefined> {
  return parseJsonObject(await workspace.readText(path.join(folder, 'package.json')));
}

/** What a package needs; `declared`: it is installed with it in any case. */
async function dependenciesOf(
  folder: string,
  workspace: TraceWorkspace,
): Promise<readonly { readonly name: string; readonly declared: boolean }[]> {
  const manifest = await readManifest(folder, workspace);
  const namesIn = (section: string): readonly string[] => {
    const names = manifest?.[section];
    return isJsonObject(names) ? Object.keys(names) : [];
  };
  const optional = [...namesIn('optionalDependencies'), ...namesIn('peerDependencies')];
  const all = new Set([...namesIn('dependencies'), ...optional]);
  return Array.from(all, (name) => ({ name, declared: !optional.includes(name) }));
}

/** All files of a package but hidden ones and those of packages inside of it. */
async function filesOfPackage(
  folder: string,
  workspace: TraceWorkspace,
  above: readonly string[] = [],
): Promise<readonly string[]> {
  const real = (await workspace.realPath(folder)) ?? folder;
  // A link back into a folder above is a loop.
  if (above.includes(real)) return [];
  const entries = await workspace.readDirectory(folder);
  const lists = await Promise.all(
    entries.map(({ name, kind }): Promise<readonly string[]> | readonly string[] => {
      const inside = path.join(folder, name);
      if (name.startsWith('.') || (above.length === 0 && name === 'node_modules')) return [];
      if (kind === 'directory') return filesOfPackage(inside, workspace, [...above, real]);
      return kind === 'file' ? [inside] : [];
    }),
  );
  return lists.flat();
}
