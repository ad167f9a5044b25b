import { layerId } from '../../cloudformation/logical-ids.ts';
import { isJsonObject } from '../../core/json.ts';
import type { FunctionModel } from '../../service/service-model.ts';
import type { Artifact, ArtifactManifest } from '../artifact-manifest.ts';
import type { PackageContext } from '../package-context.ts';

/** Unpacked size of a function with its layers, in bytes (AWS: Lambda quotas). */
export const maxUnzippedBytes = 262_144_000;

const shown = 8;

/** What makes a zip large: name inside of it and unpacked bytes. */
export type SizedFile = { readonly name: string; readonly size: number };

/** Reports `PACKAGE_TOO_LARGE` for each function that Lambda would refuse, with what is big in its zip. */
export function checkSizes(
  manifest: Pick<ArtifactManifest, 'functions' | 'layers'>,
  filesOf: ReadonlyMap<Artifact, readonly SizedFile[]>,
  { model, problems }: Pick<PackageContext, 'model' | 'problems'>,
): void {
  const layers = new Map(Object.entries(manifest.layers).map(([key, artifact]) => [layerId(key), artifact]));
  for (const fn of model.functions) {
    const artifact = manifest.functions[fn.key];
    if (!artifact) continue;
    const inLayers = layersOf(fn, layers).reduce((sum, layer) => sum + layer.unzippedBytes, 0);
    const total = artifact.unzippedBytes + inLayers;
    if (total <= maxUnzippedBytes) continue;
    const withLayers = inLayers > 0 ? `, ${megabytes(inLayers)} of it in layers` : '';
    const big = biggest(filesOf.get(artifact) ?? []).map(({ name, size }) => `${name} ${megabytes(size)}`);
    const list = big.length > 0 ? ` Biggest: ${big.join(', ')}.` : '';
    const message = `Function \`${fn.key}\` is ${megabytes(total)} unpacked${withLayers}; Lambda takes ${megabytes(maxUnzippedBytes)}.${list}`;
    problems.error('PACKAGE_TOO_LARGE', message, { at: model.locate(fn.path) });
  }
}

function layersOf(fn: FunctionModel, layers: ReadonlyMap<string, Artifact>): Artifact[] {
  return (fn.layers ?? []).flatMap((layer) => {
    const ref = isJsonObject(layer) ? layer['Ref'] : undefined;
    const found = typeof ref === 'string' ? layers.get(ref) : undefined;
    return found ? [found] : [];
  });
}

/** The largest folders, one level deep; packages of node_modules count one by one. */
function biggest(files: readonly SizedFile[]): SizedFile[] {
  const sizes = new Map<string, number>();
  for (const { name, size } of files) {
    const group = /^(?:.*?node_modules\/(?:@[^/]+\/)?)?[^/]+/.exec(name)?.[0] ?? name;
    sizes.set(group, (sizes.get(group) ?? 0) + size);
  }
  return Array.from(sizes, ([name, size]) => ({ name, size }))
    .sort((a, b) => b.size - a.size)
    .slice(0, shown);
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
