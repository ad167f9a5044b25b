import type { Template } from '../cloudformation/template.ts';
import { compileService } from '../compile/compile-service.ts';
import type { Problems } from '../core/problems.ts';
import type { ArtifactLocations, ContainerImage, LocatedArtifact } from '../package/artifact-manifest.ts';
import { templateHooks } from '../plugins/apply-plugins.ts';
import { imageRepository } from '../service/images/image-repository.ts';
import { namedImage } from '../service/images/named-image.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';

/**
 * The template of a service that was not packaged, with stand-ins for zips and images: types and names of its resources
 * are those of a deploy, hashes are not. Throws what compiling finds.
 */
export function compileUnpackaged(model: ServiceModel, problems: Problems): Template {
  const compiled = compileService(
    model,
    {
      artifacts: standIns(model, problems),
      layerHashes: Object.fromEntries(model.layers.map(({ key }) => [key, ''])),
      startedAtMs: 0,
    },
    templateHooks(model, problems),
    problems,
  );
  problems.throwIfErrors();
  return compiled.template;
}

function imageOf(fn: FunctionModel, model: ServiceModel, problems: Problems): ContainerImage {
  const named = namedImage(fn, model, problems);
  const { region } = model;
  const own = `*.dkr.ecr.${region}.amazonaws.com/${imageRepository(model)}`;
  return { uri: named?.kind === 'uri' ? named.uri : own, sha256: '' };
}

function standIns(model: ServiceModel, problems: Problems): ArtifactLocations {
  const artifact: LocatedArtifact = {
    fileName: 'code.zip',
    path: '',
    bytes: 0,
    unzippedBytes: 0,
    sha256: '',
    contentDigest: '',
    s3Key: 'code.zip',
    deployed: false,
  };
  const all = (items: readonly { readonly key: string }[]) =>
    Object.fromEntries(items.map(({ key }) => [key, artifact]));
  const images = model.functions
    .filter(({ image }) => image)
    .map((fn): [string, ContainerImage] => [fn.key, imageOf(fn, model, problems)]);
  return {
    directory: '',
    functions: all(model.functions),
    layers: all(model.layers),
    images: Object.fromEntries(images),
    customResourcesKey: '',
  };
}
