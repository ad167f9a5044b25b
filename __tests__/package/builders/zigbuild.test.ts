import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installCargoZigbuild } from '../../../scripts/setup-tests.mjs';
import { readElf } from '../../../src/package/gates/read-elf.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import { packageFolder, temporaryFolder, writeFiles } from '../package-folder.ts';
import { invokeProgram } from '../runtime-api.ts';
import { hasTool } from './has-tool.ts';
import { rustService } from './rust-service.ts';

/** The standard library for that machine is part of this Rust. */
function canTarget(machine: string): boolean {
  const args = ['--print', 'target-libdir', '--target', `${machine}-unknown-linux-gnu`];
  const { status, stdout } = spawnSync('rustc', args, { encoding: 'utf8' });
  return status === 0 && existsSync(stdout.trim());
}

async function build(runtime: string, architecture: 'x86_64' | 'arm64') {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, rustService);
  const PATH = `${installCargoZigbuild()}${path.delimiter}${process.env['PATH']}`;
  const { manifest, problems } = await packageFolder(folder, {
    commands: createCommandRunner({ ...process.env, PATH }),
    functions: [{ key: 'hello', handler: 'hello', runtime, architecture }],
    model: { plugins: [] },
  });
  expect(problems).toEqual([]);
  const task = temporaryFolder();
  execFileSync('unzip', ['-q', manifest?.functions['hello']?.path ?? '', '-d', task]);
  return path.join(task, 'bootstrap');
}

describe.runIf(hasTool('cargo'))('a Rust package that cargo zigbuild links', () => {
  it('runs with the C library of an older runtime than the machine has', async () => {
    const program = await build('provided.al2', 'x86_64');
    const needs = readElf(readFileSync(program));
    expect(needs?.machine).toBe('x86_64');
    expect(needs?.glibcMinor).toBeGreaterThan(0);
    expect(needs?.glibcMinor).toBeLessThanOrEqual(26);
    expect(await invokeProgram(program, [7])).toEqual([{ rust: 7 }]);
  });

  it.runIf(canTarget('aarch64'))('is built for the other machine', async () => {
    const needs = readElf(readFileSync(await build('provided.al2023', 'arm64')));
    expect(needs?.machine).toBe('arm64');
    expect(needs?.glibcMinor).toBeLessThanOrEqual(34);
  });
});
