import path from 'node:path';
import type { JsonObject } from '../../../core/json.ts';
import type { FunctionModel } from '../../../service/service-model.ts';
import { entryName } from '../../files/collect-files.ts';
import { isNamedByPattern } from '../../files/named-by-pattern.ts';
import type { PackageContext } from '../../package-context.ts';
import type { Builder } from '../builder.ts';
import { nodeBuild } from './bundlers/index.ts';
import { type EsbuildSettings, excludedPackages, nodeMajor } from './esbuild-settings.ts';
import { moduleFiles, packagesToShip } from './external-modules.ts';
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
  const known = new Set(chosen.map(({ name }) => name));
  const sources = zip.functions.flatMap((fn) => sourceOf(fn, known));
  const wanted = how.handlers === 'typescript' ? sources.filter(({ file }) => typeScript.test(file)) : sources;
  const entries = wanted.filter(({ fn }) => fn.config['skipEsbuild'] !== true);
  const [first] = entries;
  if (!first) return { code, packed: [] };
  const bundled = await bundle(entries, first.fn, how.settings, context);
  if (!bundled) return { code, packed: [] };
  const kept =
    entries.length < zip.functions.length ? code : code.filter(({ name }) => isNamedByPattern(name, zip, context));
  const taken = new Set(bundled.map(({ name }) => name));
  return { code: [...bundled, ...kept.filter(({ name }) => !taken.has(name))], packed: [] };
};

interface Source {
  readonly fn: FunctionModel;
  /** Name of the bundle in the zip, without extension. */
  readonly entry: string;
  /** The source file, from the service folder. */
  readonly file: string;
}

/** The source file behind a handler: `src/hello.main` → `src/hello.ts`, where there is one. */
function sourceOf(fn: FunctionModel, known: ReadonlySet<string>): Source[] {
  const handler = fn.handler ?? '';
  const entry = handler.slice(0, Math.max(0, handler.lastIndexOf('.'))).replace(/^\.\//, '');
  const own = fn.config['esbuildEntrypoint'];
  const file =
    typeof own === 'string'
      ? own
      : sourceExtensions.map((extension) => entry + extension).find((name) => known.has(name));
  return file === undefined || entry === '' ? [] : [{ fn, entry, file }];
}

async function bundle(
  entries: readonly Source[],
  fn: FunctionModel,
  settings: EsbuildSettings,
  context: PackageContext,
) {
  const { serviceDir } = context.model;
  const excluded = excludedPackages(settings, fn);
  const output = await runEsbuild(
    Object.fromEntries(entries.map(({ entry, file }) => [entry, path.join(serviceDir, file)])),
    withDefaults(settings.options, excluded, fn),
    await loadPlugins(settings, context),
    context,
  );
  if (!output) return undefined;
  const packages = new Set([...packagesToShip(output.externals, excluded), ...settings.include]);
  const shipped = await moduleFiles([...packages].sort(), context);
  return [...output.files, ...shipped];
}

function withDefaults(options: JsonObject, excluded: readonly string[], fn: FunctionModel): JsonObject {
  const own = Array.isArray(options['external']) ? options['external'].map(String) : [];
  return {
    target: `node${nodeMajor(fn.runtime)}`,
    ...options,
    external: [...new Set([...own, ...excluded.filter((name) => name !== '*')])],
  };
}

async function loadPlugins(
  { plugins }: EsbuildSettings,
  { model, ports }: PackageContext,
): Promise<readonly unknown[]> {
  if (plugins === undefined) return [];
  const loaded = await ports.workspace.importModule(path.resolve(model.serviceDir, plugins));
  const exported = loaded['default'] ?? loaded['plugins'];
  const list: unknown = typeof exported === 'function' ? exported() : exported;
  return Array.isArray(list) ? list : [];
}
