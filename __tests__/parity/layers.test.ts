// The layers of serverless 3 with serverless-layers itself, which publishes them while it packages: on an emulator of AWS.
// It cannot run in osls, whose provider sends no requests for plugins.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { LambdaClient, ListLayerVersionsCommand } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { packageCommand } from '../../src/commands/package.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { region, useMinistack } from '../e2e/ministack.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { entriesOf } from '../package/memory-zip.ts';
import { writeFiles } from '../package/package-folder.ts';
import { type LayersCase, layerPackageFiles, layerPackages, layersBucket, layersCases } from './cases/layers.ts';
import { comparable, withoutCode } from './comparable.ts';
import { fixedZip, runReference } from './references.ts';

const plugin = 'serverless-layers';
const ministack = useMinistack({ keep: true });
const root = mkdtempSync(path.join(tmpdir(), 'parity-layers-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const numberOf = (name: string) => Object.keys(layersCases).indexOf(name);
const placeOf = (name: string, side: 'theirs' | 'again' | 'ours') => {
  const place = path.join(root, String(numberOf(name)));
  return { dir: path.join(place, side === 'ours' ? 'ours' : 'theirs', 'service'), out: path.join(place, 'out', side) };
};
const configOf = (name: string, { settings, config }: LayersCase): JsonObject => ({
  service: `layered${numberOf(name)}`,
  frameworkVersion: '3',
  provider: { name: 'aws', runtime: 'nodejs20.x', region, deploymentBucket: layersBucket },
  functions: {
    hello: { handler: 'hello.run' },
    other: { handler: 'hello.run', layers: ['arn:aws:lambda:us-east-1:111122223333:layer:own:1'] },
  },
  plugins: [plugin],
  ...config,
  ...(settings ? { custom: { [plugin]: settings } } : {}),
});

const manifestOf = (name: string, needs: readonly string[]) => {
  const dependencies = Object.fromEntries(needs.map((one) => [one, `file:${path.join(root, 'packages', one)}`]));
  return JSON.stringify({ name, version: '1.0.0', dependencies });
};

/** Packages are copied from where they lie. */
const npmSettings = {
  npm_config_install_links: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
  npm_config_offline: 'true',
};

/** The service with its packages installed, from folders of this machine. */
function writeInstalledService(folder: string): void {
  for (const [name, needs] of Object.entries(layerPackages)) {
    writeFiles(path.join(root, 'packages', name), { 'package.json': manifestOf(name, needs) });
  }
  writeFiles(path.join(root, 'packages'), Object.fromEntries(layerPackageFiles.map((file) => [file, ''])));
  writeFiles(folder, {
    'hello.js': "exports.run = async () => require('left');\n",
    'made.zip': fixedZip,
    'package.json': manifestOf('service', ['left']),
    'second/package.json': manifestOf('second', ['right']),
  });
  for (const place of [folder, path.join(folder, 'second')]) {
    execFileSync('npm', ['install', '--omit=dev'], {
      cwd: place,
      stdio: 'ignore',
      env: { ...process.env, ...npmSettings },
    });
  }
}

const keys = { accessKeyId: 'test', secretAccessKey: 'test' };
let answers: Awaited<ReturnType<typeof runReference>> = {};

beforeAll(async () => {
  const endpoint = ministack.url();
  const s3 = new S3Client({ region, endpoint, forcePathStyle: true, credentials: keys });
  await s3.send(new CreateBucketCommand({ Bucket: layersBucket }));
  const service = path.join(root, 'service');
  writeInstalledService(service);
  const work = Object.entries(layersCases).map(([name, item]) => {
    const [theirs, ours, config] = [placeOf(name, 'theirs'), placeOf(name, 'ours'), configOf(name, item)];
    for (const { dir } of [theirs, ours]) cpSync(service, dir, { recursive: true });
    writeFiles(ours.dir, { 'serverless.json': JSON.stringify(config) });
    const modules = path.join(theirs.dir, '../node_modules');
    mkdirSync(modules);
    symlinkSync(path.join(import.meta.dirname, 'references/node_modules', plugin), path.join(modules, plugin));
    return { ...theirs, config, again: placeOf(name, 'again').out };
  });
  const twice = [...work, ...work.map((item) => ({ ...item, out: item.again }))];
  answers = await runReference('serverless', twice, { ...npmSettings, AWS_ENDPOINT_URL: endpoint });
});

async function packageOurs(name: string): Promise<void> {
  const { dir, out } = placeOf(name, 'ours');
  const ports = terminalPorts({ GITHUB_WORKSPACE: dir });
  const inputs = makeInputs({ command: 'package', servicePaths: [dir], packageDir: out });
  expect(await packageCommand({ inputs, event: undefined, ports }, {})).toMatchObject({ failed: false });
  expect(ports.log.problems).toEqual([]);
}

const templateOf = (name: string, side: 'theirs' | 'again' | 'ours'): Template =>
  JSON.parse(readFileSync(path.join(placeOf(name, side).out, 'cloudformation-template-update-stack.json'), 'utf8'));

async function filesIn(name: string, side: 'theirs' | 'ours'): Promise<Record<string, readonly string[]>> {
  const { out } = placeOf(name, side);
  const zips = readdirSync(out).filter((file) => file.endsWith('.zip'));
  const listed = zips.map(async (file): Promise<[string, readonly string[]]> => {
    const entries = await entriesOf(readFileSync(path.join(out, file)));
    return [file, entries.map((entry) => entry.name).sort()];
  });
  return Object.fromEntries(await Promise.all(listed));
}

/** Our layers by logical ID. */
const layersOf = ({ Resources: resources }: Template) =>
  Object.entries(resources).filter(([, { Type: type }]) => type === 'AWS::Lambda::LayerVersion');

/** The template with layers by name, which are not part of it. */
function withNamedLayers(template: Template): Json {
  const own = layersOf(template);
  const layers = new Map(own.map(([id, { Properties: properties }]) => [id, `layer:${properties?.['LayerName']}`]));
  const outsideOf = (section: JsonObject) =>
    Object.fromEntries(
      Object.entries(section).filter(([key]) => {
        const id = own.map(([one]) => one).find((one) => key.startsWith(one));
        return id === undefined || key === `${id}QualifiedArn`;
      }),
    );
  const { Outputs: outputs = {}, Resources: resources, ...rest } = JSON.parse(JSON.stringify(template));
  const named = (value: Json): Json => {
    if (typeof value === 'string') return value.replace(/^arn:aws:lambda:[\w-]+:0{12}:(layer:.+):1$/, '$1');
    if (Array.isArray(value)) return value.map(named);
    if (!isJsonObject(value)) return value;
    const layer = layers.get(String(value['Ref']));
    if (layer !== undefined) return layer;
    const { Description: description, ...others } = value;
    const kept = description === 'Current Lambda layer version' ? others : value;
    return Object.fromEntries(Object.entries(kept).map(([key, item = null]) => [key, named(item)]));
  };
  return named(withoutCode(comparable({ ...rest, Resources: outsideOf(resources), Outputs: outsideOf(outputs) })));
}

const lambda = () => new LambdaClient({ region, endpoint: ministack.url(), credentials: keys });

describe('layers equal those that the plugin itself publishes', () => {
  test.each(Object.entries(layersCases))('%s', async (name, item) => {
    expect(answers[placeOf(name, 'theirs').dir]).toEqual({ ok: true });
    await packageOurs(name);
    const ours = templateOf(name, 'ours');
    const theirs = withNamedLayers(templateOf(name, 'theirs'));
    expect(withNamedLayers(ours)).toEqual(theirs);
    // A second time, the plugin finds the version of the first.
    expect(withNamedLayers(templateOf(name, 'again'))).toEqual(theirs);
    for (const [, { Properties: properties = {} }] of layersOf(ours)) {
      const { LayerName: layer, CompatibleRuntimes: runtimes, CompatibleArchitectures: architectures } = properties;
      const { LayerVersions: versions } = await lambda().send(
        new ListLayerVersionsCommand({ LayerName: String(layer) }),
      );
      // Without a list of runtimes the plugin writes one that Lambda no longer has.
      const written = JSON.stringify(item.settings ?? '').includes(JSON.stringify(runtimes));
      expect(versions).toMatchObject([
        { CompatibleRuntimes: written ? runtimes : ['nodejs'], CompatibleArchitectures: architectures },
      ]);
    }
    const [their, our] = [await filesIn(name, 'theirs'), await filesIn(name, 'ours')];
    const { beside = [], empty } = item;
    for (const [zip, files] of Object.entries(our)) {
      const isLayer = zip.includes('-nodejs-');
      const expected = isLayer ? [...beside, ...(empty ? [] : files)].sort() : files;
      expect({ [zip]: their[zip] }).toEqual({ [zip]: expected });
    }
    expect(Object.keys(our)).toEqual(Object.keys(their));
  });
});
