import type { Problems } from '../../core/problems.ts';
import type { EcrImage, FunctionModel, ServiceModel } from '../service-model.ts';

/** What a function says of its image: where it lies, or which entry of `provider.ecr.images` it is built from. */
export type NamedImage =
  | { readonly kind: 'uri'; readonly uri: string }
  | { readonly kind: 'build'; readonly name: string; readonly path: string; readonly settings: EcrImage };

const ofBuilds = ['buildArgs', 'buildOptions', 'cacheFrom', 'platform', 'provenance', 'file'] as const;

/** The image of a function with `image`. Reports `IMAGE_UNKNOWN` and `IMAGE_INVALID` (framework-spec 7.4). */
export function namedImage(
  { key, path, image }: FunctionModel,
  model: ServiceModel,
  problems: Problems,
): NamedImage | undefined {
  if (!image) return undefined;
  const { name, uri } = image;
  const atFunction = model.locate([...path, 'image']);
  if ((name === undefined) === (uri === undefined)) {
    const message = `The image of function \`${key}\` needs either \`uri\` or \`name\`.`;
    problems.error('IMAGE_INVALID', message, { at: atFunction });
    return undefined;
  }
  if (uri !== undefined) return { kind: 'uri', uri };
  const settings = name === undefined ? undefined : model.provider.ecr.images[name];
  if (name === undefined || !settings) {
    const message = `Function \`${key}\` names the image \`${name}\`, which \`provider.ecr.images\` does not have.`;
    problems.error('IMAGE_UNKNOWN', message, { at: atFunction });
    return undefined;
  }
  const at = model.locate(['provider', 'ecr', 'images', name]);
  if ((settings.path === undefined) === (settings.uri === undefined)) {
    problems.error('IMAGE_INVALID', `The image \`${name}\` needs either \`path\` or \`uri\`.`, { at });
    return undefined;
  }
  if (settings.path !== undefined) return { kind: 'build', name, path: settings.path, settings };
  const idle = ofBuilds.filter((option) => settings[option] !== undefined);
  if (idle.length > 0) {
    const message = `The image \`${name}\` lies at its \`uri\` and is not built, so \`${idle.join('`, `')}\` cannot count.`;
    problems.error('IMAGE_INVALID', message, { at });
  }
  return { kind: 'uri', uri: settings.uri ?? '' };
}
