import path from 'node:path';
import micromatch from 'micromatch';
import type { JsonObject } from '../../../core/json.ts';
import type { FunctionModel } from '../../../service/service-model.ts';
import { entryName } from '../../files/collect-files.ts';
import { isNamedByPattern } from '../../files/named-by-pattern.ts';
import type { PackageContext } from '../../package-context.ts';
import type { ZipPlan } from '../../plan-zips.ts';
import type { FileOnDisk } from '../../source-file.ts';
import type { Builder } from '../builder.ts';
import { nodeBuild } from './bundlers/index.ts';
import { type EsbuildSettings, excludedPackages, nodeMajor } from './esbuild-settings.ts';
import { moduleFiles, packagesToShip } from './external-modules.ts';
import { globbedBesides } from './globbed-besides.ts';
import { runEsbuild } from './run-esbuild.ts';
import { transpile } from './typescript/transpile.ts';

const sourceExtensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs'];
const typeScript = /\.[mc]?tsx?$/;

/**
 * Bundles the handlers with esbuild where the service asks for it, or where they are written in TypeScript; ships what
 * the bundles import from outside, and files that a pattern names. Other services are shipped as they are, or compiled
 * file by file.
 */
export const buildNode: Builder = async (zip, chosen, context) => {
  const { config, serviceDir, stage, region } = context.model;
  const { workspace } = context.ports;
  const how = await context.once('node build', () => nodeBuild({ config, serviceDir, stage, region, workspace }));
  const code = chosen.map((file) => ({ name: entryName(file), path: file.path }));
  if (how.kind === 'none') return { code, packed: [] };
  if (how.kind === 'transpile') {
    return { code: (await transpile(how.tsconfig, zip, chosen, context)) ?? code, packed: [] };
  }
  const { handlers, settings } = how;
  const chosenNames = new Set(chosen.map(({ name }) => name));
  const isIgnored = (name: string) => micromatch.isMatch(name, settings.ignored ?? []);
  const isChosen = async (name: string) => !isIgnored(name) && chosenNames.has(name);
  const isThere = async (name: string) =>
    !isIgnored(name) && (await workspace.stat(path.join(serviceDir, name)))?.kind === 'file';
  const find = async (fn: FunctionModel) => {
    // JavaScript that was compiled beside its TypeScript is shipped where patterns choose it.
    const ready = handlers === 'typescript' ? await sourceOf(fn, settings, isChosen) : [];
    // Patterns say what goes along with the bundles: what these are made of may be excluded.
    return ready.length > 0 ? ready : sourceOf(fn, settings, isThere);
  };
  const found = await Promise.all(zip.functions.map(find));
  const sources = found.flat().filter(({ file }) => handlers === 'all' || typeScript.test(file));
  const entries = sources.filter(({ fn }) => fn.config['skipEsbuild'] !== true);
  const [first] = entries;
  if (!first) return { code, packed: [] };
  const bundled = await bundle(entries, first.fn, settings, zip, context);
  if (!bundled) return { code, packed: [] };
  const kept = await filesBesides(entries, settings, zip, code, context);
  const taken = new Set(bundled.map(({ name }) => name));
  const all = [...bundled, ...kept.filter(({ name }) => !taken.has(name))];
  return { code: all.filter(({ name }) => !settings.leftOut?.test(name)), packed: [] };
};

interface Source {
  readonly fn: FunctionModel;
  /** Name of the bundle in the zip, without extension. */
  readonly entry: string;
  /** The source file, from the service folder. */
  readonly file: string;
}

/** The source file behind a handler: `src/hello.main` → `src/hello.ts`, where there is one. */
async function sourceOf(
  fn: FunctionModel,
  { extensions = [] }: EsbuildSettings,
  isThere: (name: string) => Promise<boolean>,
): Promise<Source[]> {
  const { esbuildEntrypoint: own } = fn.config;
  // The code may be called by a handler that lies elsewhere, as in a layer.
  const handler = typeof own === 'string' ? own : (fn.handler ?? '');
  const entry = path.posix.normalize(handler.slice(0, Math.max(0, handler.lastIndexOf('.'))));
  for (const extension of new Set([...extensions, ...sourceExtensions])) {
    if (entry !== '.' && (await isThere(entry + extension))) return [{ fn, entry, file: entry + extension }];
  }
  return [];
}

async function bundle(
  entries: readonly Source[],
  fn: FunctionModel,
  settings: EsbuildSettings,
  { kind }: ZipPlan,
  context: PackageContext,
) {
  const { serviceDir } = context.model;
  const excluded = excludedPackages(settings, fn);
  const output = await runEsbuild(
    Object.fromEntries(entries.map(({ entry, file }) => [entry, path.join(serviceDir, file)])),
    withDefaults(settings.options, excluded, fn),
    settings.plugins,
    context,
  );
  if (!output) return undefined;
  const imported = packagesToShip(output.externals, excluded);
  const { outside = imported, include } = settings;
  const wanted =
    kind === 'service' ? packagesToShip(outside, excluded) : outside.filter((name) => imported.includes(name));
  const shipped = await moduleFiles([...new Set([...wanted, ...include])].sort(), context);
  return [...output.files, ...shipped];
}

/** The user's files that go along with the bundles: all of them where a function of the zip is not bundled. */
async function filesBesides(
  entries: readonly Source[],
  { besides }: EsbuildSettings,
  zip: ZipPlan,
  code: readonly FileOnDisk[],
  context: PackageContext,
): Promise<readonly FileOnDisk[]> {
  if (besides === 'none') return [];
  if (besides === 'globs') return globbedBesides(zip, context);
  return entries.length < zip.functions.length ? code : code.filter(({ name }) => isNamedByPattern(name, zip, context));
}

function withDefaults(options: JsonObject, excluded: readonly string[], fn: FunctionModel): JsonObject {
  const own = Array.isArray(options['external']) ? options['external'].map(String) : [];
  return {
    target: `node${nodeMajor(fn.runtime)}`,
    ...options,
    external: [...new Set([...own, ...excluded.filter((name) => name !== '*')])],
  };
}
