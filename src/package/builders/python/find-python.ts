import path from 'node:path';
import type { PackageContext } from '../../package-context.ts';

export interface FoundPython {
  readonly program: string;
  /** All that it says of its version: `3.12.7 (main, …) [GCC …]`. */
  readonly release: string;
}

/**
 * A CPython of exactly that minor version (`3.12`) that has pip: on the path, among what `actions/setup-python` and pyenv
 * keep, or where uv knows one. `undefined` when this machine has none.
 */
export function findPython(version: string, context: PackageContext): Promise<FoundPython | undefined> {
  return context.once(`python ${version}`, async () => {
    const candidates = [`python${version}`, 'python3', 'python', ...(await installedPythons(version, context))];
    for (const program of candidates) {
      const found = await askPython(program, version, context);
      if (found) return found;
    }
    return askUv(version, context);
  });
}

const describe = 'import sys, pip; print(sys.implementation.name, "%d.%d" % sys.version_info[:2], sys.version)';

async function askPython(
  program: string,
  version: string,
  { ports }: PackageContext,
): Promise<FoundPython | undefined> {
  const result = await ports.commands.run(program, ['-I', '-c', describe], { timeoutMs: 20_000 });
  const expected = `cpython ${version} `;
  if (result?.exitCode !== 0 || !result.stdout.startsWith(expected)) return undefined;
  return { program, release: result.stdout.slice(expected.length).trim() };
}

/** Versions lie side by side in folders that are named by them, the newest last. */
async function installedPythons(version: string, { ports }: PackageContext): Promise<string[]> {
  const { env, workspace } = ports;
  const toolCache = env['RUNNER_TOOL_CACHE'] ?? env['AGENT_TOOLSDIRECTORY'];
  const pyenv = env['PYENV_ROOT'] ?? (env['HOME'] && path.join(env['HOME'], '.pyenv'));
  const roots = [
    ...(toolCache ? [{ folder: path.join(toolCache, 'Python'), below: ['x64', 'arm64'] }] : []),
    ...(pyenv ? [{ folder: path.join(pyenv, 'versions'), below: ['.'] }] : []),
  ];
  const found: string[] = [];
  for (const { folder, below } of roots) {
    const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
    for (const name of names.filter((one) => one.startsWith(`${version}.`)).reverse()) {
      for (const inner of below) {
        const program = path.join(folder, name, inner, 'bin', `python${version}`);
        if ((await workspace.stat(program))?.kind === 'file') found.push(program);
      }
    }
  }
  return found;
}

async function askUv(version: string, context: PackageContext): Promise<FoundPython | undefined> {
  const env = { UV_PYTHON_DOWNLOADS: 'never' };
  const result = await context.ports.commands.run('uv', ['python', 'find', version], { env });
  const program = result?.exitCode === 0 ? result.stdout.trim() : '';
  return program === '' ? undefined : askPython(program, version, context);
}
