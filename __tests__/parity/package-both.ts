import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packageCommand } from '../../src/commands/package.ts';
import { isJsonObject, type Json, type JsonObject } from '../../src/core/json.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { writeFiles } from '../package/package-folder.ts';
import { runReference } from './references.ts';

/** A service that a plugin of osls packages, and that we package. */
export interface PackageCase {
  /** What of serverless.yml is other than in all cases. */
  readonly config: JsonObject;
  readonly files: Readonly<Record<string, string>>;
  /** Names in node_modules → the folders of the service that they are links to, as npm installs a `file:`. */
  readonly links?: Readonly<Record<string, string>>;
}

/** What lies in a package folder. */
export interface Packaged {
  /** Names of zips → names of files → texts. */
  readonly zips: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Logical IDs of functions → what the template says of their code, and what they answer to an event. */
  readonly functions: Readonly<Record<string, { readonly zip: string; readonly handler: Json; readonly answer: Json }>>;
}

interface Failed {
  readonly failed: string;
}

export interface Both {
  readonly theirs: Packaged | Failed;
  readonly ours: Packaged | Failed;
}

/** A package before its functions were called. */
interface Unpacked {
  readonly zips: Packaged['zips'];
  readonly functions: readonly {
    readonly id: string;
    readonly zip: string;
    readonly handler: Json;
    readonly task: string;
  }[];
}

type Side = Unpacked | Failed;

/** Packages all cases with osls and the plugin in one process, and with us; then calls all functions in one process. */
export async function packageBoth(
  plugin: string,
  cases: Readonly<Record<string, PackageCase>>,
): Promise<Readonly<Record<string, Both>>> {
  const root = mkdtempSync(path.join(tmpdir(), 'parity-packages-'));
  try {
    // Plugins and what they bundle with lie above the services: node_modules of a service holds its own packages.
    symlinkSync(path.join(import.meta.dirname, 'references/node_modules'), path.join(root, 'node_modules'));
    const work = Object.entries(cases).map(([name, one], index) => {
      const config = configOf(plugin, one.config);
      const dirOf = (side: string) => path.join(root, String(index), side);
      const [theirs, ours] = ['theirs', 'ours'].map((side) => {
        writeService(path.join(dirOf(side), 'service'), one, config);
        return dirOf(side);
      });
      return { name, config, theirs: theirs ?? '', ours: ours ?? '' };
    });
    const answers = await runReference(
      'osls',
      work.map(({ theirs, config }) => ({
        dir: path.join(theirs, 'service'),
        out: path.join(theirs, 'package'),
        config,
      })),
      // What a plugin installs lies in the service.
      { npm_config_offline: 'true', npm_config_audit: 'false' },
    );
    const sides: Side[] = [];
    for (const { theirs, ours } of work) {
      const { ok = false, message = 'no answer' } = answers[path.join(theirs, 'service')] ?? {};
      sides.push(ok ? readPackage(theirs) : { failed: message }, await packageOurs(ours));
    }
    const results = callAll(root, sides);
    return Object.fromEntries(
      work.map(({ name }, index) => [name, { theirs: results[2 * index], ours: results[2 * index + 1] } as Both]),
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const configOf = (plugin: string, own: JsonObject): JsonObject => ({
  service: 'parity',
  provider: { name: 'aws', runtime: 'nodejs20.x', region: 'us-east-1' },
  plugins: [plugin],
  ...own,
});

function writeService(dir: string, { files, links = {} }: PackageCase, config: JsonObject): void {
  writeFiles(dir, { 'serverless.json': JSON.stringify(config), ...files });
  mkdirSync(path.join(dir, 'node_modules'), { recursive: true });
  for (const [name, target] of Object.entries(links)) {
    symlinkSync(path.join('..', target), path.join(dir, 'node_modules', name));
  }
}

async function packageOurs(folder: string): Promise<Side> {
  const dir = path.join(folder, 'service');
  const packageDir = path.join(folder, 'package');
  const inputs = makeInputs({ command: 'package', engine: 'native', servicePaths: [dir], packageDir });
  try {
    await packageCommand({ inputs, event: undefined, ports: terminalPorts({ GITHUB_WORKSPACE: dir }) }, {});
    return readPackage(folder);
  } catch (error) {
    return { failed: String(error) };
  }
}

/** What npm leaves in node_modules for itself. */
const ofInstaller = /^node_modules\/(?:\.package-lock\.json|\.bin\/)/;

/** The zips of a package folder, unpacked beside it, and its functions. */
function readPackage(folder: string): Unpacked {
  const names = readdirSync(path.join(folder, 'package')).filter((name) => name.endsWith('.zip'));
  const zips = names.map((name) => {
    const place = path.join(folder, 'unpacked', name);
    mkdirSync(place, { recursive: true });
    execFileSync('unzip', ['-q', path.join(folder, 'package', name), '-d', place]);
    const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const named = files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
    const texts = named.map((file) => [path.relative(place, file), readFileSync(file, 'utf8')] as const);
    return [name, Object.fromEntries(texts.filter(([file]) => !ofInstaller.test(file)))];
  });
  const template = readFileSync(path.join(folder, 'package/cloudformation-template-update-stack.json'), 'utf8');
  const { Resources: resources } = JSON.parse(template) as { readonly Resources: JsonObject };
  const functions = Object.entries(resources).flatMap(([id, resource]) => {
    const { Type: type, Properties: properties } = isJsonObject(resource) ? resource : {};
    if (type !== 'AWS::Lambda::Function' || !isJsonObject(properties)) return [];
    const { Code: code, Handler: handler = null } = properties;
    const zip = path.basename(String(isJsonObject(code) ? code['S3Key'] : ''));
    return [{ id, zip, handler, task: path.join(folder, 'unpacked', zip) }];
  });
  return { zips: Object.fromEntries(zips) as Packaged['zips'], functions };
}

/** Finds the module of a handler as the runtime does, and calls it. */
const caller = `
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
const answer = async ({ task, handler }) => {
  try {
    const [, module, name] = /^(.*)\\.([^.]+)$/.exec(handler);
    const stem = task + '/' + module;
    const file = ['.js', '.mjs', '.cjs'].map((end) => stem + end).find(existsSync);
    const loaded = await import(pathToFileURL(file).href);
    return (await (loaded[name] ?? loaded.default[name])({ name: 'you' })) ?? null;
  } catch (error) {
    return { failed: String(error.message).split('\\n')[0].replaceAll(task, '') };
  }
};
const packages = JSON.parse(readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(await Promise.all(packages.map((one) => Promise.all(one.map(answer))))));
`;

function callAll(root: string, sides: readonly Side[]): readonly (Packaged | Failed)[] {
  const script = path.join(root, 'call.mjs');
  writeFileSync(script, caller);
  const input = JSON.stringify(sides.map((side) => ('failed' in side ? [] : side.functions)));
  const answers = JSON.parse(
    execFileSync(process.execPath, [script], { input, encoding: 'utf8' }),
  ) as readonly Json[][];
  return sides.map((side, index) => {
    if ('failed' in side) return side;
    const called = side.functions.map(({ id, zip, handler }, at) => {
      return [id, { zip, handler, answer: answers[index]?.[at] ?? null }] as const;
    });
    return { zips: side.zips, functions: Object.fromEntries(called) };
  });
}
