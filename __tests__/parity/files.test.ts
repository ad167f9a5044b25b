import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { packageService } from '../../src/package/package-service.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import type { Profile } from '../../src/service/profile.ts';
import { readServiceModel } from '../../src/service/read-service-model.ts';
import { entriesOf } from '../package/memory-zip.ts';
import { writeInstalled } from '../package/node-locks/installed-fixture.ts';
import { writeFiles } from '../package/package-folder.ts';
import { runReference } from './references.ts';

/** A service with the same files, whose configuration says what is packaged of them. */
interface FilesCase {
  readonly name: string;
  readonly config: JsonObject;
  /** References that know these keys; both unless one does not. */
  readonly profiles?: readonly Profile[];
  /** The service is a workspace as this package manager installs it. */
  readonly installedBy?: string;
  /** The references ask AWS once the zips are made, and end there. */
  readonly asksAws?: true;
}

const tree = {
  'serverless.yml': '',
  'handler.js': 'exports.main = async () => 1;',
  'a.py': '',
  '.gitignore': 'node_modules',
  '.env': 'A=1',
  '.env.prod': 'A=2',
  '.hidden/x.js': '',
  'npm-debug.log': '',
  'yarn-error.log': '',
  '.git/HEAD': '',
  '.serverless/old.zip': '',
  'src/x.py': '',
  'src/tests/t.py': '',
  'src/tests/deep/u.py': '',
  'src/[id].js': '',
  'src/name with space.js': '',
  'src/ünïcode.js': '',
  'd/h.txt': '',
  'd/e/f/g.txt': '',
  'layer/nodejs/a.js': '',
  'layer/README.md': '',
  'package.json': JSON.stringify({
    name: 'x',
    version: '1.0.0',
    dependencies: { kept: '1' },
    devDependencies: { dev: '1' },
  }),
  'package-lock.json': JSON.stringify({
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': { name: 'x', version: '1.0.0', dependencies: { kept: '1' }, devDependencies: { dev: '1' } },
      'node_modules/kept': { version: '1.0.0', resolved: '', dependencies: { deep: '1' } },
      'node_modules/deep': { version: '1.0.0', resolved: '' },
      'node_modules/dev': {
        version: '1.0.0',
        resolved: '',
        dev: true,
        bin: { dev: 'cli.js' },
        dependencies: { helper: '1' },
      },
      'node_modules/helper': { version: '1.0.0', resolved: '', dev: true },
    },
  }),
  'node_modules/kept/package.json': '{"name": "kept", "version": "1.0.0", "dependencies": {"deep": "1"}}',
  'node_modules/kept/index.js': '',
  'node_modules/deep/package.json': '{"name": "deep", "version": "1.0.0"}',
  'node_modules/dev/package.json':
    '{"name": "dev", "version": "1.0.0", "bin": {"dev": "cli.js"}, "dependencies": {"helper": "1"}}',
  'node_modules/dev/cli.js': '',
  'node_modules/helper/package.json': '{"name": "helper", "version": "1.0.0"}',
  'node_modules/.bin/kept': '',
};

function writeTree(folder: string, { installedBy }: FilesCase): void {
  if (installedBy) {
    writeFiles(folder, { 'serverless.yml': '', 'handler.js': '' });
    writeInstalled(installedBy, folder);
    return;
  }
  writeFiles(folder, tree);
  chmodSync(path.join(folder, 'a.py'), 0o755);
  symlinkSync('handler.js', path.join(folder, 'linked.js'));
  symlinkSync('d', path.join(folder, 'linked-folder'));
  symlinkSync('../dev/cli.js', path.join(folder, 'node_modules/.bin/dev'));
  writeFiles(path.join(folder, '../shared'), { 'lib.js': '', 'deep/more.js': '' });
}

const withPatterns = (...patterns: string[]): FilesCase => ({
  name: `patterns ${patterns.join(' ')}`,
  config: { package: { patterns, excludeDevDependencies: false } },
});

const cases: readonly FilesCase[] = [
  { name: 'everything', config: { package: { excludeDevDependencies: false } } },
  { name: 'no packages of development', config: {} },
  { name: 'packages of development named by a pattern', config: { package: { patterns: ['node_modules/dev/**'] } } },
  // Links into packages that are left out stay with the references, some of them.
  { name: 'a workspace of yarn 1', installedBy: 'yarn-1', config: { package: { patterns: ['!**/.bin/**'] } } },
  { name: 'a workspace of yarn 3', installedBy: 'yarn-3', config: { package: { patterns: ['!**/.bin/**'] } } },
  { name: 'a workspace of yarn 4', installedBy: 'yarn-4', config: { package: { patterns: ['!**/.bin/**'] } } },
  withPatterns('!node_modules/**'),
  withPatterns('!node_modules'),
  withPatterns('!./node_modules/**'),
  withPatterns('!node_modules/'),
  withPatterns('!**', 'handler.js'),
  withPatterns('!**/*', 'src/**'),
  withPatterns('!**', 'src/*'),
  withPatterns('!**', 'src/**/*.py', '!src/tests/**'),
  withPatterns('!src/**', 'src/x.py'),
  withPatterns('!src/tests', 'src/tests/t.py'),
  withPatterns('!**/tests/**'),
  withPatterns('!**/tests'),
  withPatterns('!**/*.{py,txt}'),
  withPatterns('!*.py', '!d/**', 'd/e/**'),
  withPatterns('!(handler).js'),
  withPatterns('!**', '{handler,linked}.js'),
  withPatterns('!**', '.git/**'),
  withPatterns('.gitignore', 'npm-debug.log'),
  withPatterns('!.*', '!.*/**'),
  withPatterns('!**', '**/*.js'),
  withPatterns('!**', 'src/[[]id].js', 'src/name with space.js'),
  withPatterns('!**', 'src/[a-x]*'),
  withPatterns('!**', '../shared/**', 'handler.js'),
  withPatterns('!**', '../shared/*.js'),
  withPatterns('!linked-folder/**'),
  withPatterns('!**', 'linked-folder/**', 'linked.js'),
  {
    name: 'exclude and include',
    profiles: ['v3'],
    config: { package: { exclude: ['src/**', 'd/**'], include: ['src/x.py'], excludeDevDependencies: false } },
  },
  {
    name: 'exclude before patterns',
    profiles: ['v3'],
    config: { package: { exclude: ['src/**'], patterns: ['src/x.py', '!a.py'], excludeDevDependencies: false } },
  },
  {
    name: 'exclude with an exclamation mark',
    profiles: ['v3'],
    config: { package: { exclude: ['**', '!handler.js'], excludeDevDependencies: false } },
  },
  { name: 'dotenv files', config: { useDotenv: true, package: { excludeDevDependencies: false } } },
  {
    name: 'individually',
    config: {
      package: { individually: true, patterns: ['!node_modules/**'], excludeDevDependencies: false },
      functions: {
        one: { handler: 'handler.main', package: { patterns: ['!src/**'] } },
        two: { handler: 'handler.main', package: { patterns: ['!d/**', 'node_modules/kept/**'] } },
      },
    },
  },
  {
    name: 'one function individually',
    config: {
      package: { patterns: ['!node_modules/**'], excludeDevDependencies: false },
      functions: {
        one: { handler: 'handler.main', package: { individually: true, patterns: ['!src/**'] } },
        two: { handler: 'handler.main' },
      },
    },
  },
  {
    name: 'a layer',
    asksAws: true,
    config: {
      package: { patterns: ['!node_modules/**'], excludeDevDependencies: false },
      layers: { tools: { path: 'layer' } },
    },
  },
  {
    name: 'a layer with patterns',
    profiles: ['v4'],
    asksAws: true,
    config: {
      package: { excludeDevDependencies: false },
      layers: { tools: { path: 'layer', package: { patterns: ['!**/*.md'] } } },
    },
  },
];

const programs: Readonly<Record<Profile, string>> = { v3: 'serverless', v4: 'osls' };
const root = mkdtempSync(path.join(tmpdir(), 'parity-files-'));

/** A folder for each case and profile: the service, and beside it what both sides make of it. */
function placeOf(item: FilesCase, profile: Profile) {
  const place = path.join(root, profile, String(cases.indexOf(item)));
  return { dir: path.join(place, 'service'), out: path.join(place, 'out'), own: path.join(place, 'ours') };
}

const configOf = ({ config }: FilesCase): JsonObject => ({
  service: 'parity',
  provider: { name: 'aws', runtime: 'nodejs20.x' },
  functions: { hello: { handler: 'handler.main' } },
  ...config,
});

/** Names in the zips of a folder; what may be executed ends in a star. */
async function zipsIn(folder: string): Promise<Record<string, string[]>> {
  const zips = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.zip'))
        .sort()
    : [];
  const listed = await Promise.all(
    zips.map(async (name): Promise<[string, string[]]> => {
      const entries = await entriesOf(readFileSync(path.join(folder, name)));
      return [name, entries.map((entry) => `${entry.name}${(entry.mode & 0o100) !== 0 ? '*' : ''}`).sort()];
    }),
  );
  return Object.fromEntries(listed);
}

/** The zips that we make of the same folder. */
async function ours(item: FilesCase, profile: Profile): Promise<Record<string, string[]>> {
  const { dir, own: outDir } = placeOf(item, profile);
  mkdirSync(outDir, { recursive: true });
  const problems = new Problems();
  const located = {
    serviceDir: dir,
    configFile: 'serverless.yml',
    config: configOf(item),
    locate: () => undefined,
    secrets: [],
  };
  const model = readServiceModel({ ...located, stage: 'dev', region: 'us-east-1' }, { profile }, problems);
  const workspace = createWorkspace();
  const nothing = async () => undefined;
  try {
    await packageService(
      model,
      {
        workspace,
        commands: { run: nothing },
        http: { get: () => Promise.reject(new Error('no package is fetched')) },
        cache: { directory: path.join(outDir, '../cache'), restore: async () => 'off', save: async () => 'off' },
        log: { info() {}, debug() {}, problem() {}, maskSecret() {}, mask: (text) => text, group: (_, work) => work() },
        env: {},
        clock: { nowMs: () => 0, sleep: async () => {} },
      },
      { outDir, cacheEnabled: false, forDeploy: false },
      problems,
    );
  } finally {
    await workspace.dispose();
  }
  problems.throwIfErrors();
  return zipsIn(outDir);
}

const profiles: readonly Profile[] = ['v3', 'v4'];

describe.each(profiles)('the files of a package are those of the reference of profile %s', (profile) => {
  const wanted = cases.filter((item) => item.profiles?.includes(profile) ?? true);
  let answers: Awaited<ReturnType<typeof runReference>> = {};
  beforeAll(async () => {
    for (const item of wanted) writeTree(placeOf(item, profile).dir, item);
    const work = wanted.map((item) => ({ ...placeOf(item, profile), config: configOf(item) }));
    answers = await runReference(programs[profile], work);
  });
  afterAll(() => rmSync(path.join(root, profile), { recursive: true, force: true }));

  test.each(wanted)('$name', async (item) => {
    const { dir, out } = placeOf(item, profile);
    if (!item.asksAws) expect(answers[dir]).toEqual({ ok: true });
    const reference = await zipsIn(item.asksAws ? path.join(dir, '.serverless') : out);
    expect(Object.keys(reference)).not.toEqual([]);
    expect(await ours(item, profile)).toEqual(reference);
  });
});
