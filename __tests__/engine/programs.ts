import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { createRecordingLog } from '../e2e/ministack.ts';

/** A folder with these files, until the test ends. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Ports whose only programs are these shell scripts, with an environment of their own. */
export function portsWith(programs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) {
  const bin = temporaryFolder(
    Object.fromEntries(Object.entries(programs).map(([name, script]) => [name, `#!/bin/sh\n${script}\n`])),
  );
  for (const name of Object.keys(programs)) chmodSync(path.join(bin, name), 0o755);
  const environment = { ...env, PATH: bin };
  return { commands: createCommandRunner(environment), env: environment, log: createRecordingLog() };
}

/** What a package.json and a program make an installed framework. */
export function installed(name: string, version: string, as = name): Readonly<Record<string, string>> {
  const manifest = { name, version, bin: { serverless: 'bin/serverless.js', sls: 'bin/serverless.js' } };
  return {
    [`node_modules/${as}/package.json`]: JSON.stringify(manifest),
    [`node_modules/${as}/bin/serverless.js`]: '',
  };
}
