import type { PackageContext } from '../../package-context.ts';
import type { FoundLock } from './find-lock.ts';
import type { LockedPackages } from './locked-package.ts';
import { checkPipfileLock, parsePipfileLock, readPipfileLock } from './locks/pipfile-lock.ts';
import type { PythonOptions } from './python-options.ts';
import type { PythonTarget } from './python-target.ts';

/**
 * What the lock chose for the target. `checked` says that these very files were found in step before.
 * `undefined` with problems reported when the lock is missing, unreadable or out of step.
 */
export async function readLock(
  found: FoundLock,
  target: PythonTarget,
  _options: PythonOptions,
  checked: boolean,
  defaultIndex: () => Promise<string | undefined>,
  { problems }: PackageContext,
): Promise<LockedPackages | undefined> {
  const { kind, lock, manifest } = found;
  if (!lock) {
    const name = manifest?.name ?? '';
    problems.error('PACKAGE_LOCK_MISSING', `${name} has no lock file beside it.`, {
      at: { file: name, line: 1, column: 1 },
    });
    return undefined;
  }
  if (kind === 'pipfile' && manifest) {
    const parsed = parsePipfileLock(manifest, lock, problems);
    if (!parsed) return undefined;
    if (!checked) await checkPipfileLock(parsed, lock, defaultIndex, problems);
    return problems.hasErrors ? undefined : readPipfileLock(parsed, lock, target, problems);
  }
  return undefined;
}
