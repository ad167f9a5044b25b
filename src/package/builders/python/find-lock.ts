import path from 'node:path';
import { isJsonObject } from '../../../core/json.ts';
import { UserError } from '../../../core/user-error.ts';
import type { Workspace } from '../../../ports.ts';
import { parseToml } from '../../toml/parse-toml.ts';
import { TomlError } from '../../toml/toml-scanner.ts';
import { type ManifestFile, placeOf } from './locks/lock-problems.ts';
import type { PythonOptions } from './python-options.ts';

/** The file that says which packages to ship, and the manifest it was made from. */
export interface FoundLock {
  readonly kind: 'pipfile' | 'poetry' | 'uv' | 'pylock' | 'requirements';
  /** Absent when only the manifest is there. */
  readonly lock: ManifestFile | undefined;
  readonly manifest: ManifestFile | undefined;
  /** Files that a requirements file includes, directly or through others. */
  readonly included: readonly IncludedFile[];
}

export interface IncludedFile extends ManifestFile {
  /** It only narrows what the others ask for. */
  readonly constraint: boolean;
}

/**
 * Looks in the order of the plugin and of version 4: a poetry project, a Pipfile (in the service folder only),
 * uv.lock, pylock.toml, then the requirements file. `module` is a folder from the service's, `''` for itself.
 */
export async function findLock(
  serviceDir: string,
  module: string,
  options: PythonOptions,
  workspace: Workspace,
): Promise<FoundLock | undefined> {
  const read = async (name: string): Promise<ManifestFile | undefined> => {
    const relative = path.posix.join(module, name);
    const text = await workspace.readText(path.resolve(serviceDir, relative));
    return text === undefined ? undefined : { name: relative, text };
  };
  const pyproject = await read('pyproject.toml');
  if (options.usePoetry && pyproject && isPoetryProject(pyproject.text)) {
    return { kind: 'poetry', lock: await read('poetry.lock'), manifest: pyproject, included: [] };
  }
  const pipfile = module === '' && options.usePipenv ? await read('Pipfile') : undefined;
  if (pipfile) return { kind: 'pipfile', lock: await read('Pipfile.lock'), manifest: pipfile, included: [] };
  const uvLock = options.useUv ? await read('uv.lock') : undefined;
  if (uvLock) return { kind: 'uv', lock: uvLock, manifest: pyproject, included: [] };
  const pylock = await read('pylock.toml');
  if (pylock) return { kind: 'pylock', lock: pylock, manifest: pyproject, included: [] };
  const requirements = await read(options.fileName);
  if (!requirements) return undefined;
  const included = await readIncluded(requirements, async (name) => workspace.readText(path.resolve(serviceDir, name)));
  return { kind: 'requirements', lock: requirements, manifest: undefined, included };
}

const includeLine = /^\s*(?<option>-r|--requirement|-c|--constraint)(?:\s*=\s*|\s+|(?<=-[rc]))(?<path>[^\s#]+)/gm;

async function readIncluded(
  first: ManifestFile,
  read: (name: string) => Promise<string | undefined>,
): Promise<IncludedFile[]> {
  const included = new Map<string, IncludedFile>();
  const queue: IncludedFile[] = [{ ...first, constraint: false }];
  for (let file = queue.shift(); file; file = queue.shift()) {
    for (const { groups } of file.text.matchAll(includeLine)) {
      const name = path.posix.join(path.posix.dirname(file.name), groups?.['path'] ?? '');
      if (included.has(name) || name === first.name) continue;
      const text = await read(name);
      if (text === undefined) {
        throw new UserError('PACKAGE_LOCK_INVALID', `${file.name} includes ${name}, which is not there.`, {
          at: placeOf(file, groups?.['path'] ?? ''),
        });
      }
      const constraint = file.constraint || groups?.['option'] === '-c' || groups?.['option'] === '--constraint';
      const next = { name, text, constraint };
      included.set(name, next);
      queue.push(next);
    }
  }
  return [...included.values()];
}

function isPoetryProject(text: string): boolean {
  try {
    const build = parseToml(text)['build-system'];
    const requires = isJsonObject(build) ? build['requires'] : undefined;
    return Array.isArray(requires) && requires.some((item) => typeof item === 'string' && item.startsWith('poetry'));
  } catch (error) {
    if (error instanceof TomlError) return false;
    throw error;
  }
}
