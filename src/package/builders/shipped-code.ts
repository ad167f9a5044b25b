import { entryName } from '../files/collect-files.ts';
import { isNamedByPattern } from '../files/named-by-pattern.ts';
import type { ServiceFile } from '../files/service-file.ts';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import type { FileOnDisk } from '../source-file.ts';

export const asFile = (file: ServiceFile): FileOnDisk => ({ name: entryName(file), path: file.path });

/**
 * Built files with what goes along: the files that a pattern names, or all of them where other functions of the zip
 * are not built. A built file takes the place of another of its name.
 */
export function withBuilt(
  built: readonly FileOnDisk[],
  builtFunctions: number,
  zip: ZipPlan,
  chosen: readonly ServiceFile[],
  context: PackageContext,
): FileOnDisk[] {
  const taken = new Set(built.map(({ name }) => name));
  const others = chosen
    .map(asFile)
    .filter(({ name }) => !taken.has(name))
    .filter(({ name }) => builtFunctions < zip.functions.length || isNamedByPattern(name, zip, context));
  return [...built, ...others];
}
