import path from 'node:path';
import type { Problems } from '../core/problems.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { Artifact, ArtifactManifest } from './artifact-manifest.ts';
import type { ZipContents } from './builders/builder.ts';
import { asChosen, builderOf } from './builders/index.ts';
import { checkHandlers } from './check-handlers.ts';
import { collectFiles } from './files/collect-files.ts';
import { checkFileNames } from './gates/check-file-names.ts';
import { checkNativeFiles } from './gates/check-native-files.ts';
import { checkPlugNPlay } from './gates/check-plug-n-play.ts';
import { checkSizes, type SizedFile } from './gates/check-sizes.ts';
import { resolveImages } from './images/resolve-images.ts';
import {
  createPackageContext,
  type PackageContext,
  type PackageOptions,
  type PackagePorts,
} from './package-context.ts';
import { planZips, type ZipPlan } from './plan-zips.ts';
import { openReadyArtifact } from './ready-artifact.ts';
import type { SourceFile } from './source-file.ts';
import { type FilledZip, writeZips } from './write-zips.ts';
import { keepMemoryFlat } from './zip/flat-memory.ts';

/**
 * model → package: makes every zip of the service in `options.outDir`, streamed and deterministic, and every image, and
 * says where each function and layer finds its own. Mistakes of the user are reported to `problems`; the manifest then lacks
 * what could not be made.
 */
export async function packageService(
  model: ServiceModel,
  ports: PackagePorts,
  options: PackageOptions,
  problems: Problems,
): Promise<ArtifactManifest> {
  keepMemoryFlat();
  const context = createPackageContext(model, ports, options, problems);
  try {
    const { zips, ready } = planZips(model, problems);
    const functions: Record<string, Artifact> = {};
    const layers: Record<string, Artifact> = {};
    for (const plan of ready) {
      const artifact = await openReadyArtifact(plan, context);
      if (!artifact) continue;
      for (const fn of plan.functions) functions[fn.key] = artifact;
      if (plan.layer) layers[plan.layer.key] = artifact;
    }
    const [filled, images] = await Promise.all([
      Promise.all(zips.map((zip) => fillZip(zip, context))),
      resolveImages(context),
    ]);
    if (!problems.hasErrors) {
      const sized = new Map<Artifact, readonly SizedFile[]>();
      for (const { zip, artifact, files } of await writeZips(filled, context)) {
        sized.set(artifact, files);
        for (const fn of zip.functions) functions[fn.key] = artifact;
        if (zip.kind === 'layer' || zip.kind === 'dependencies') layers[zip.key] = artifact;
      }
      checkSizes({ functions, layers }, sized, context);
    }
    checkFileNames({ functions, layers }, model, problems);
    return { functions: inOrderOf(model, functions), layers, images, cache: context.cacheStatus };
  } finally {
    await context.close();
  }
}

async function fillZip(zip: ZipPlan, context: PackageContext): Promise<FilledZip> {
  if (zip.kind === 'dependencies')
    return { zip, contents: (await dependencies(zip, context)) ?? { code: [], packed: [] } };
  const chosen = await collectFiles(zip, context);
  const build = zip.kind === 'layer' ? asChosen : await builderOf(zip.functions);
  const built = await build(zip, chosen, context);
  const contents = { ...built, code: await forTarget(zip, built.code, context) };
  if (contents.code.length === 0 && contents.packed.length === 0) reportEmpty(zip, context);
  checkHandlers(zip, contents, context);
  await checkNativeFiles(zip, contents, context);
  await checkPlugNPlay(zip, contents, context);
  return { zip, contents };
}

// What serves one language only is loaded for it only.
async function dependencies(zip: ZipPlan, context: PackageContext): Promise<ZipContents | undefined> {
  const layer = context.model.layers.find(({ key, modules }) => key === zip.key && modules);
  if (layer) return (await import('./builders/node/modules-layer.ts')).modulesLayerContents(layer, context);
  return (await import('./builders/python/python-layer-contents.ts')).pythonLayerContents(context);
}

async function forTarget(zip: ZipPlan, code: readonly SourceFile[], context: PackageContext) {
  const [fn] = zip.functions;
  if (!fn?.runtime?.startsWith('nodejs')) return code;
  return (await import('./builders/node/target-packages/index.ts')).packagesForTarget(fn, code, context);
}

function reportEmpty(zip: ZipPlan, { problems, model }: PackageContext): void {
  const at = model.locate(zip.kind === 'service' ? ['package'] : zip.path);
  if (zip.kind === 'layer') {
    const folder = path.relative(model.serviceDir, zip.folder) || '.';
    const message = `Layer \`${zip.key}\` has no files: there is none in \`${folder}\`.`;
    problems.error('PACKAGE_LAYER_NOT_FOUND', message, { at });
  } else problems.error('PACKAGE_NO_FILES', `No file is left for ${zip.kind} \`${zip.key}\`.`, { at });
}

function inOrderOf(model: ServiceModel, artifacts: Readonly<Record<string, Artifact>>): Record<string, Artifact> {
  return Object.fromEntries(
    model.functions.flatMap(({ key }) => {
      const artifact = artifacts[key];
      return artifact ? [[key, artifact]] : [];
    }),
  );
}
