import type { Problems } from '../core/problems.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';

const withDigest = /^.+@sha256:(?<sha256>[0-9a-f]{64})$/;

/**
 * Function key → image by digest, for functions with `image`. Reports `IMAGE_NEEDS_DIGEST` for a URI by tag and
 * `IMAGE_NEEDS_BUILD` for an image that would have to be built here.
 */
export function resolveImages(
  model: ServiceModel,
  problems: Problems,
): Readonly<Record<string, { readonly uri: string; readonly sha256: string }>> {
  const images = model.functions.flatMap((fn): [string, { uri: string; sha256: string }][] => {
    const uri = imageUri(fn, model, problems);
    if (uri === undefined) return [];
    const sha256 = withDigest.exec(uri)?.groups?.['sha256'];
    if (sha256 !== undefined) return [[fn.key, { uri, sha256 }]];
    problems.error('IMAGE_NEEDS_DIGEST', `Function \`${fn.key}\` names the image \`${uri}\` by a tag.`, {
      at: model.locate([...fn.path, 'image']),
    });
    return [];
  });
  return Object.fromEntries(images);
}

function imageUri({ key, path, image }: FunctionModel, model: ServiceModel, problems: Problems): string | undefined {
  if (!image) return undefined;
  if (image.uri !== undefined) return image.uri;
  const entry = image.name === undefined ? undefined : model.provider.ecrImages[image.name];
  if (entry?.uri !== undefined) return entry.uri;
  const at = model.locate([...path, 'image']);
  if (!entry)
    problems.error(
      'IMAGE_UNKNOWN',
      `Function \`${key}\` names the image \`${image.name}\`, which \`provider.ecr.images\` does not have.`,
      { at },
    );
  else
    problems.error(
      'IMAGE_NEEDS_BUILD',
      `Function \`${key}\` uses the image \`${image.name}\`, which would have to be built here.`,
      { at },
    );
  return undefined;
}
