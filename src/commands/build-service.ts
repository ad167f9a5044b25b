import path from 'node:path';
import { compileService } from '../compile/compile-service.ts';
import type { CompiledService } from '../compile/compiled-service.ts';
import { layerHashPrefix } from '../compile/functions/layer.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { ArtifactLocations, ArtifactManifest } from '../package/artifact-manifest.ts';
import { hashLayer } from '../package/hash-layer.ts';
import type { PackageOptions } from '../package/package-context.ts';
import { packageService } from '../package/package-service.ts';
import { deployedLayerHash } from '../plan/deployed-layer.ts';
import { templateHooks } from '../plugins/apply-plugins.ts';
import type { Ports } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** Folder of one deployment in the bucket: `<prefix>/<service>/<stage>/<ms>-<ISO time>` (framework-spec 2.5). */
export function deploymentDirectory(model: ServiceModel, nowMs: number): string {
  const { deploymentPrefix } = model.provider;
  return `${deploymentPrefix}/${model.service}/${model.stage}/${nowMs}-${new Date(nowMs).toISOString()}`;
}

/** model → package: builds every zip into `outDir`. */
export async function packageInto(
  outDir: string,
  model: ServiceModel,
  inputs: Inputs,
  ports: Ports,
  problems: Problems,
  options: Omit<PackageOptions, 'outDir' | 'cacheEnabled' | 'cacheKeySuffix'>,
): Promise<ArtifactManifest> {
  const manifest = await packageService(
    model,
    ports,
    {
      outDir,
      cacheEnabled: inputs.cache,
      pythonBytecode: inputs.pythonBytecode,
      ...(inputs.cacheKeySuffix ? { cacheKeySuffix: inputs.cacheKeySuffix } : {}),
      ...options,
    },
    problems,
  );
  problems.throwIfErrors();
  return manifest;
}

/**
 * model + artifacts → compile. `artifacts` say where each zip lies or will lie, `deployed` is the live template: a layer
 * that is deployed keeps its hash.
 */
export async function compileWith(
  artifacts: ArtifactLocations,
  model: ServiceModel,
  ports: Ports,
  problems: Problems,
  deployed?: JsonObject,
): Promise<CompiledService> {
  const layerHashes = await Promise.all(
    model.layers.map(async (layer): Promise<[string, string]> => {
      const artifact = artifacts.layers[layer.key];
      if (!artifact) throw new Error(`layer ${layer.key} was not packaged`);
      const definition = layerHashPrefix(layer, model);
      const known = deployedLayerHash(layer.key, definition, artifact, deployed);
      return [layer.key, known ?? (await hashLayer(ports.workspace, artifact.path, definition))];
    }),
  );
  const compiled = compileService(
    model,
    { artifacts, layerHashes: Object.fromEntries(layerHashes), startedAtMs: ports.clock.nowMs() },
    templateHooks(model, problems),
    problems,
  );
  problems.throwIfErrors();
  return compiled;
}

/** Everything that was packaged goes to the folder of this deployment. */
export function locateFresh(manifest: ArtifactManifest, directory: string): ArtifactLocations {
  const located = (record: ArtifactManifest['functions']) =>
    Object.fromEntries(
      Object.entries(record).map(([key, artifact]) => [
        key,
        { ...artifact, s3Key: `${directory}/${artifact.fileName}`, deployed: false },
      ]),
    );
  return {
    directory,
    functions: located(manifest.functions),
    layers: located(manifest.layers),
    images: manifest.images,
    customResourcesKey: `${directory}/custom-resources.zip`,
  };
}

/** Where artifacts are built when the caller names no folder: `.serverless`, as the framework. */
export const defaultPackageDir = (model: ServiceModel): string => path.join(model.serviceDir, '.serverless');
