import path from 'node:path';
import type { PackageContext } from '../../package-context.ts';

/**
 * The program of a CPython of exactly that minor version (`3.12`) that has pip: on the path, among what
 * `actions/setup-python` and pyenv keep, or where uv knows one. `undefined` when this machine has none.
 */
export function findPython(version: string, context: PackageContext): Promise<string | undefined> {
  return context.once(`python ${version}`, async () => {
    const candidates = [`python${version}`, 'python3', 'python', ...(await installedPythons(version, context))];
    for (const program of candidates) if (await isPython(program, version, context)) return program;
    return askUv(version, context);
  });
}

const describe = 'import sys, pip; print(sys.implementation.name, "%d.%d" % sys.version_info[:2])';

async function isPython(program: string, version: string, { ports }: PackageContext): Promise<boolean> {
  const result = await ports.commands.run(program, ['-I', '-c', describe], { timeoutMs: 20_000 });
  return result?.exitCode === 0 && result.stdout.trim() === `cpython ${version}`;
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

async function askUv(version: string, context: PackageContext): Promise<string | undefined> {
  const env = { UV_PYTHON_DOWNLOADS: 'never' };
  const result = await context.ports.commands.run('uv', ['python', 'find', version], { env });
  const program = result?.exitCode === 0 ? result.stdout.trim() : '';
  return program !== '' && (await isPython(program, version, context)) ? program : undefined;
}
