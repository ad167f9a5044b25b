import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { entriesOf } from './memory-zip.ts';
import { packageManagers, writeInstalled } from './node-locks/installed-fixture.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

interface Change {
  readonly withoutLock?: boolean;
  readonly manifest?: (name: string, manifest: JsonObject) => JsonObject;
  readonly files?: Readonly<Record<string, string>>;
}

/** Packages and links in `.bin` that a service in a folder of the workspace ships. */
async function shipped(manager: string, service: string, { withoutLock, manifest, files = {} }: Change = {}) {
  const root = path.join(temporaryFolder(), 'workspace');
  writeInstalled(manager, root, manifest);
  writeFiles(root, { [path.join(service, 'handler.js')]: '', ...files });
  if (withoutLock) for (const lock of ['yarn.lock', 'pnpm-lock.yaml']) rmSync(path.join(root, lock), { force: true });
  const { manifest: made, problems } = await packageFolder(path.join(root, service), {
    functions: [{ key: 'hello', handler: 'handler.main', runtime: 'nodejs22.x' }],
    model: { plugins: [], package: { individually: false, patterns: [], excludeDevDependencies: true } },
  });
  expect(problems).toEqual([]);
  const entries = await entriesOf(readFileSync(made?.functions['hello']?.path ?? ''));
  return entries
    .map(({ name }) => name)
    .filter((name) => name.includes('node_modules/') && /\/package\.json$|\/\.bin\//.test(name))
    .map((name) => name.replace('/package.json', ''))
    .sort();
}

const services = ['.', 'packages/a', 'packages/b'];
const table = packageManagers.flatMap((manager) => services.map((service) => ({ manager, service })));

describe.each(table)('an installation by $manager, the service in $service', ({ manager, service }) => {
  it('ships by the lock file what the installed packages tell', async () => {
    const byTree = await shipped(manager, service, { withoutLock: true });
    expect(await shipped(manager, service)).toEqual(byTree);
  });

  it('asks the lock, not the packages that are left out', async () => {
    const byTree = new Set(await shipped(manager, service, { withoutLock: true }));
    // What is not shipped says nothing of what it needs.
    const silent = (name: string, manifest: JsonObject) =>
      byTree.has(path.relative(service, name)) ? manifest : { ...manifest, dependencies: {} };
    expect(await shipped(manager, service, { manifest: silent })).toEqual([...byTree]);
  });
});

describe('development dependencies', () => {
  const atTop = (names: readonly string[]) =>
    names.filter((name) => /^node_modules\/(?:@\w+\/)?[^/]+$/.test(name)).map((name) => name.slice(13));

  it.each(packageManagers)('are those of all packages of the workspace (%s)', async (manager) => {
    const names = await shipped(manager, '.');
    expect(atTop(names)).toEqual(expect.arrayContaining(['@w/a', 'alias', 'debug']));
    for (const left of ['chokidar', 'anymatch', 'braces', 'which', 'isexe']) expect(atTop(names)).not.toContain(left);
    expect(names.filter((name) => name.startsWith('node_modules/.bin/'))).toEqual([]);
    if (manager !== 'pnpm-7') return;
    expect(names.filter((name) => name.startsWith('node_modules/.pnpm/chokidar@'))).toEqual([]);
  });

  it('stay when another package.json needs them', async () => {
    const files = { 'tools/package.json': JSON.stringify({ devDependencies: { debug: '4', ms: '2' } }) };
    expect(await shipped('yarn-4', '.', { files })).toEqual(await shipped('yarn-4', '.'));
  });

  it('are told by the lock of the program that filled node_modules', async () => {
    const stale = JSON.stringify({ lockfileVersion: 3, packages: { '': {}, 'node_modules/debug': { dev: true } } });
    const files = { 'package-lock.json': stale, 'node_modules/.yarn-state.yml': '' };
    expect(await shipped('yarn-4', '.', { files })).toEqual(await shipped('yarn-4', '.'));
  });
});

describe('packages that yarn keeps in archives', () => {
  const files = {
    'handler.js': '',
    'package.json': JSON.stringify({ dependencies: { debug: '4' } }),
    '.pnp.cjs': '',
    '.yarn/cache/debug.zip': '',
  };
  const codes = async (more: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>> = {}) => {
    const folder = path.join(temporaryFolder(), 'service');
    writeFiles(folder, { ...files, ...more });
    const { problems } = await packageFolder(folder, {
      functions: [{ key: 'hello', handler: 'handler.main', runtime: 'nodejs22.x', environment }],
      model: { plugins: [] },
    });
    return problems.map(({ code, message }) => `${code}: ${message}`);
  };

  it('are not found on Lambda', async () => {
    expect(await codes({})).toEqual([
      'PACKAGE_PLUG_N_PLAY: Function `hello` may need `debug`, which yarn keeps in archives (`.pnp.cjs`) that are not found on Lambda.',
    ]);
  });

  it.each([
    ['nothing is needed', { 'package.json': '{"devDependencies": {"debug": "4"}}' }, {}],
    ['there are installed packages', { 'node_modules/debug/package.json': '{}' }, {}],
    ['Node is told where they are', {}, { NODE_OPTIONS: '--require /var/task/.pnp.cjs' }],
  ])('are no problem when %s', async (_, more, environment) => {
    expect(await codes(more, environment)).toEqual([]);
  });
});
