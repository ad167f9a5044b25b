import { filesInside } from '../../files/collect-files.ts';
import { globbedFiles } from '../../files/globbed-files.ts';
import type { PackageContext } from '../../package-context.ts';
import type { ZipPlan } from '../../plan-zips.ts';
import type { FileOnDisk } from '../../source-file.ts';

/** Left out by serverless-esbuild even where a pattern of the service names them. */
const ofPackageManagers = ['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'];

/** What serverless-esbuild ships besides the bundles: each list of patterns by itself, that of the service and of functions. */
export async function globbedBesides(zip: ZipPlan, context: PackageContext): Promise<readonly FileOnDisk[]> {
  const ofService = context.model.package.patterns;
  const ofFunctions = zip.functions.map((fn) => fn.package.patterns);
  if ([ofService, ...ofFunctions].flat().every((pattern) => pattern.startsWith('!'))) return [];
  const files = await filesInside(zip.folder, true, context);
  const found = [
    ...globbedFiles(files, ofService).filter(({ name }) => !ofPackageManagers.includes(name)),
    ...ofFunctions.flatMap((patterns) => globbedFiles(files, patterns)),
  ];
  return [...new Map(found.map(({ name, path }) => [name, { name, path }])).values()];
}
