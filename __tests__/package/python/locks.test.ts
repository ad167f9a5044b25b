import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../memory-zip.ts';
import {
  type FakeWheel,
  fakeIndex,
  indexUrl,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

const text = (name: string, content: string) => ({ name, content: Buffer.from(content) });

function wheel(name: string, version: string, requires: readonly string[] = []): Promise<FakeWheel> {
  const metadata = [
    'Metadata-Version: 2.1',
    ...requires.map((line) => `Requires-Dist: ${line}`),
    '',
    'Requires-Dist: trap',
  ];
  return wheelOf(`${name}-${version}-py3-none-any.whl`, [
    text(`${name}/__init__.py`, `version = "${version}"`),
    text(`${name}-${version}.dist-info/METADATA`, metadata.join('\n')),
  ]);
}

// web needs idna, and pysocks with its extra `socks`; colorama only on Windows.
async function catalog() {
  const index = fakeIndex();
  const requires = ['idna<4,>=2', 'pysocks ; extra == "socks"', 'colorama; sys_platform == "win32"'];
  const wheels = {
    web: await wheel('web', '2.0', requires),
    idna: await wheel('idna', '3.10'),
    pysocks: await wheel('pysocks', '1.7'),
    colorama: await wheel('colorama', '0.4'),
    pytest: await wheel('pytest', '8.0'),
  };
  publish(index, 'web', [wheels.web, await wheel('web', '1.0', ['idna<3']), await wheel('web', '3.0rc1')]);
  publish(index, 'idna', [wheels.idna, await wheel('idna', '2.9'), await wheel('idna', '4.0')]);
  for (const name of ['pysocks', 'colorama', 'pytest'] as const) publish(index, name, [wheels[name]]);
  return { index, wheels };
}

type Wheels = Awaited<ReturnType<typeof catalog>>['wheels'];

const url = ({ fileName }: FakeWheel) => `https://index.example/files/${fileName}`;
const uvWheel = (found: FakeWheel) => `wheels = [{ url = "${url(found)}", hash = "sha256:${found.sha256}" }]`;
const poetryFile = (found: FakeWheel) => `{file = "${found.fileName}", hash = "sha256:${found.sha256}"}`;
const poetryProject = `[tool.poetry.dependencies]
python = "^3.12"
web = {version = "^2.0", extras = ["socks"]}
[tool.poetry.group.dev.dependencies]
pytest = "*"
[build-system]
requires = ["poetry-core"]`;

const locks: readonly [string, (wheels: Wheels) => Readonly<Record<string, string>>][] = [
  [
    'uv.lock',
    ({ web, idna, pysocks, colorama, pytest }) => ({
      'uv.lock': `version = 1
[[package]]
name = "svc"
source = { virtual = "." }
dependencies = [{ name = "web", extra = ["socks"] }]
[package.dev-dependencies]
dev = [{ name = "pytest" }]
[[package]]
name = "web"
version = "2.0"
source = { registry = "${indexUrl}" }
dependencies = [{ name = "colorama", marker = "sys_platform == 'win32'" }, { name = "idna" }]
${uvWheel(web)}
[package.optional-dependencies]
socks = [{ name = "pysocks" }]
${[
  ['idna', '3.10', idna],
  ['pysocks', '1.7', pysocks],
  ['colorama', '0.4', colorama],
  ['pytest', '8.0', pytest],
]
  .map(
    ([name, version, found]) =>
      `[[package]]\nname = "${name}"\nversion = "${version}"\nsource = { registry = "x" }\n${uvWheel(found as FakeWheel)}`,
  )
  .join('\n')}`,
    }),
  ],
  [
    'pylock.toml',
    ({ web, idna, pysocks, colorama, pytest }) => ({
      'pylock.toml': `lock-version = "1.0"
${[
  ['web', '2.0', web, ''],
  ['idna', '3.10', idna, ''],
  ['pysocks', '1.7', pysocks, ''],
  ['colorama', '0.4', colorama, `marker = "sys_platform == 'win32'"`],
  ['pytest', '8.0', pytest, `marker = "'dev' in dependency_groups"`],
]
  .map(([name, version, found, marker]) => {
    const { fileName, sha256 } = found as FakeWheel;
    return `[[packages]]\nname = "${name}"\nversion = "${version}"\n${marker}\nwheels = [{ url = "https://index.example/files/${fileName}", hashes = { sha256 = "${sha256}" } }]`;
  })
  .join('\n')}`,
    }),
  ],
  [
    'poetry.lock since 2.0',
    ({ web, idna, pysocks, colorama, pytest }) => ({
      'pyproject.toml': poetryProject,
      'poetry.lock': [
        [
          'web',
          '2.0',
          web,
          'groups = ["main"]\n[package.dependencies]\nidna = ">=2,<4"\npysocks = {version = "*", optional = true, markers = "extra == \\"socks\\""}\n[package.extras]\nsocks = ["pysocks"]',
        ],
        ['idna', '3.10', idna, 'groups = ["main"]'],
        ['pysocks', '1.7', pysocks, 'groups = ["main"]\noptional = false'],
        ['colorama', '0.4', colorama, `groups = ["main", "dev"]\nmarkers = "sys_platform == 'win32'"`],
        ['pytest', '8.0', pytest, 'groups = ["dev"]'],
      ]
        .map(
          ([name, version, found, rest]) =>
            `[[package]]\nname = "${name}"\nversion = "${version}"\npython-versions = ">=3.8"\nfiles = [${poetryFile(found as FakeWheel)}]\n${rest}`,
        )
        .join('\n'),
    }),
  ],
  [
    'poetry.lock before 2.0',
    ({ web, idna, pysocks, colorama, pytest }) => ({
      'pyproject.toml': poetryProject,
      'poetry.lock': `${[
        [
          'web',
          '2.0',
          '[package.dependencies]\nidna = ">=2,<4"\ncolorama = {version = "*", markers = "sys_platform == \\"win32\\""}\nPySocks = {version = "*", optional = true, markers = "extra == \\"socks\\""}\n[package.extras]\nsocks = ["PySocks (>=1.5)"]',
        ],
        ['idna', '3.10', ''],
        ['PySocks', '1.7', ''],
        ['colorama', '0.4', ''],
        ['pytest', '8.0', ''],
      ]
        .map(
          ([name, version, rest]) =>
            `[[package]]\nname = "${name}"\nversion = "${version}"\noptional = false\npython-versions = "*"\n${rest}`,
        )
        .join('\n')}
[metadata.files]
web = [${poetryFile(web)}]
idna = [${poetryFile(idna)}]
PySocks = [${poetryFile(pysocks)}]
colorama = [${poetryFile(colorama)}]
pytest = [${poetryFile(pytest)}]`,
    }),
  ],
  [
    'requirements.txt with hashes',
    ({ web, idna, pysocks }) => ({
      'requirements.txt': `web[socks]==2.0 \\\n    --hash=sha256:${web.sha256}\nidna==3.10 --hash=sha256:${idna.sha256} # via web\npysocks==1.7 --hash=sha256:${pysocks.sha256}\ncolorama==0.4 ; sys_platform == "win32" --hash=sha256:${web.sha256}\n`,
    }),
  ],
  ['requirements.txt with direct pins only', () => ({ 'requirements.txt': 'Web[socks] == 2.0\n' })],
  [
    'requirements.txt with includes, constraints and open versions',
    () => ({
      'requirements.txt': '-r reqs/base.txt\n--extra-index-url https://elsewhere.example/simple\n',
      'reqs/base.txt': '-c ../limits.txt\nweb[socks]\n',
      'limits.txt': 'web<3\n',
    }),
  ],
];

async function build(files: Readonly<Record<string, string>>, index: Awaited<ReturnType<typeof catalog>>['index']) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'handler.py': 'import web', ...files });
  const model = { package: { individually: false, patterns: ['!**', 'handler.py'], excludeDevDependencies: true } };
  return packageFolder(folder, { index, model });
}

describe('every lock format', () => {
  it.each(locks)('%s gives the zip that all others give', async (_, files) => {
    const { index, wheels } = await catalog();
    const { manifest, problems } = await build(files(wheels), index);
    expect(problems).toEqual([]);
    const zip = readFileSync(manifest?.functions['hello']?.path ?? '');
    expect((await entriesOf(zip)).map(({ name }) => name)).toEqual([
      'handler.py',
      'idna-3.10.dist-info/METADATA',
      'idna/__init__.py',
      'pysocks-1.7.dist-info/METADATA',
      'pysocks/__init__.py',
      'web-2.0.dist-info/METADATA',
      'web/__init__.py',
    ]);
    expect(manifest?.functions['hello']?.contentDigest).toBe(
      '7357cdb92cef9eb0845d9ec89fdd8ea956589611d82362e03a60a0ba99a6c727',
    );
  });
});

it('pip is asked for its index once, and not again when all wheels are there', async () => {
  const { index, wheels } = await catalog();
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, {
    'handler.py': '',
    'requirements.txt': `idna==3.10 --hash=sha256:${wheels.idna.sha256}\npysocks==1.7 --hash=sha256:${wheels.pysocks.sha256}\n`,
  });
  const asked: string[] = [];
  const run = {
    index,
    env: { PIP_INDEX_URL: '' },
    commands: {
      run: async (command: string) => {
        asked.push(command);
        return { exitCode: 0, stdout: `${indexUrl}\n`, stderr: '' };
      },
    },
  };
  const first = await packageFolder(folder, run);
  const requests = index.requests.length;
  const second = await packageFolder(folder, run);
  expect([first.problems, second.problems]).toEqual([[], []]);
  expect(second.manifest?.functions).toEqual(first.manifest?.functions);
  expect({ asked, requests: index.requests.length }).toEqual({ asked: ['python3'], requests });
});

describe('a requirements file is refused', () => {
  it.each([
    ['with an editable requirement', '-e ./lib', 'PACKAGE_SOURCE_UNSUPPORTED'],
    ['with a path', './dist/web-2.0-py3-none-any.whl', 'PACKAGE_SOURCE_UNSUPPORTED'],
    ['with git', 'web @ git+https://user:token@git.example/web', 'PACKAGE_TOOL_MISSING'],
    ['with what is no requirement', 'web = 2', 'PACKAGE_REQUIREMENT_INVALID'],
    ['with a package that the index does not have', 'wbe', 'PACKAGE_VERSION_NOT_FOUND'],
    ['with versions that exclude each other', 'web==2.0\nidna<2', 'PACKAGE_NO_WHEEL'],
    ['with an include that is not there', '-r gone.txt', 'PACKAGE_LOCK_INVALID'],
  ])('%s', async (_, content, code) => {
    const { index } = await catalog();
    const { problems } = await build({ 'requirements.txt': content }, index);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.message).not.toContain('token');
  });
});

describe('a private index', () => {
  it('gets the login of the address and of netrc, and no other host does', async () => {
    const { index, wheels } = await catalog();
    const hosts = ['https://private.example', 'https://index.example'];
    const page = index.pages.get(`${indexUrl}/idna/`);
    if (!page) throw new Error('no page');
    index.pages.set('https://private.example/simple/idna/', {
      body: `<html><a href="https://index.example/files/${wheels.idna.fileName}#sha256=${wheels.idna.sha256}" data-requires-python="&gt;=3.8">${wheels.idna.fileName}</a></html>`,
      contentType: 'text/html',
    });
    const folder = path.join(temporaryFolder(), 'service');
    writeFiles(folder, {
      'handler.py': '',
      'requirements.txt': 'idna==3.10',
      '.netrc': 'machine index.example login bob password s3cret',
    });
    const env = { PIP_INDEX_URL: 'https://alice:t0ken@private.example/simple' };
    const { manifest, problems, secrets, log } = await packageFolder(folder, { index, env });
    expect(problems).toEqual([]);
    const sent = hosts.map((host) => [
      ...new Set(
        index.requests
          .filter(({ url: asked }) => asked.startsWith(host))
          .map(({ headers }) => headers['authorization']),
      ),
    ]);
    expect(sent).toEqual([['Basic YWxpY2U6dDBrZW4='], ['Basic Ym9iOnMzY3JldA==']]);
    expect(secrets).toEqual(expect.arrayContaining(['t0ken', 's3cret']));
    expect(log.join('\n')).not.toContain('private.example');
    expect(manifest?.functions['hello']).toBeDefined();
  });
});
