// Python tools of tests and demo, each in a virtual environment of its own under .tools/ (ignored by git).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('..', import.meta.url));
export const toolsFolder = join(projectRoot, '.tools');

/**
 * Installs one pinned package of the Python package index once; a later call with the same pin does nothing.
 * @param {string} name folder under .tools
 * @param {string} requirement such as `ministack==1.5.33`
 * @param {string[]} [more] further arguments of `pip install`
 * @returns {string} folder with the programs of the environment
 */
export function installPythonTool(name, requirement, more = []) {
  const folder = join(toolsFolder, name);
  const programs = join(folder, 'bin');
  const wanted = [requirement, ...more];
  if (
    runOnce(name, wanted.join(' '), () => {
      rmSync(folder, { recursive: true, force: true });
      run('python3', ['-m', 'venv', folder]);
      run(join(programs, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...wanted]);
    })
  )
    process.stdout.write(`installed ${requirement}\n`);
  return programs;
}

/**
 * Runs `work` unless a stamp file says that it ran for the same `pin` before. Of several processes one does the work and
 * the others wait for it.
 * @param {string} name
 * @param {string} pin
 * @param {() => void} work
 * @returns {boolean} whether it ran
 */
export function runOnce(name, pin, work) {
  const stamp = join(toolsFolder, `${name}.stamp`);
  const lock = join(toolsFolder, `${name}.lock`);
  const isDone = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === pin;
  if (isDone()) return false;
  mkdirSync(toolsFolder, { recursive: true });
  while (!takeLock(lock)) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    if (isDone()) return false;
  }
  try {
    if (isDone()) return false;
    work();
    writeFileSync(stamp, pin);
    return true;
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

const staleLockMs = 10 * 60_000;

// Making a folder succeeds for one process only; one that was killed leaves a lock that grows old.
function takeLock(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > staleLockMs) rmSync(lock, { recursive: true, force: true });
    return false;
  }
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
