import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCommandRunner } from '../../src/runner/command-runner.ts';
import { entriesOf } from './memory-zip.ts';
import { npmRegistry } from './npm-registry.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

/** The archive of a package as npm makes it. */
function archiveOf(name: string, version: string, cpu: string): Uint8Array {
  const folder = temporaryFolder();
  const manifest = JSON.stringify({ name, version, os: ['linux'], cpu: [cpu] });
  writeFiles(folder, { 'package.json': manifest, 'lib/image.txt': `${name} ${version}` });
  execFileSync('npm', ['pack', '--silent', '--offline'], { cwd: folder });
  return readFileSync(path.join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`));
}

const version = '1.2.3';
const archives = () =>
  new Map(['@img/image-linux-arm64', '@img/vips-linux-arm64'].map((name) => [name, archiveOf(name, version, 'arm64')]));
const integrityOf = (bytes: Uint8Array) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`;

const files = {
  'hello.js': `exports.main = async () => require('image');`,
  'package.json': '{"dependencies": {"image": "1"}}',
  'node_modules/image/package.json': '{"name": "image"}',
  'node_modules/image/index.js': '',
  'node_modules/@img/image-linux-x64/package.json': '{}',
  'node_modules/@img/image-linux-x64/lib/image.txt': 'x64',
  'node_modules/@img/image-linuxmusl-x64/lib/image.txt': 'musl',
};

const optional = (os: string, cpu: string, libc: string, more: object = {}) => ({
  version,
  ...{ optional: true, os: [os], cpu: [cpu], libc: [libc] },
  ...more,
});

function lockOf(published: ReadonlyMap<string, Uint8Array>, arm: object = {}) {
  const integrity = (name: string) => ({ integrity: integrityOf(published.get(name) ?? new Uint8Array()) });
  return JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { dependencies: { image: '1' } },
      'node_modules/image': {
        version: '1.0.0',
        optionalDependencies: {
          '@img/image-linux-arm64': version,
          '@img/image-linux-x64': version,
          '@img/image-linuxmusl-x64': version,
          '@img/image-darwin-arm64': version,
        },
      },
      'node_modules/@img/image-linux-arm64': optional('linux', 'arm64', 'glibc', {
        ...integrity('@img/image-linux-arm64'),
        optionalDependencies: { '@img/vips-linux-arm64': version },
        ...arm,
      }),
      'node_modules/@img/vips-linux-arm64': optional('linux', 'arm64', 'glibc', integrity('@img/vips-linux-arm64')),
      'node_modules/@img/image-linux-x64': optional('linux', 'x64', 'glibc'),
      'node_modules/@img/image-linuxmusl-x64': optional('linux', 'x64', 'musl'),
      'node_modules/@img/image-darwin-arm64': optional('darwin', 'arm64', 'glibc'),
    },
  });
}

const build = (lock: string, architecture: 'arm64' | 'x86_64', registry?: string, cacheDir?: string) =>
  buildFiles({ ...files, 'package-lock.json': lock }, architecture, registry, cacheDir);

async function buildFiles(
  all: Readonly<Record<string, string>>,
  architecture: 'arm64' | 'x86_64',
  registry = 'http://127.0.0.1:9/',
  cacheDir = temporaryFolder(),
) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, all);
  const env = { ...process.env, npm_config_registry: registry, npm_config_cache: temporaryFolder() };
  const { manifest, told } = await packageFolder(folder, {
    cacheDir,
    commands: createCommandRunner(env),
    functions: [{ key: 'hello', handler: 'hello.main', runtime: 'nodejs22.x', architecture }],
    model: { plugins: [] },
  });
  const zip = manifest?.functions['hello']?.path;
  const entries = zip ? await entriesOf(readFileSync(zip)) : [];
  const names = entries.map(({ name }) => name).filter((name) => name.includes('@img'));
  return { names, problems: told.map(({ code, message, remedy }) => `${code} ${message} ${remedy}`) };
}

describe('optional packages of a service in Node', () => {
  it('for other machines are left out', async () => {
    expect(await build(lockOf(new Map()), 'x86_64')).toEqual({
      names: ['node_modules/@img/image-linux-x64/lib/image.txt', 'node_modules/@img/image-linux-x64/package.json'],
      problems: [],
    });
  });

  it('for the machine of the function are fetched by the lock, once, with what they need', async () => {
    const published = archives();
    const registry = await npmRegistry(published, version);
    const cacheDir = temporaryFolder();
    const first = await build(lockOf(published), 'arm64', registry.url, cacheDir);
    expect(first).toEqual({
      names: [
        'node_modules/@img/image-linux-arm64/lib/image.txt',
        'node_modules/@img/image-linux-arm64/package.json',
        'node_modules/@img/vips-linux-arm64/lib/image.txt',
        'node_modules/@img/vips-linux-arm64/package.json',
      ],
      problems: [],
    });
    const asked = registry.requests.length;
    expect(await build(lockOf(published), 'arm64', registry.url, cacheDir)).toEqual(first);
    expect(registry.requests).toHaveLength(asked);
  });

  it.each<[string, (published: ReadonlyMap<string, Uint8Array>) => string, boolean, string]>([
    [
      'the registry is down',
      (published) => lockOf(published),
      false,
      'PACKAGE_MODULE_MISSING Function `hello` runs on linux arm64 and needs @img/image-linux-arm64, @img/vips-linux-arm64, which could not be fetched: npm ended with ',
    ],
    [
      'the lock has no integrity',
      (published) => lockOf(published, { integrity: undefined }),
      true,
      'which could not be fetched: the lock file has no integrity for them.',
    ],
    [
      'the registry has other contents',
      (published) => lockOf(published, { integrity: integrityOf(Buffer.from('x')) }),
      true,
      'The npm registry gave another @img/image-linux-arm64 1.2.3',
    ],
  ])('are an error where %s', async (_what, lock, isUp, told) => {
    const published = archives();
    const registry = isUp ? (await npmRegistry(published, version)).url : undefined;
    const { problems } = await build(lock(published), 'arm64', registry);
    expect(problems.join('\n')).toContain(told);
  });
});

/** The same service as pnpm and yarn install it: nothing but the package.json of each package tells where it runs. */
const optionalNames = ['@img/image-linux-arm64', '@img/image-linux-x64', '@img/image-linuxmusl-x64'];
const dependencies = Object.fromEntries(optionalNames.map((name) => [name, version]));
const installed = {
  'hello.js': files['hello.js'],
  'package.json': files['package.json'],
  'node_modules/image/index.js': '',
  'node_modules/image/package.json': JSON.stringify({
    name: 'image',
    version: '1.0.0',
    optionalDependencies: dependencies,
  }),
  'node_modules/@img/image-linux-x64/package.json': '{"os": ["linux"], "cpu": ["x64"], "libc": ["glibc"]}',
  'node_modules/@img/image-linux-x64/lib/image.txt': 'x64',
  'node_modules/@img/image-linuxmusl-x64/package.json': '{"os": ["linux"], "cpu": ["x64"], "libc": ["musl"]}',
  'node_modules/x64-tables/package.json': '{"name": "x64-tables"}',
};

const pnpmLock = (published: ReadonlyMap<string, Uint8Array>) => `lockfileVersion: '9.0'

importers:

  .:
    dependencies:
      image:
        specifier: '1'
        version: 1.0.0

packages:

  '@img/image-linux-arm64@${version}':
    resolution: {integrity: ${integrityOf(published.get('@img/image-linux-arm64') ?? Buffer.from(''))}}
    cpu: [arm64]
    os: [linux]
    libc: [glibc]

  '@img/vips-linux-arm64@${version}':
    resolution: {integrity: ${integrityOf(published.get('@img/vips-linux-arm64') ?? Buffer.from(''))}}
    cpu: [arm64]
    os: [linux]

  '@img/image-linux-x64@${version}':
    resolution: {integrity: sha512-x}
    cpu: [x64]
    os: [linux]

  image@1.0.0:
    resolution: {integrity: sha512-x}

snapshots:

  '@img/image-linux-arm64@${version}':
    optionalDependencies:
      '@img/vips-linux-arm64': ${version}

  image@1.0.0:
    optionalDependencies:
${optionalNames.map((name) => `      '${name}': ${version}`).join('\n')}
`;

const berryLock = `# Made by yarn.

__metadata:
  version: 8

"service@workspace:.":
  version: 0.0.0-use.local
  resolution: "service@workspace:."

"@img/image-linux-arm64@npm:${version}":
  version: ${version}
  resolution: "@img/image-linux-arm64@npm:${version}"
  conditions: os=linux & cpu=arm64 & libc=glibc

"image@npm:1":
  version: 1.0.0
  dependencies:
    "@img/image-linux-arm64": "npm:${version}"
`;

const yarnLock = `# yarn lockfile v1

image@1:
  version "1.0.0"
  optionalDependencies:
${optionalNames.map((name) => `    "${name}" "${version}"`).join('\n')}
`;

const locks: Readonly<
  Record<string, (published: ReadonlyMap<string, Uint8Array>) => Readonly<Record<string, string>>>
> = {
  pnpm: (published) => ({ 'pnpm-lock.yaml': pnpmLock(published) }),
  'yarn 4': () => ({ 'yarn.lock': berryLock }),
  'yarn 1': () => ({ 'yarn.lock': yarnLock }),
};

describe('optional packages that pnpm or yarn installed', () => {
  const x64 = ['node_modules/@img/image-linux-x64/lib/image.txt', 'node_modules/@img/image-linux-x64/package.json'];

  it.each(Object.entries(locks))('of %s for other machines are left out', async (_, lock) => {
    expect(await buildFiles({ ...installed, ...lock(new Map()) }, 'x86_64')).toEqual({ names: x64, problems: [] });
  });

  it('for the machine of the function are fetched by the lock of pnpm, with what they need', async () => {
    const published = archives();
    const registry = await npmRegistry(published, version);
    expect(await buildFiles({ ...installed, 'pnpm-lock.yaml': pnpmLock(published) }, 'arm64', registry.url)).toEqual({
      names: [
        'node_modules/@img/image-linux-arm64/lib/image.txt',
        'node_modules/@img/image-linux-arm64/package.json',
        'node_modules/@img/vips-linux-arm64/lib/image.txt',
        'node_modules/@img/vips-linux-arm64/package.json',
      ],
      problems: [],
    });
  });

  it.each([
    [
      'yarn 4',
      'PACKAGE_MODULE_MISSING Function `hello` runs on linux arm64 and needs @img/image-linux-arm64, which could not be fetched: the lock file has no integrity for them. Set `supportedArchitectures` in .yarnrc.yml to `os: [linux]` and `cpu: [arm64]`, and install again.',
    ],
    [
      'yarn 1',
      'PACKAGE_MODULE_MISSING Function `hello` runs on linux arm64, and `image` is installed for another machine only: @img/image-linux-x64, @img/image-linuxmusl-x64. Run the job on a runner for linux arm64, or install with `yarn --ignore-platform`.',
    ],
  ])('by %s for another machine than the function has are told', async (manager, told) => {
    const { problems } = await buildFiles({ ...installed, ...locks[manager]?.(new Map()) }, 'arm64');
    expect(problems).toEqual([told]);
  });

  it.each(Object.entries(locks))('of %s for both machines are taken for the one', async (_, lock) => {
    const both = {
      ...installed,
      'node_modules/@img/image-linux-arm64/package.json': '{"os": ["linux"], "cpu": ["arm64"]}',
      'node_modules/@img/vips-linux-arm64/package.json': '{"os": ["linux"], "cpu": ["arm64"]}',
    };
    const { names, problems } = await buildFiles({ ...both, ...lock(new Map()) }, 'arm64');
    expect(problems).toEqual([]);
    expect(names).toContain('node_modules/@img/image-linux-arm64/package.json');
    expect(names.join(' ')).not.toContain('x64');
  });
});
