import type { FunctionModel } from '../../../../service/service-model.ts';
import { findLock } from '../../../files/locks/find-lock.ts';
import type { PackageContext } from '../../../package-context.ts';
import type { SourceFile } from '../../../source-file.ts';
import { byInstalled } from './installed.ts';
import { byNpmLock } from './npm-lock.ts';

/**
 * The files of a zip with optional packages for the machine of its functions, which run in Node: those for other machines go, those for this
 * one are fetched where they are not installed and the lock has what they have to be.
 */
export async function packagesForTarget(
  fn: FunctionModel,
  files: readonly SourceFile[],
  context: PackageContext,
): Promise<readonly SourceFile[]> {
  if (!files.some(({ name }) => name.startsWith('node_modules/'))) return files;
  const lock = await findLock(context.model.serviceDir, context);
  if (!lock) return files;
  if ('graph' in lock) return byInstalled(lock.graph, files, fn, context);
  return lock.folder === context.model.serviceDir ? byNpmLock(lock.npm, files, fn, context) : files;
}
