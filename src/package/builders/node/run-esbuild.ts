import path from 'node:path';
import { foldersUpward } from '../../../core/folders-upward.ts';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileInMemory } from '../../source-file.ts';
import { fetchEsbuild } from './fetch-esbuild.ts';

/** What a build gave: files by their names in the zip, and the packages that the bundles import from outside. */
export interface EsbuildOutput {
  readonly files: readonly FileInMemory[];
  readonly externals: readonly string[];
  /** Files that went into it, from the service folder. */
  readonly inputs: readonly string[];
}

type Build = (options: object) => Promise<unknown>;

/**
 * Bundles the entries (name in the zip without extension → file) with the service's own esbuild, else the pinned one.
 * Reports `PACKAGE_TOOL_MISSING` or `PACKAGE_BUILD_FAILED` and returns `undefined` when that cannot be done.
 */
export async function runEsbuild(
  entries: Readonly<Record<string, string>>,
  options: JsonObject,
  plugins: readonly unknown[],
  context: PackageContext,
): Promise<EsbuildOutput | undefined> {
  const { model } = context;
  const build = await context.once('esbuild', () => loadEsbuild(context));
  if (!build) return undefined;
  const outdir = path.join(model.serviceDir, '.esbuild/.build');
  try {
    const result = await build({
      ...options,
      ...(plugins.length > 0 ? { plugins } : {}),
      absWorkingDir: model.serviceDir,
      entryPoints: entries,
      outdir,
      write: false,
      metafile: true,
      logLevel: 'silent',
    });
    return readResult(result, outdir);
  } catch (error) {
    if (!reportFailure(error, context)) throw error;
    return undefined;
  }
}

async function loadEsbuild(context: PackageContext): Promise<Build | undefined> {
  const { workspace } = context.ports;
  const own = await ownEsbuild(context);
  const fetched = own === undefined ? await fetchEsbuild(context) : { kind: 'ready' as const, main: own };
  if (fetched.kind === 'unavailable') {
    reportMissing(fetched.why, context);
    return undefined;
  }
  const loaded = await workspace.importModule(fetched.main);
  const inner = isRecord(loaded['default']) ? loaded['default'] : loaded;
  const build = loaded['build'] ?? inner['build'];
  if (typeof build === 'function') return build as Build;
  reportMissing('the module that is there has no `build`', context);
  return undefined;
}

/** The main module of the esbuild that is installed for the service, in its folder or one above. */
async function ownEsbuild({ model, ports }: PackageContext): Promise<string | undefined> {
  for (const dir of foldersUpward(model.serviceDir)) {
    const main = path.join(dir, 'node_modules/esbuild/lib/main.js');
    if ((await ports.workspace.stat(main))?.kind === 'file') return main;
  }
  return undefined;
}

function reportMissing(why: string, { problems, options }: PackageContext): void {
  const message = `The functions are to be bundled by esbuild, which is not installed in the service, and none could be fetched: ${why}.`;
  const remedy =
    'Add esbuild to devDependencies (`npm install --save-dev esbuild`) and run `npm ci` in a step before this one, or let npm reach its registry.';
  if (options.forDeploy) problems.error('PACKAGE_TOOL_MISSING', message, { remedy });
  else problems.warn('PACKAGE_TOOL_MISSING', `${message} They are packaged as they are.`, { remedy });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function readResult(result: unknown, outdir: string): EsbuildOutput {
  const outputs = isRecord(result) && Array.isArray(result['outputFiles']) ? result['outputFiles'] : [];
  const files = outputs.flatMap((output: unknown): FileInMemory[] => {
    if (!isRecord(output) || typeof output['path'] !== 'string' || !(output['contents'] instanceof Uint8Array))
      return [];
    return [{ name: path.relative(outdir, output['path']).split(path.sep).join('/'), bytes: output['contents'] }];
  });
  const metafile = isRecord(result) ? result['metafile'] : undefined;
  const made = isRecord(metafile) && isRecord(metafile['outputs']) ? Object.values(metafile['outputs']) : [];
  const imports = made.flatMap((output) =>
    isRecord(output) && Array.isArray(output['imports']) ? output['imports'] : [],
  );
  const outside = imports.flatMap((item: unknown) =>
    isRecord(item) && item['external'] === true && typeof item['path'] === 'string' ? [item['path']] : [],
  );
  const inputs = isRecord(metafile) && isRecord(metafile['inputs']) ? Object.keys(metafile['inputs']) : [];
  return { files, externals: [...new Set(outside)], inputs };
}

/** Each error of the build at its place in the user's file. False when it was no failed build. */
function reportFailure(error: unknown, { problems }: PackageContext): boolean {
  const errors = isRecord(error) && Array.isArray(error['errors']) ? error['errors'] : undefined;
  if (!errors) return false;
  for (const found of errors) {
    if (!isRecord(found)) continue;
    const place = isJsonObject(found['location']) ? found['location'] : undefined;
    const { file, line, column } = place ?? {};
    const at =
      typeof file === 'string' && typeof line === 'number'
        ? { file, line, column: (typeof column === 'number' ? column : 0) + 1 }
        : undefined;
    problems.error('PACKAGE_BUILD_FAILED', `esbuild: ${String(found['text'])}`, { at });
  }
  return errors.length > 0;
}
