import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const json = (value: object) => JSON.stringify(value);

// `a` is needed and needs `b`; `d` is for development and needs `b` and `e`.
const installed = {
  'handler.js': '',
  'package.json': json({ dependencies: { a: '1' }, devDependencies: { d: '1' } }),
  'node_modules/a/package.json': json({ dependencies: { b: '1' } }),
  'node_modules/b/package.json': json({}),
  'node_modules/d/package.json': json({ dependencies: { b: '1', '@s/e': '1' }, bin: { d: 'd.js' } }),
  'node_modules/d/node_modules/@s/e/package.json': json({}),
  'node_modules/.bin/d': '#!',
};

const lockPackages = {
  '': {},
  'node_modules/a': {},
  'node_modules/b': {},
  'node_modules/d': { dev: true, bin: { d: 'd.js' } },
  'node_modules/d/node_modules/@s/e': { dev: true },
};

async function modules(...given: Parameters<typeof shipped>) {
  return (await shipped(...given)).filter((name) => name.startsWith('node_modules/'));
}

async function shipped(
  files: Readonly<Record<string, string>>,
  link?: (folder: string) => void,
  excludeDevDependencies = true,
) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  link?.(folder);
  const { manifest, problems } = await packageFolder(folder, {
    functions: [{ key: 'hello', handler: 'handler.main', runtime: 'nodejs22.x' }],
    model: { plugins: [], package: { individually: false, patterns: ['node_modules/**'], excludeDevDependencies } },
  });
  expect(problems).toEqual([]);
  return (await entriesOf(readFileSync(manifest?.functions['hello']?.path ?? ''))).map(({ name }) => name);
}

describe('development dependencies', () => {
  it.each([
    ['package-lock.json', json({ lockfileVersion: 3, packages: lockPackages })],
    [
      'package-lock.json of npm 6',
      json({
        lockfileVersion: 1,
        dependencies: { a: {}, b: {}, d: { dev: true, bin: 'd.js', dependencies: { '@s/e': { dev: true } } } },
      }),
    ],
  ])('are left out by %s, whatever the patterns say', async (_, lock) => {
    expect(await modules({ ...installed, 'package-lock.json': lock })).toEqual([
      'node_modules/a/package.json',
      'node_modules/b/package.json',
    ]);
  });

  it('are left out by what is installed when yarn made the lock', async () => {
    const left = await modules({ ...installed, 'yarn.lock': '' });
    expect(left.filter((name) => name.endsWith('package.json'))).toEqual([
      'node_modules/a/package.json',
      'node_modules/b/package.json',
    ]);
  });

  it('are left out where pnpm really keeps them', async () => {
    const files = {
      'handler.js': '',
      'package.json': installed['package.json'],
      'node_modules/.pnpm/a@1/node_modules/a/package.json': json({}),
      'node_modules/.pnpm/d@1/node_modules/d/package.json': json({}),
    };
    const left = await modules(files, (folder) => {
      for (const name of ['a', 'd']) {
        symlinkSync(`.pnpm/${name}@1/node_modules/${name}`, path.join(folder, 'node_modules', name));
      }
    });
    expect(left).toEqual(['node_modules/.pnpm/a@1/node_modules/a/package.json', 'node_modules/a/package.json']);
  });

  it('leave the sources of the workspace alone', async () => {
    const files = {
      'handler.js': '',
      'package.json': json({ devDependencies: { tools: '1' } }),
      'tools/package.json': json({ dependencies: { b: '1' } }),
      'tools/node_modules/b/package.json': json({}),
    };
    const link = (folder: string) => {
      mkdirSync(path.join(folder, 'node_modules'));
      symlinkSync('../tools', path.join(folder, 'node_modules/tools'));
    };
    const names = await shipped(files, link);
    expect(names).toContain('tools/package.json');
    expect(names.filter((name) => name.startsWith('node_modules/'))).toEqual([]);
  });

  it('stay with excludeDevDependencies: false', async () => {
    const lock = json({ packages: lockPackages });
    expect(await modules({ ...installed, 'package-lock.json': lock }, undefined, false)).toHaveLength(5);
  });
});
