// The zips and the template of osls with serverless-python-requirements itself: by file, and by what the handlers answer.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { packageCommand } from '../../src/commands/package.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { pythonRequirements } from '../../src/package/builders/python/python-requirements.ts';
import { unpackFile } from '../../src/package/builders/python/unpack-file.ts';
import { fetchHttp } from '../../src/runner/http.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { entriesOf } from '../package/memory-zip.ts';
import { writeFiles } from '../package/package-folder.ts';
import {
  type PythonCase,
  privateIndex,
  privateIndexWithLogin,
  pythonCases,
  pythonFiles,
  pythonProjects,
} from './cases/python-requirements.ts';
import { comparable, withoutCode } from './comparable.ts';
import { nativeFile, startIndexes } from './python-index.ts';
import { runReference } from './references.ts';
import { runHandlers } from './run-handlers.ts';

const { name: plugin, compared } = pythonRequirements;
const describePython =
  'import sys, platform; print("%d.%d" % sys.version_info[:2], platform.machine(), sys.executable)';
const [version = '', machine = '', pythonBin = ''] = execFileSync('python3', ['-c', describePython], {
  encoding: 'utf8',
})
  .trim()
  .split(' ');

const root = mkdtempSync(path.join(tmpdir(), 'parity-python-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Side = 'theirs' | 'ours';
const placeOf = (name: string, side: Side) => {
  const place = path.join(root, String(Object.keys(pythonCases).indexOf(name)), side);
  return { dir: path.join(place, 'service'), out: path.join(place, 'out'), run: path.join(place, 'run') };
};

const configOf = ({ config = {}, options }: PythonCase): JsonObject => {
  const section = config['package'];
  return {
    service: 'parity',
    provider: {
      name: 'aws',
      runtime: `python${version}`,
      architecture: machine === 'aarch64' ? 'arm64' : 'x86_64',
      region: 'us-east-1',
    },
    plugins: [plugin],
    functions: { hello: { handler: 'handler.main' } },
    ...config,
    package: { excludeDevDependencies: false, ...(isJsonObject(section) ? section : {}) },
    custom: { pythonRequirements: { pythonBin, ...options } },
  };
};

/** Where the code of a function or layer lies, by its logical ID: the plugin leaves some of it in the service folder. */
function zipsOf(name: string, side: Side, template: Template): Readonly<Record<string, string>> {
  const { dir, out } = placeOf(name, side);
  const files = [path.join(dir, '.serverless'), out].flatMap((folder) =>
    filesBelow(folder).map((file) => path.join(folder, file)),
  );
  const found = Object.entries(template.Resources).flatMap(([id, { Properties: properties = {} }]) => {
    const { Code: code, Content: content = code } = properties;
    const key = isJsonObject(content) ? content['S3Key'] : undefined;
    const file = files.find((one) => typeof key === 'string' && path.basename(one) === path.basename(key));
    return file === undefined ? [] : [[id, file]];
  });
  return Object.fromEntries(found);
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];

/** Name, whether it may be executed, and bytes of each file of a zip; an archive in it is looked into as well. */
async function filesOf(zip: Uint8Array): Promise<Map<string, { readonly runs: boolean; readonly bytes: Buffer }>> {
  const files = new Map<string, { readonly runs: boolean; readonly bytes: Buffer }>();
  for (const entry of await entriesOf(zip)) {
    if (entry.name.endsWith('/')) continue;
    const bytes = Buffer.from(await unpackFile(entry));
    if (entry.name !== '.requirements.zip') {
      files.set(entry.name, { runs: (entry.mode & 0o100) !== 0, bytes });
      continue;
    }
    for (const [inner, file] of await filesOf(bytes)) files.set(`${entry.name}/${inner}`, file);
  }
  return files;
}

// What pip and the plugin leave beside the modules: bytecode by times, which no zip keeps, programs for a shell, notes of
// who installed what, and the requirements as the plugin has read them, with the logins of indexes.
const leftBehind =
  /^(?:python\/|\.requirements\.zip\/)?(?:\.completed_requirements|requirements\.txt|bin\/[^/]+|(?:.+\/)?__pycache__\/[^/]+\.pyc|[^/]+\.dist-info\/(?:INSTALLER|REQUESTED))$/;
/** Both have these, each its own: the list of what was installed, the requirements, the helper that unpacks. */
const ownText = /^(?:.+\/)?(?:[^/]+\.dist-info\/RECORD|requirements\.txt|unzip_requirements\.py)$/;

const login = 'someone:secret@';

let indexes: Awaited<ReturnType<typeof startIndexes>>;
let answers: Awaited<ReturnType<typeof runReference>> = {};

const environment = () => ({
  HOME: root,
  PIP_CONFIG_FILE: '/dev/null',
  PIP_INDEX_URL: indexes.addressOf('public'),
});

beforeAll(async () => {
  const projects = await pythonProjects({ version, machine });
  indexes = await startIndexes(projects);
  const wheelsOf = ({ wheels = [] }: PythonCase) =>
    Object.values(projects)
      .flatMap((index) => wheels.flatMap((name) => index[name] ?? []))
      .map(({ fileName, bytes }) => [`wheels/${fileName}`, bytes]);
  const addressed = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(privateIndexWithLogin, indexes.addressOf('private', login))
        .replaceAll(privateIndex, indexes.addressOf('private')),
    );
  const work = Object.entries(pythonCases).map(([name, item]) => {
    const config = addressed(configOf(item));
    const { dir, out } = placeOf(name, 'theirs');
    const files = { ...addressed({ ...pythonFiles, ...item.files }), ...Object.fromEntries(wheelsOf(item)) };
    writeFiles(dir, files);
    writeFiles(placeOf(name, 'ours').dir, { ...files, 'serverless.json': JSON.stringify(config) });
    mkdirSync(path.join(dir, '../node_modules'));
    symlinkSync(
      path.join(import.meta.dirname, 'references/node_modules', plugin),
      path.join(dir, '../node_modules', plugin),
    );
    return { dir, out, config, kept: item.options?.['useStaticCache'] !== false };
  });
  const quiet = { PIP_DISABLE_PIP_VERSION_CHECK: '1', PIP_NO_INPUT: '1' };
  const env = { ...environment(), ...quiet, AWS_ENDPOINT_URL: indexes.aws };
  // pip takes its time: those that share nothing run side by side.
  const parts = [work.filter(({ kept }) => kept), work.filter(({ kept }) => !kept)];
  const answered = await Promise.all(parts.map((part) => runReference('osls', part, env)));
  answers = Object.assign({}, ...answered);
});
afterAll(() => indexes.stop());

async function packageOurs(name: string): Promise<void> {
  const { dir, out } = placeOf(name, 'ours');
  const inputs = makeInputs({ command: 'package', servicePaths: [dir], packageDir: out });
  const ports = terminalPorts({ GITHUB_WORKSPACE: dir, ...environment() });
  const cache = { ...ports.cache, directory: path.join(root, 'cache') };
  const { failed } = await packageCommand(
    { inputs, event: undefined, ports: { ...ports, cache, http: fetchHttp } },
    {},
  );
  expect(failed).toBe(false);
}

/** What only one side packages, what has other bytes or another mode, and where a login stands in ours. */
async function differences(theirZip: string, ourZip: string, { strips }: PythonCase) {
  const [theirs, ours] = [await filesOf(readFileSync(theirZip)), await filesOf(readFileSync(ourZip))];
  const both = [...theirs].flatMap(([name, their]) => {
    const our = ours.get(name);
    return our && !ownText.test(name) ? [{ name, their, our }] : [];
  });
  const isNative = (name: string) => strips === true && /\.so(?:\.\d+)?$/.test(name);
  return {
    left: [...theirs.keys()].filter((name) => !ours.has(name) && !leftBehind.test(name)).sort(),
    added: [...ours.keys()].filter((name) => !theirs.has(name)).sort(),
    changed: both
      .filter(({ name, their, our }) => {
        const equal = isNative(name) ? our.bytes.length < nativeFile.length : our.bytes.equals(their.bytes);
        return !equal || our.runs !== their.runs;
      })
      .map(({ name }) => name),
    leaked: [...ours].filter(([, { bytes }]) => bytes.includes(login)).map(([name]) => name),
  };
}

const templateOf = (name: string, side: Side): Template =>
  JSON.parse(readFileSync(path.join(placeOf(name, side).out, 'cloudformation-template-update-stack.json'), 'utf8'));

/** Without the digest of a layer's zip. */
const withoutDigests = (template: Template): Json =>
  JSON.parse(JSON.stringify(withoutCode(comparable(template))).replace(/"[0-9a-f]{40}"/g, '"#"'));

/** The Python handlers of a template. */
function handlersOf(name: string, side: Side, template: Template, zips: Readonly<Record<string, string>>) {
  return Object.entries(template.Resources).flatMap(([id, { Type: type, Properties: properties = {} }]) => {
    const { Runtime: runtime, Handler: handler, Layers: layers } = properties;
    if (type !== 'AWS::Lambda::Function' || !String(runtime).startsWith('python')) return [];
    const used = (Array.isArray(layers) ? layers : []).map(
      (layer) => zips[String(isJsonObject(layer) && layer['Ref'])],
    );
    const folder = path.join(placeOf(name, side).run, id);
    mkdirSync(folder, { recursive: true });
    return [{ zip: zips[id] ?? '', layers: used.map(String), handler: String(handler), folder }];
  });
}

describe('a package of Python equals that of the plugin itself', () => {
  test.each(Object.entries(pythonCases))('%s', async (name, item) => {
    expect(answers[placeOf(name, 'theirs').dir]).toEqual({ ok: true });
    await packageOurs(name);
    const [theirs, ours] = [templateOf(name, 'theirs'), templateOf(name, 'ours')];
    expect(withoutDigests(ours)).toEqual(withoutDigests(theirs));
    const [theirZips, ourZips] = [zipsOf(name, 'theirs', theirs), zipsOf(name, 'ours', ours)];
    expect(Object.keys(ourZips)).toEqual(Object.keys(theirZips));
    for (const [id, zip] of Object.entries(ourZips)) {
      const found = await differences(theirZips[id] ?? '', zip, item);
      const expected = { left: [], added: [], changed: [], leaked: [], ...item.differs?.[path.basename(zip)] };
      expect({ [id]: found }).toEqual({ [id]: expected });
    }
    const handlers = handlersOf(name, 'ours', ours, ourZips);
    const said = runHandlers(pythonBin, [...handlers, ...handlersOf(name, 'theirs', theirs, theirZips)]);
    expect(said).toHaveLength(2 * handlers.length);
    expect(said.filter((one) => 'error' in one)).toEqual([]);
    expect(said.slice(0, handlers.length)).toEqual(said.slice(handlers.length));
  });
});

test('the plugin is compared in the version that it names', () => {
  const manifest = JSON.parse(readFileSync(path.join(import.meta.dirname, 'references/package.json'), 'utf8'));
  expect(manifest.dependencies[plugin]).toBe(compared);
});
