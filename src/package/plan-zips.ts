import path from 'node:path';
import { isJsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { FunctionModel, LayerModel, ServiceModel } from '../service/service-model.ts';
import { pythonLayerKey } from './builders/python/python-layer.ts';
import { pythonOptions } from './builders/python/python-options.ts';

/** A zip that is to be made. */
export interface ZipPlan {
  /** A `dependencies` zip is a layer that holds no files of the user's. */
  readonly kind: 'service' | 'function' | 'layer' | 'dependencies';
  /** Key of the function or layer; name of the service. */
  readonly key: string;
  /** Absolute path of the folder whose files are chosen. */
  readonly folder: string;
  readonly patterns: readonly string[];
  /** Functions that run from it. */
  readonly functions: readonly FunctionModel[];
  readonly path: ConfigPath;
}

/** A zip that is ready: `address` is a path from the service folder, or an address in S3. */
export interface ReadyPlan {
  readonly address: string;
  readonly functions: readonly FunctionModel[];
  readonly layer?: LayerModel;
  readonly path: ConfigPath;
}

/** Which zip each function and layer gets (framework-spec 4.1). */
export function planZips(model: ServiceModel, problems: Problems): { zips: ZipPlan[]; ready: ReadyPlan[] } {
  const zips: ZipPlan[] = [];
  const ready: ReadyPlan[] = [];
  const shared: FunctionModel[] = [];
  for (const fn of model.functions) {
    if (fn.image || fn.package.disable) continue;
    const artifact = fn.package.artifact ?? (ownsItsZip(fn) ? undefined : model.package.artifact);
    const written = fn.package.artifact ? [...fn.path, 'package', 'artifact'] : ['package', 'artifact'];
    if (artifact) ready.push({ address: artifact, functions: [fn], path: written });
    else if (fn.package.individually || model.package.individually) {
      const { key, path: place, package: own } = fn;
      zips.push({
        kind: 'function',
        key,
        folder: model.serviceDir,
        patterns: own.patterns,
        functions: [fn],
        path: place,
      });
    } else shared.push(fn);
  }
  warnOfIgnoredPatterns(model, shared, problems);
  if (shared.length > 0) {
    const { service: key, serviceDir: folder } = model;
    zips.push({ kind: 'service', key, folder, patterns: [], functions: shared, path: ['service'] });
  }
  for (const layer of model.layers) planLayer(model, layer, zips, ready);
  return { zips, ready };
}

// With `individually` of its own a function does not take the service's ready artifact.
function ownsItsZip(fn: FunctionModel): boolean {
  const section = fn.config['package'];
  return isJsonObject(section) && section['individually'] === true;
}

function planLayer(model: ServiceModel, layer: LayerModel, zips: ZipPlan[], ready: ReadyPlan[]): void {
  const { artifact, patterns } = layer.package;
  if (layer.modules || (layer.key === pythonLayerKey && pythonOptions(model)?.layer)) {
    const { key, path: place } = layer;
    zips.push({ kind: 'dependencies', key, folder: model.serviceDir, patterns: [], functions: [], path: place });
    return;
  }
  if (artifact) ready.push({ address: artifact, functions: [], layer, path: [...layer.path, 'package', 'artifact'] });
  else if (layer.sourcePath !== undefined) {
    const folder = path.join(model.serviceDir, layer.sourcePath);
    zips.push({ kind: 'layer', key: layer.key, folder, patterns, functions: [], path: [...layer.path, 'path'] });
  }
}

function warnOfIgnoredPatterns(model: ServiceModel, shared: readonly FunctionModel[], problems: Problems): void {
  const { plugins } = model;
  for (const fn of shared) {
    const { patterns } = fn.package;
    // serverless-esbuild ships what they ask for with the service's zip.
    const isServed = plugins.includes('serverless-esbuild') && patterns.some((pattern) => !pattern.startsWith('!'));
    if (patterns.length === 0 || isServed) continue;
    const at = model.locate([...fn.path, 'package']);
    const message = `The patterns of function \`${fn.key}\` are ignored: it shares the service's zip.`;
    problems.warn('PACKAGE_PATTERNS_IGNORED', message, { at });
  }
}
