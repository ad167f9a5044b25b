import type { Template } from '../cloudformation/template.ts';
import { compileService } from '../compile/compile-service.ts';
import type { Problems } from '../core/problems.ts';
import type { ArtifactLocations, LocatedArtifact } from '../package/artifact-manifest.ts';
import { templateHooks } from '../plugins/apply-plugins.ts';
import type { ServiceModel } from '../service/service-model.ts';

/**
 * The template of a service that was not packaged, with stand-ins for zips and images: types and names of its resources
 * are those of a deploy, hashes are not. Throws what compiling finds.
 */
export function compileUnpackaged(model: ServiceModel, problems: Problems): Template {
  const compiled = compileService(
    model,
    {
      artifacts: standIns(model),
      layerHashes: Object.fromEntries(model.layers.map(({ key }) => [key, ''])),
      images: Object.fromEntries(
        model.functions.filter(({ image }) => image).map((fn) => [fn.key, imageOf(fn.image?.uri)]),
      ),
      startedAtMs: 0,
    },
    templateHooks(model, problems),
    problems,
  );
  problems.throwIfErrors();
  return compiled.template;
}

const imageOf = (uri = '') => ({ uri, sha256: '' });

function standIns(model: ServiceModel): ArtifactLocations {
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
  return { directory: '', functions: all(model.functions), layers: all(model.layers), customResourcesKey: '' };
}
