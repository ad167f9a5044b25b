import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pipfileHash } from '../../../src/package/builders/python/locks/pipfile-hash.ts';
import { parseToml } from '../../../src/package/toml/parse-toml.ts';
import { entriesOf } from '../memory-zip.ts';
import {
  type FakeIndex,
  fakeIndex,
  indexUrl,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

const source = `[[source]]\nname = "company"\nurl = "${indexUrl}"\nverify_ssl = true\n`;
const file = (name: string, text: string, mode = 0o644) => ({ name, content: Buffer.from(text), mode });
const pure = (name: string, version: string) =>
  wheelOf(`${name}-${version}-py3-none-any.whl`, [
    file(`${name}/__init__.py`, `version = "${version}"`),
    file(`${name}-${version}.dist-info/METADATA`, 'Metadata-Version: 2.1'),
    file(`${name}-${version}.dist-info/INSTALLER`, 'pip'),
    file(`${name}-${version}.data/purelib/extra.py`, 'x = 1'),
    file(`${name}-${version}.data/scripts/run`, '#!python', 0o755),
  ]);

interface Locked {
  readonly version?: string;
  readonly hashes: readonly string[];
  readonly markers?: string;
  readonly hg?: string;
}

function pipenvFiles(packages: Record<string, string>, locked: Record<string, Locked>) {
  const lines = Object.entries(packages).map(([name, version]) => `${name} = "${version}"`);
  const pipfile = `${source}\n[packages]\n${lines.join('\n')}\n`;
  const sha256 = pipfileHash(parseToml(pipfile), undefined);
  const lock = {
    _meta: { hash: { sha256 } },
    default: Object.fromEntries(
      Object.entries(locked).map(([name, entry]) => [
        name,
        { ...entry, hashes: entry.hashes.map((hash) => `sha256:${hash}`) },
      ]),
    ),
  };
  return { Pipfile: pipfile, 'Pipfile.lock': JSON.stringify(lock, null, 2), 'handler.py': 'import six' };
}

async function sixService() {
  const index = fakeIndex();
  const wheel = await pure('six', '1.16.0');
  publish(index, 'six', [wheel]);
  const root = temporaryFolder();
  const folder = path.join(root, 'service');
  writeFiles(folder, pipenvFiles({ six: '*' }, { six: { version: '==1.16.0', hashes: [wheel.sha256] } }));
  return { index, wheel, folder, root };
}

async function namesIn(zip: string | undefined): Promise<string[]> {
  return (await entriesOf(readFileSync(zip ?? ''))).map(({ name }) => name);
}

const projectRequests = (index: FakeIndex) => index.requests.filter(({ url }) => url.startsWith(`${indexUrl}/`)).length;

describe('a service with a Pipfile and its lock', () => {
  it('gets the wheels of the lock at the root of its zip', async () => {
    const { index, folder } = await sixService();
    const { manifest, problems } = await packageFolder(folder, { index });
    expect(problems).toEqual([]);
    expect(await namesIn(manifest?.functions['hello']?.path)).toEqual([
      'Pipfile',
      'Pipfile.lock',
      'extra.py',
      'handler.py',
      'six-1.16.0.dist-info/METADATA',
      'six/__init__.py',
    ]);
  });

  it('has the same bytes when it is built in another folder with an empty cache', async () => {
    const [one, two] = [await sixService(), await sixService()];
    const built = await Promise.all([one, two].map(({ folder, index }) => packageFolder(folder, { index })));
    const [first, second] = built.map(({ manifest }) => manifest?.functions['hello']);
    expect(first?.sha256).toBeDefined();
    expect(second?.sha256).toBe(first?.sha256);
    expect(second?.contentDigest).toBe(first?.contentDigest);
  });

  it('asks no index when the wheels are there already', async () => {
    const { index, folder } = await sixService();
    const first = await packageFolder(folder, { index });
    const asked = index.requests.length;
    const second = await packageFolder(folder, { index });
    expect([first.manifest?.cache, second.manifest?.cache]).toEqual(['miss', 'hit']);
    expect(index.requests.length).toBe(asked);
    expect(first.saved).toHaveLength(1);
    expect(second.saved).toEqual([]);
  });

  it('fetches a wheel anew when the one in the cache is damaged', async () => {
    const { index, folder, wheel, root } = await sixService();
    const first = await packageFolder(folder, { index });
    writeFileSync(path.join(root, 'cache/wheels', `${wheel.sha256}.whl`), 'poisoned');
    const second = await packageFolder(folder, { index });
    expect(second.manifest?.functions).toEqual(first.manifest?.functions);
  });

  it('does not believe choices in the cache that the lock does not allow', async () => {
    const { index, folder, root } = await sixService();
    await packageFolder(folder, { index });
    const evil = await pure('six', '6.6.6');
    const wheels = path.join(root, 'cache/wheels');
    const choices = readdirSync(wheels).find((name) => name.startsWith('choices-')) ?? '';
    writeFileSync(
      path.join(wheels, choices),
      JSON.stringify([{ name: 'six', fileName: evil.fileName, sha256: evil.sha256 }]),
    );
    writeFileSync(path.join(wheels, `${evil.sha256}.whl`), evil.bytes);
    const { manifest } = await packageFolder(folder, { index });
    expect(await namesIn(manifest?.functions['hello']?.path)).toContain('six-1.16.0.dist-info/METADATA');
  });

  it('asks the index again when one hash of the lock changes', async () => {
    const { index, folder } = await sixService();
    await packageFolder(folder, { index });
    const before = projectRequests(index);
    const newer = await wheelOf('six-1.16.0-1-py3-none-any.whl', [file('six/__init__.py', 'version = "rebuilt"')]);
    publish(index, 'six', [newer]);
    writeFiles(folder, pipenvFiles({ six: '*' }, { six: { version: '==1.16.0', hashes: [newer.sha256] } }));
    const { manifest } = await packageFolder(folder, { index });
    expect(projectRequests(index)).toBe(before + 1);
    expect(await namesIn(manifest?.functions['hello']?.path)).not.toContain('extra.py');
  });

  it('brings the cache of the runner back before it asks the index', async () => {
    const { index, folder, root } = await sixService();
    const keys: string[] = [];
    const run = (cache: string) => ({
      index,
      cacheDir: path.join(root, cache),
      restored: (_: readonly string[], key: string) => {
        keys.push(key);
        return 'miss' as const;
      },
    });
    await packageFolder(folder, run('one'));
    expect(keys).toEqual([expect.stringMatching(/^sls-native-v1-wheels-3\.12-x86_64-[0-9a-f]{64}$/)]);
    await packageFolder(folder, run('one'));
    expect(keys).toHaveLength(1);
  });

  it('leaves out what markers exclude on the target and what noDeploy names', async () => {
    const { index, folder, wheel } = await sixService();
    const locked = {
      six: { version: '==1.16.0', hashes: [wheel.sha256] },
      colorama: { version: '==0.4', hashes: ['00'], markers: "sys_platform == 'win32'" },
      boto3: { version: '==1.0', hashes: ['00'] },
    };
    writeFiles(folder, pipenvFiles({ six: '*' }, locked));
    const model = { custom: { pythonRequirements: { noDeploy: ['boto3'] } } };
    const { manifest, problems } = await packageFolder(folder, { index, model });
    expect(problems).toEqual([]);
    expect(await namesIn(manifest?.functions['hello']?.path)).toContain('six/__init__.py');
  });

  it('leaves out what slim names', async () => {
    const { index, folder } = await sixService();
    const model = { custom: { pythonRequirements: { slim: true, slimPatterns: ['extra.py'] } } };
    const { manifest } = await packageFolder(folder, { index, model });
    expect(await namesIn(manifest?.functions['hello']?.path)).toEqual([
      'Pipfile',
      'Pipfile.lock',
      'handler.py',
      'six/__init__.py',
    ]);
  });

  it.each([
    [
      'a package that the lock does not have',
      pipenvFiles({ six: '*', flask: '*' }, { six: { version: '==1.16.0', hashes: [] } }),
      'PACKAGE_LOCK_OUT_OF_STEP',
      'Pipfile.lock is out of step with Pipfile: it does not have flask.',
    ],
    [
      'another version in the lock',
      pipenvFiles({ six: '>=2' }, { six: { version: '==1.16.0', hashes: [] } }),
      'PACKAGE_LOCK_OUT_OF_STEP',
      'Pipfile.lock is out of step with Pipfile: it has six 1.16.0, Pipfile wants >=2.',
    ],
    [
      'a change that only the hash shows',
      {
        ...pipenvFiles({ six: '*' }, { six: { version: '==1.16.0', hashes: [] } }),
        Pipfile: `${source}\n[packages]\nsix = ">=1"\n`,
      },
      'PACKAGE_LOCK_OUT_OF_STEP',
      'Pipfile.lock is out of step with Pipfile: it was made from another version of it.',
    ],
    [
      'a package from Mercurial',
      pipenvFiles({ six: '*' }, { six: { hg: 'ssh://hg.example/six', hashes: [] } }),
      'PACKAGE_SOURCE_UNSUPPORTED',
      'Pipfile.lock: six comes from hg, not as a wheel from an index.',
    ],
    [
      'a version that the index does not have',
      pipenvFiles({ six: '*' }, { six: { version: '==9.9', hashes: [] } }),
      'PACKAGE_VERSION_NOT_FOUND',
      'The index has no six 9.9.',
    ],
    [
      'a lock that is no JSON',
      { ...pipenvFiles({ six: '*' }, {}), 'Pipfile.lock': '<<<<<<< HEAD' },
      'PACKAGE_LOCK_INVALID',
      expect.stringContaining('Pipfile.lock cannot be read'),
    ],
  ])('is refused with %s', async (_, files, code, message) => {
    const { index, folder } = await sixService();
    writeFiles(folder, files);
    const { problems, manifest } = await packageFolder(folder, { index });
    expect(problems).toEqual([{ severity: 'error', code, message }]);
    expect(manifest?.functions).toEqual({});
  });

  it('is refused without its lock', async () => {
    const folder = path.join(temporaryFolder(), 'service');
    writeFiles(folder, { Pipfile: source, 'handler.py': '' });
    const { problems } = await packageFolder(folder);
    expect(problems.map(({ code }) => code)).toEqual(['PACKAGE_LOCK_MISSING']);
  });

  it('is refused when the index hands out other bytes than were locked', async () => {
    const { index, folder, wheel } = await sixService();
    index.pages.set(`https://index.example/files/${wheel.fileName}`, { body: 'other bytes' });
    const { problems } = await packageFolder(folder, { index });
    expect(problems.map(({ code }) => code)).toEqual(['PACKAGE_HASH_MISMATCH']);
  });

  it('is refused with tags and glibc when no wheel runs on its runtime', async () => {
    const { folder } = await sixService();
    const index = fakeIndex();
    const native = await wheelOf('six-1.16.0-cp311-cp311-manylinux_2_28_x86_64.whl', []);
    publish(index, 'six', [native]);
    const { problems } = await packageFolder(folder, { index, functions: [{ key: 'hello', runtime: 'python3.11' }] });
    expect(problems.map(({ message }) => message)).toEqual([
      'No wheel of six 1.16.0 runs on python3.11 on x86_64 (glibc 2.26): its wheels are for cp311-cp311-manylinux_2_28_x86_64.',
    ]);
  });

  it('says when the index refuses its credentials, and never where it is', async () => {
    const { index, folder } = await sixService();
    index.pages.set(`${indexUrl}/six/`, { body: 'no', status: 401 });
    const { problems } = await packageFolder(folder, { index });
    expect(problems.map(({ message }) => message)).toEqual([
      'the package index `company` did not list six: status 401 (it wants other credentials).',
    ]);
  });
});

describe('the hash of a Pipfile', () => {
  // Made by pipenv 2026.
  it('is the one that pipenv computes', () => {
    const pipfile = `[[source]]
name = "company"
url = "https://index.example/simple"
verify_ssl = true

[packages]
Flask = {version = ">=2", extras = ["async"]}
"zope.interface" = "*"
"naïve" = "==1.0"

[dev-packages]
pytest = "*"

[requires]
python_version = "3.12"

[docs]
sphinx = "*"
`;
    expect(pipfileHash(parseToml(pipfile), undefined)).toBe(
      'f490602541459bdc8c8d0a3632db85821f33735254812c494b58338085c73e88',
    );
  });

  it('is unknown for a Pipfile without sources when nobody knows the default index', () => {
    expect(pipfileHash({ packages: {} }, undefined)).toBeUndefined();
  });
});

describe('a Pipfile without sources', () => {
  it('is checked and served from the index that pip knows as the default', async () => {
    const { index, folder, wheel } = await sixService();
    const pipfile = '[packages]\nsix = "*"\n';
    const lock = {
      _meta: { hash: { sha256: pipfileHash(parseToml(pipfile), indexUrl) } },
      default: { six: { version: '==1.16.0', hashes: [`sha256:${wheel.sha256}`] } },
    };
    writeFiles(folder, { Pipfile: pipfile, 'Pipfile.lock': JSON.stringify(lock) });
    const asked: string[] = [];
    const commands = {
      run: async (command: string) => {
        asked.push(command);
        return { exitCode: 0, stdout: `${indexUrl}\n`, stderr: '' };
      },
    };
    const env = { PIP_INDEX_URL: '' };
    const first = await packageFolder(folder, { index, env, commands });
    const second = await packageFolder(folder, { index, env, commands });
    expect([first.problems, second.problems]).toEqual([[], []]);
    expect(asked).toEqual(['python3']);
  });
});
