import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../src/ports.ts';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { entriesOf } from './memory-zip.ts';
import { npmRegistry, publishedEsbuild } from './npm-registry.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const handler = 'export const main = async (): Promise<string> => "hello";';

/** Packages a service without esbuild where npm's configuration names the registry. */
async function build(registry: string, cacheDir: string, commands?: CommandRunner) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'src/hello.ts': handler });
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: temporaryFolder() };
  const { manifest, problems, saved } = await packageFolder(folder, {
    cacheDir,
    commands: commands ?? createCommandRunner(env),
    functions: [{ key: 'hello', handler: 'src/hello.main', runtime: 'nodejs22.x' }],
    model: { plugins: [] },
  });
  const zip = manifest?.functions['hello']?.path;
  const names = zip ? (await entriesOf(readFileSync(zip))).map(({ name }) => name) : [];
  return { names, problems, saved };
}

describe('a service without esbuild', () => {
  let cacheDir = '';
  beforeEach(() => {
    cacheDir = temporaryFolder();
  });
  const bundled = ['src/hello.js', 'src/hello.js.map'];

  it('is bundled by the pinned one, which is fetched once', async () => {
    const { url, requests } = await npmRegistry(publishedEsbuild());
    const first = await build(url, cacheDir);
    expect(first.problems).toEqual([]);
    expect(first.names).toEqual(bundled);
    expect(first.saved.filter((key) => key.includes('esbuild'))).toHaveLength(1);
    const asked = requests.length;
    expect(asked).toBeGreaterThan(0);
    const second = await build(url, cacheDir);
    expect(second.names).toEqual(bundled);
    expect(requests).toHaveLength(asked);
  });

  it('does not run what is damaged in the folder: it is fetched again', async () => {
    const { url } = await npmRegistry(publishedEsbuild());
    await build(url, cacheDir);
    const folder = path.join(cacheDir, 'esbuild');
    for (const file of readdirSync(folder)) writeFileSync(path.join(folder, file), 'something else');
    const { names, problems } = await build(url, cacheDir);
    expect(problems).toEqual([]);
    expect(names).toEqual(bundled);
  });

  it('does not run what a registry gives under the same version', async () => {
    const source = temporaryFolder();
    writeFiles(source, { 'package/package.json': '{"name":"esbuild","version":"0.28.2"}', 'package/lib/main.js': '' });
    execFileSync('tar', ['-czf', 'other.tgz', 'package'], { cwd: source });
    const other = readFileSync(path.join(source, 'other.tgz'));
    const { url } = await npmRegistry(new Map([...publishedEsbuild()].map(([name]) => [name, other])));
    const { problems, names } = await build(url, cacheDir);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_HASH_MISMATCH',
        message: 'The npm registry gave another esbuild 0.28.2 than the one that was published.',
      },
    ]);
    expect(names).toEqual([]);
    expect(readdirSync(cacheDir)).not.toContain('esbuild');
  });

  it.each([
    ['no registry answers', 'http://127.0.0.1:9/', undefined, 'npm ended with ECONNREFUSED'],
    ['npm is not there', '', { run: async () => undefined }, 'npm is not installed'],
  ])('says so where %s', async (_, registry, commands, why) => {
    const { problems } = await build(registry, cacheDir, commands);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_TOOL_MISSING',
        message: `The functions are to be bundled by esbuild, which is not installed in the service, and none could be fetched: ${why}.`,
      },
      expect.objectContaining({ code: 'PACKAGE_HANDLER_NOT_FOUND' }),
    ]);
  });

  it('says so where the registry does not have it', async () => {
    const { url } = await npmRegistry(new Map());
    const { problems } = await build(url, cacheDir);
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('npm ended with E404'));
  });
});
