import path from 'node:path';
import micromatch from 'micromatch';
import { chooseFiles } from '../../../files/choose-files.ts';
import { entryName } from '../../../files/collect-files.ts';
import { globbedFiles } from '../../../files/globbed-files.ts';
import { packagePatterns } from '../../../files/package-patterns.ts';
import { scanFolder } from '../../../files/scan-folder.ts';
import type { ServiceFile } from '../../../files/service-file.ts';
import type { PackageContext } from '../../../package-context.ts';
import type { ZipPlan } from '../../../plan-zips.ts';
import type { SourceFile } from '../../../source-file.ts';
import { nodeMajor } from '../esbuild-settings.ts';
import { runEsbuild } from '../run-esbuild.ts';
import { hasInterop, importsByRequire, withoutInterop } from './interop.ts';
import { readTsConfig, type TsConfig } from './read-tsconfig.ts';
import { syntaxOptions } from './syntax-options.ts';

const typeScriptFile = /(?<!\.d)\.[cm]?tsx?$/;
const scriptFile = /(?<!\.d)\.[cm]?[jt]sx?$/;

/**
 * The files of a zip with the TypeScript program compiled file by file: what tsconfig.json names, the handlers, and what
 * they import. Of the other files node_modules, package.json and what a pattern names go along. `undefined` after a
 * problem was reported.
 */
export async function transpile(
  tsconfig: string,
  zip: ZipPlan,
  chosen: readonly ServiceFile[],
  context: PackageContext,
): Promise<readonly SourceFile[] | undefined> {
  const program = await context.once(`typescript ${tsconfig}`, () => compileProgram(tsconfig, context));
  if (!program) return undefined;
  const patterns = packagePatterns(context.model, 'function', zip.patterns);
  const named = new Set(
    chooseFiles(
      program.map(({ name }) => ({ name, path: '' })),
      patterns,
    ).map(({ name }) => name),
  );
  const made = program.filter(({ name }) => named.has(name));
  // The plugin copies what patterns of the service name; those of a function choose among it.
  const asked = new Set(globbedFiles(chosen, context.model.package.patterns));
  const kept = chosen.filter(
    (file) => file.name.startsWith('node_modules/') || file.name === 'package.json' || asked.has(file),
  );
  return [
    ...made,
    ...kept.map((file) => ({ name: entryName(file), path: file.path })).filter(({ name }) => !named.has(name)),
  ];
}

async function compileProgram(tsconfig: string, context: PackageContext): Promise<readonly SourceFile[] | undefined> {
  const { model, ports } = context;
  const { serviceDir } = model;
  const file = path.resolve(serviceDir, tsconfig);
  const config = await readTsConfig(file, ports.workspace);
  const isThere = (await ports.workspace.stat(file))?.kind === 'file';
  const handlers = await handlerFiles(context);
  const options = { platform: 'node', ...(isThere ? { tsconfig: file } : {}) };
  // A bundle of the handlers that is thrown away tells what they import.
  const reached = await runEsbuild(
    named(handlers),
    { ...options, bundle: true, packages: 'external', loader: { '.node': 'empty' } },
    [],
    context,
  );
  if (!reached) return undefined;
  const ofConfig = await filesOfConfig(context);
  const all = [...new Set([...handlers, ...reached.inputs, ...ofConfig])].filter((name) => !isOutside(name));
  const format = await moduleFormat(config, serviceDir, context);
  const scripts = all.filter((name) => scriptFile.test(name));
  const compiled = await runEsbuild(
    named(scripts),
    {
      platform: 'node',
      bundle: false,
      format,
      target: `node${Math.min(...model.functions.map(({ runtime }) => nodeMajor(runtime)))}`,
      tsconfigRaw: { compilerOptions: syntaxOptions(config) },
      ...(importsByRequire(config) ? { supported: { 'dynamic-import': false } } : {}),
      ...sourceMaps(config, isThere),
    },
    [],
    context,
  );
  if (!compiled) return undefined;
  const data = all.filter((name) => name.endsWith('.json'));
  const made = hasInterop(config) ? compiled.files : withoutInterop(compiled.files);
  return [...made, ...data.map((name) => ({ name, path: path.join(serviceDir, name) }))];
}

const isOutside = (name: string): boolean => name.startsWith('../') || name.split('/').includes('node_modules');

/** Name in the zip, without extension → file. */
const named = (files: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(files.map((name) => [name.replace(/\.[^.]+$/, ''), `./${name}`]));

/** Source files of the handlers in Node, from the service folder; one that is not there is reported elsewhere. */
async function handlerFiles({ model, ports }: PackageContext): Promise<readonly string[]> {
  const found = await Promise.all(
    model.functions.map(async ({ handler = '', runtime = '' }) => {
      if (!runtime.startsWith('nodejs')) return [];
      const stem = path.posix.normalize(handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
      for (const name of [`${stem}.ts`, `${stem}.tsx`, `${stem}.js`]) {
        if ((await ports.workspace.stat(path.join(model.serviceDir, name)))?.kind === 'file') return [name];
      }
      return [];
    }),
  );
  return [...new Set(found.flat())];
}

/** What `files` and `include` of the service's own tsconfig.json take, whichever one has the options. */
async function filesOfConfig({ model, ports }: PackageContext): Promise<readonly string[]> {
  const tsconfig = path.join(model.serviceDir, 'tsconfig.json');
  if ((await ports.workspace.stat(tsconfig))?.kind !== 'file') return [];
  const { files = [], include, exclude, compilerOptions } = await readTsConfig(tsconfig, ports.workspace);
  const root = path.dirname(tsconfig);
  const skipped = exclude.flatMap((pattern) => [trimmed(pattern), `${trimmed(pattern)}/**`]);
  const taken = include.flatMap((pattern) => [trimmed(pattern), `${trimmed(pattern)}/**/*`]);
  const isSkipped = (name: string) => micromatch.isMatch(name, skipped, { dot: true });
  const found = await scanFolder(
    ports.workspace,
    root,
    (name) => /(?:^|\/)(?:node_modules|\.[^/]+)$/.test(name) || isSkipped(name),
  );
  const kind = compilerOptions['allowJs'] === true ? scriptFile : typeScriptFile;
  const ofInclude = found.filter(
    ({ name }) => kind.test(name) && !isSkipped(name) && micromatch.isMatch(name, taken, { dot: true }),
  );
  const absolute = [...files.map((name) => path.resolve(root, name)), ...ofInclude.map((one) => one.path)];
  return absolute
    .map((one) => path.relative(model.serviceDir, one).split(path.sep).join('/'))
    .filter((name) => scriptFile.test(name));
}

const trimmed = (pattern: string): string => pattern.replace(/^\.\//, '').replace(/\/$/, '');

/** `module` of the tsconfig.json; where it follows package.json, so do we. */
async function moduleFormat(
  { compilerOptions }: TsConfig,
  serviceDir: string,
  { ports }: PackageContext,
): Promise<'cjs' | 'esm'> {
  const module = String(compilerOptions['module'] ?? 'commonjs').toLowerCase();
  if (/^(?:es|preserve)/.test(module)) return 'esm';
  if (!/^node/.test(module)) return 'cjs';
  const text = (await ports.workspace.readText(path.join(serviceDir, 'package.json'))) ?? '';
  return /"type"\s*:\s*"module"/.test(text) ? 'esm' : 'cjs';
}

/** Without a tsconfig.json the plugin makes source maps. */
function sourceMaps({ compilerOptions }: TsConfig, isThere: boolean): { readonly sourcemap?: boolean | 'inline' } {
  if (compilerOptions['inlineSourceMap'] === true) return { sourcemap: 'inline' };
  return compilerOptions['sourceMap'] === true || !isThere ? { sourcemap: true } : {};
}
