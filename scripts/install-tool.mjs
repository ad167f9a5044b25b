// Python tools of tests and demo, each in a virtual environment of its own under .tools/ (ignored by git).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const toolsFolder = join(projectRoot, '.tools');

/**
 * Installs one pinned package of the Python package index once; a later call with the same pin does nothing.
 * @param {string} name folder under .tools
 * @param {string} requirement such as `ministack==1.5.33`
 * @returns {string} folder with the programs of the environment
 */
export function installPythonTool(name, requirement) {
  const folder = join(toolsFolder, name);
  const programs = join(folder, 'bin');
  if (
    runOnce(name, requirement, () => {
      rmSync(folder, { recursive: true, force: true });
      run('python3', ['-m', 'venv', folder]);
      run(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', requirement]);
    })
  )
    process.stdout.write(`installed ${requirement}\n`);
  return programs;
}

/**
 * Runs `work` unless a stamp file says that it ran for the same `pin` before.
 * @param {string} name
 * @param {string} pin
 * @param {() => void} work
 * @returns {boolean} whether it ran
 */
export function runOnce(name, pin, work) {
  const stamp = join(toolsFolder, `${name}.stamp`);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === pin) return false;
  mkdirSync(toolsFolder, { recursive: true });
  work();
  writeFileSync(stamp, pin);
  return true;
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (result.error) throw new Error(`${command} does not start: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.signal}`);
}
