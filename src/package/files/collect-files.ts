import path from 'node:path';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import { chooseFiles } from './choose-files.ts';
import { withoutDevDependencies } from './dev-dependencies.ts';
import { packagePatterns } from './package-patterns.ts';
import { scanFolder } from './scan-folder.ts';
import type { ServiceFile } from './service-file.ts';

// Read only when a pattern might bring their files back.
const rarelyPacked = new Set(['.git', '.serverless', '.serverless_plugins']);

/** The files of a zip by the patterns, before any builder. Every folder is scanned once a run. */
export async function collectFiles(zip: ZipPlan, context: PackageContext): Promise<readonly ServiceFile[]> {
  const { model } = context;
  const patterns = packagePatterns(model, zip.kind === 'layer' ? 'layer' : 'function', zip.patterns);
  const own = patterns.filter((pattern) => !pattern.startsWith('!'));
  const inside = await filesInside(zip.folder, own.length > 0, context);
  const outside = await Promise.all(
    outsideFolders(own).map((base) =>
      context.once(`scan outside ${zip.folder} ${base}`, () => scanOutside(zip.folder, base, context)),
    ),
  );
  const chosen = chooseFiles([...inside, ...outside.flat()], patterns);
  return zip.kind === 'layer' ? chosen : withoutDevDependencies(zip.folder, inside, chosen, context);
}

/** All files below a folder; `all` takes along what few patterns ask for. */
export const filesInside = (folder: string, all: boolean, context: PackageContext): Promise<ServiceFile[]> =>
  context.once(`scan ${all} ${folder}`, () => scan(folder, all, context));

async function scan(folder: string, all: boolean, { ports, options }: PackageContext): Promise<ServiceFile[]> {
  // What was built into a folder of the service itself must not end up in the next build.
  const outName = path.relative(folder, options.outDir).split(path.sep).join('/');
  return scanFolder(ports.workspace, folder, (name) => name === outName || (!all && rarelyPacked.has(name)));
}

// `../shared/**` adds files from outside: their plain leading parts say which folder to scan.
function outsideFolders(patterns: readonly string[]): string[] {
  const bases = patterns
    .filter((pattern) => pattern.startsWith('../'))
    .map((pattern) => {
      const parts = pattern.split('/');
      const dynamic = parts.findIndex((part) => /[*?{}()[\]!]/.test(part));
      return parts.slice(0, dynamic === -1 ? -1 : dynamic).join('/');
    });
  // A folder is scanned with all below it.
  return [...new Set(bases)].filter((base) => !bases.some((above) => base.startsWith(`${above}/`)));
}

async function scanOutside(folder: string, base: string, { ports }: PackageContext): Promise<ServiceFile[]> {
  const files = await scanFolder(ports.workspace, path.join(folder, base));
  return files.map((file) => ({ ...file, name: `${base}/${file.name}` }));
}

/** Name of a file inside its zip: nothing climbs out of it. */
export function entryName({ name }: ServiceFile): string {
  return name.startsWith('../') ? name.replace(/^(?:\.\.\/)+/, '') : name;
}
