import type { JsonObject } from '../../../core/json.ts';
import type { PackageContext } from '../../package-context.ts';
import { parseToml } from '../../toml/parse-toml.ts';
import { TomlError } from '../../toml/toml-scanner.ts';
import type { FoundLock } from './find-lock.ts';
import type { LockedPackages } from './locked-package.ts';
import { lockError, type ManifestFile } from './locks/lock-problems.ts';
import { checkPipfileLock, parsePipfileLock, readPipfileLock } from './locks/pipfile-lock.ts';
import { readPoetryLock } from './locks/poetry-lock.ts';
import { readPylock } from './locks/pylock.ts';
import { readUvLock } from './locks/uv-lock.ts';
import type { PythonOptions } from './python-options.ts';
import { type RequirementReading, readRequirements } from './read-requirements.ts';

export interface LockReading extends RequirementReading {
  readonly options: PythonOptions;
  /** These very files were found in step before. */
  readonly checked: boolean;
  readonly defaultIndex: () => Promise<string | undefined>;
}

/**
 * What the lock chose for the target. `undefined` with problems reported when it is missing, unreadable or out of
 * step with its manifest.
 */
export async function readLock(
  found: FoundLock,
  reading: LockReading,
  context: PackageContext,
): Promise<LockedPackages | undefined> {
  const { kind, lock, manifest } = found;
  const { problems } = context;
  const { target, options } = reading;
  if (!lock) {
    const name = manifest?.name ?? '';
    const at = { file: name, line: 1, column: 1 };
    problems.error('PACKAGE_LOCK_MISSING', `${name} has no lock file beside it.`, { at });
    return undefined;
  }
  if (kind === 'requirements') return readRequirements(found, reading, context);
  if (kind === 'pipfile') return manifest && readPipenv(manifest, lock, reading, context);
  const content = parseTomlFile(lock, context);
  const project = manifest ? parseTomlFile(manifest, context) : {};
  if (!content || !project) return undefined;
  const packages = {
    poetry: () => readPoetryLock(content, project, lock, target, options.groups, problems),
    uv: () => readUvLock(content, lock, target, options.groups, project, problems),
    pylock: () => readPylock(content, lock, target, options.groups, problems),
  }[kind]();
  return problems.hasErrors ? undefined : packages;
}

async function readPipenv(
  pipfile: ManifestFile,
  lock: ManifestFile,
  { target, checked, defaultIndex }: LockReading,
  { problems }: PackageContext,
): Promise<LockedPackages | undefined> {
  const parsed = parsePipfileLock(pipfile, lock, problems);
  if (!parsed) return undefined;
  if (!checked) await checkPipfileLock(parsed, lock, defaultIndex, problems);
  return problems.hasErrors ? undefined : readPipfileLock(parsed, lock, target, problems);
}

function parseTomlFile(file: ManifestFile, { problems }: PackageContext): JsonObject | undefined {
  try {
    return parseToml(file.text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    lockError(problems, 'PACKAGE_LOCK_INVALID', `${file.name} cannot be read: ${error.message}.`, file, '');
    return undefined;
  }
}
