import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileInMemory } from '../../source-file.ts';

/** What a build gave: files by their names in the zip, and the packages that the bundles import from outside. */
export interface EsbuildOutput {
  readonly files: readonly FileInMemory[];
  readonly externals: readonly string[];
}

type Build = (options: object) => Promise<unknown>;

/**
 * Bundles the entries (name in the zip without extension → file) with the service's own esbuild. Reports
 * `PACKAGE_TOOL_MISSING` or `PACKAGE_BUILD_FAILED` and returns `undefined` when that cannot be done.
 */
export async function runEsbuild(
  entries: Readonly<Record<string, string>>,
  options: JsonObject,
  plugins: readonly unknown[],
  context: PackageContext,
): Promise<EsbuildOutput | undefined> {
  const { model, problems } = context;
  const build = await context.once('esbuild', () => loadEsbuild(context));
  if (!build) {
    const message = 'The functions are to be bundled by esbuild, which is not installed in the service.';
    const remedy =
      'Add esbuild to devDependencies (`npm install --save-dev esbuild`) and run `npm ci` in a step before this one.';
    if (context.options.forDeploy) problems.error('PACKAGE_TOOL_MISSING', message, { remedy });
    else problems.warn('PACKAGE_TOOL_MISSING', `${message} They are packaged as they are.`, { remedy });
    return undefined;
  }
  const outdir = path.join(model.serviceDir, '.esbuild');
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

async function loadEsbuild({ model, ports }: PackageContext): Promise<Build | undefined> {
  for (let dir = model.serviceDir; ; dir = path.dirname(dir)) {
    const main = path.join(dir, 'node_modules/esbuild/lib/main.js');
    if ((await ports.workspace.stat(main))?.kind === 'file') {
      const loaded = await ports.workspace.importModule(main);
      const inner = isRecord(loaded['default']) ? loaded['default'] : loaded;
      const build = loaded['build'] ?? inner['build'];
      return typeof build === 'function' ? (build as Build) : undefined;
    }
    if (path.dirname(dir) === dir) return undefined;
  }
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
  return { files, externals: [...new Set(outside)] };
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
