import path from 'node:path';
import picomatch from 'picomatch';
import type { Problems } from '../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import {
  type MissingPackage,
  readManifest,
  resolveFile,
  type TracedFiles,
  type TraceWorkspace,
  traceFiles,
} from './include-dependencies/trace-files.ts';
import type { NativePlugin } from './native-plugin.ts';
import { listFiles } from './s3-sync/list-files.ts';

/**
 * Of node_modules only what the handlers need, as patterns of the package: each file by its name, filtered by the
 * patterns of the user that begin with `!node_modules`. Source: the plugin's README.
 */
export const includeDependencies: NativePlugin = {
  name: 'serverless-plugin-include-dependencies',
  compared: '6.1.1',
  configKeys: ['custom.includeDependencies.enableCaching', 'custom.includeDependencies.handlerRoot'],
  differences:
    'What `require.resolve` names counts as well, and so do names in comments and texts. A module that is not installed is an error if a package.json lists it, else a notice. `handlerRoot` is left to the plugin, `enableCaching` has nothing to do.',
  unserved: (config) =>
    objectAt(config, 'custom', 'includeDependencies')['handlerRoot'] ? ['custom.includeDependencies.handlerRoot'] : [],
  async adjustPackage(model, { workspace, problems }) {
    if (model.functions.length === 0) return model;
    const base = [...new Set(['!node_modules/**', ...model.package.patterns])];
    const missing: MissingPackage[] = [];
    const trace = async (functions: readonly FunctionModel[], own: readonly string[], all: readonly string[]) => {
      const entries = [
        ...(await handlersOf(functions, model, workspace)),
        ...(await filesNamedBy(own, model, workspace)),
      ];
      const traced = await traceFiles(entries, model.serviceDir, workspace);
      missing.push(...traced.missing);
      return [...new Set([...own, ...namesOf(traced, all, model)])];
    };
    const isOwn = (fn: FunctionModel) => fn.package.individually || model.package.individually;
    const patterns = await trace(
      model.functions.filter((fn) => !isOwn(fn)),
      base,
      base,
    );
    const functions = await Promise.all(
      model.functions.map(async (fn) => {
        if (!isOwn(fn) || !runsNode(fn)) return fn;
        const own = fn.package.patterns;
        return { ...fn, package: { ...fn.package, patterns: await trace([fn], own, [...base, ...own]) } };
      }),
    );
    await reportMissing(missing, model, workspace, problems);
    return { ...model, functions, package: { ...model.package, patterns } };
  },
};

const runsNode = ({ runtime = '', handler }: FunctionModel): boolean =>
  handler !== undefined && /nodejs|provided/.test(runtime);

/** Files of the handlers; one that is not there is reported where it is packaged. */
async function handlersOf(
  functions: readonly FunctionModel[],
  { serviceDir }: ServiceModel,
  workspace: TraceWorkspace,
): Promise<readonly string[]> {
  const files = functions.filter(runsNode).map(({ handler = '' }) => {
    const stem = handler.includes('.') ? handler.slice(0, handler.lastIndexOf('.')) : 'index';
    return resolveFile(path.join(serviceDir, stem), workspace);
  });
  return (await Promise.all(files)).filter((file) => file !== undefined);
}

/** Code that patterns add by themselves has its dependencies too. */
async function filesNamedBy(
  patterns: readonly string[],
  { serviceDir }: ServiceModel,
  workspace: TraceWorkspace,
): Promise<readonly string[]> {
  const adding = patterns.filter((pattern) => !pattern.startsWith('!') && !pattern.includes('node_modules'));
  const lists = await Promise.all(
    adding.map(async (pattern) => {
      const { base, glob, isGlob } = picomatch.scan(pattern);
      const folder = path.resolve(serviceDir, base);
      if (!isGlob) return (await workspace.stat(folder))?.kind === 'file' ? [folder] : [];
      const matches = picomatch(glob);
      const names = await listFiles(folder, withoutModules(workspace));
      return names.filter((name) => matches(name)).map((name) => path.join(folder, name));
    }),
  );
  return lists.flat();
}

/** The disk without modules and hidden files, each folder once: what a link leads back to has been seen. */
function withoutModules(workspace: TraceWorkspace): Pick<TraceWorkspace, 'readDirectory'> {
  const seen = new Set<string>();
  return {
    async readDirectory(folder) {
      const real = (await workspace.realPath(folder)) ?? folder;
      if (seen.has(real)) return [];
      seen.add(real);
      const entries = await workspace.readDirectory(folder);
      return entries.filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'));
    },
  };
}

/** Names from the service folder, without those that a pattern such as `!node_modules/x/**` of the user takes out. */
function namesOf({ files }: TracedFiles, patterns: readonly string[], { serviceDir }: ServiceModel): readonly string[] {
  const excluded = patterns
    .filter(
      (pattern) => pattern.startsWith('!node_modules') && !['!node_modules', '!node_modules/**'].includes(pattern),
    )
    .map((pattern) => picomatch(pattern.slice(1)));
  return files
    .map((file) => path.relative(serviceDir, file).split(path.sep).join('/'))
    .filter((name) => !excluded.some((matches) => matches(name)));
}

/** The runtime has the SDK; others may lie in a layer. */
async function reportMissing(
  missing: readonly MissingPackage[],
  { serviceDir, locate }: ServiceModel,
  workspace: TraceWorkspace,
  problems: Problems,
): Promise<void> {
  const declared = objectAt((await readManifest(serviceDir, workspace)) ?? {}, 'dependencies');
  for (const { name, neededBy, declared: isPromised } of missing) {
    if (name === 'aws-sdk' || name.startsWith('@aws-sdk/')) continue;
    const message = `${path.relative(serviceDir, neededBy)} needs the package ${name}, which is not installed`;
    const details = { at: locate(['plugins']) };
    if (isPromised || declared[name] !== undefined) problems.error('PACKAGE_MODULE_MISSING', message, details);
    else problems.notice('PACKAGE_MODULE_MISSING', message, details);
  }
}
