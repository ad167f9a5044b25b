import { Problems } from '../../../core/problems.ts';
import type { PackageContext } from '../../package-context.ts';
import type { NamedIndex } from './locked-package.ts';
import type { ManifestFile } from './locks/lock-problems.ts';
import { parseRequirementsFile, type RequirementLine } from './locks/requirements-txt.ts';
import type { PythonTarget } from './python-target.ts';

/**
 * The requirements file with every package pinned and hashed for the target, as uv resolves it. `undefined` where uv
 * is not installed or does not succeed: the resolver of our own then finds an answer, or says why there is none.
 */
export async function compileByUv(
  file: ManifestFile,
  target: PythonTarget,
  indexes: readonly NamedIndex[],
  { ports, model }: PackageContext,
): Promise<readonly RequirementLine[] | undefined> {
  const [main, ...extra] = indexes.map(({ url }) => url);
  const result = await ports.commands.run(
    'uv',
    [
      ...['pip', 'compile', file.name, '--generate-hashes', '--no-header', '--no-annotate', '--only-binary', ':all:'],
      ...['--python-version', target.version, '--python-platform', uvPlatform(target), '--quiet'],
    ],
    {
      cwd: model.serviceDir,
      // Addresses may hold logins: not as arguments, which other programs can see.
      env: { UV_PYTHON_DOWNLOADS: 'never', UV_DEFAULT_INDEX: main ?? '', UV_INDEX: extra.join(' ') },
    },
  );
  if (result?.exitCode !== 0) return undefined;
  const unread = new Problems();
  const { requirements, sources } = parseRequirementsFile({ name: file.name, text: result.stdout }, unread);
  const complete = requirements.every(({ hashes }) => hashes.length > 0);
  return complete && sources.length === 0 && !unread.hasErrors ? requirements : undefined;
}

// The newest platform of uv that is not newer than the runtime's glibc.
function uvPlatform({ machine, glibcMinor }: PythonTarget): string {
  return `${machine}-manylinux_2_${glibcMinor >= 34 ? 34 : 17}`;
}
