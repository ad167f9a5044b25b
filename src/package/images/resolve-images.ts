import path from 'node:path';
import { sha256Hex } from '../../core/digest.ts';
import type { ImageRegistry } from '../../ports.ts';
import { parseImageAddress } from '../../service/images/image-address.ts';
import { imageRepository } from '../../service/images/image-repository.ts';
import { type NamedImage, namedImage } from '../../service/images/named-image.ts';
import type { FunctionModel } from '../../service/service-model.ts';
import type { ContainerImage } from '../artifact-manifest.ts';
import type { Subject } from '../builders/run-tool.ts';
import type { PackageContext } from '../package-context.ts';
import { buildImage, pushImage } from './build-image.ts';
import { hashImageSource, type ImageBuild } from './image-source.ts';

/**
 * Function key → image by digest, for functions with `image` (framework-spec 7.4). A tag is looked up in ECR. An image
 * with a `path` is built and pushed, unless the one that was made from the same files and options is there: its tag
 * says so. Where nothing may be built or ECR is not at hand the image gets a stand-in, which is said.
 */
export async function resolveImages(context: PackageContext): Promise<Readonly<Record<string, ContainerImage>>> {
  const { model, problems } = context;
  const resolved = await Promise.all(
    model.functions.map(async (fn): Promise<readonly [string, ContainerImage | undefined]> => {
      const named = namedImage(fn, model, problems);
      return [fn.key, named && (await resolveImage(named, fn, context))];
    }),
  );
  return Object.fromEntries(resolved.flatMap(([key, image]) => (image ? [[key, image]] : [])));
}

function resolveImage(named: NamedImage, fn: FunctionModel, context: PackageContext) {
  switch (named.kind) {
    case 'uri':
      return context.once(`image ${named.uri}`, () => findImage(named.uri, fn, context));
    case 'build':
      return context.once(`image of ${named.name}`, () => makeImage(named, fn, context));
  }
}

async function findImage(uri: string, fn: FunctionModel, context: PackageContext): Promise<ContainerImage | undefined> {
  const { model, problems, options } = context;
  const { repositoryUri, registryId, region, repository, tag, sha256 } = parseImageAddress(uri);
  if (sha256 !== undefined) return { uri, sha256 };
  const at = model.locate([...fn.path, 'image']);
  if (!options.registry) {
    problems.notice('IMAGE_STAND_IN', `ECR is not asked which image \`${uri}\` is.`, { at });
    return standIn(repositoryUri, sha256Hex(uri));
  }
  if (region !== undefined && region !== model.region) {
    const message = `The image \`${uri}\` lies in ${region}; Lambda takes only images of its own region, ${model.region}.`;
    problems.error('IMAGE_WRONG_REGION', message, { at });
    return undefined;
  }
  const digest = await options.registry.findDigest(repository, tag, registryId);
  if (digest === undefined) {
    problems.error('IMAGE_NOT_FOUND', `There is no image \`${tag}\` in the repository \`${repositoryUri}\`.`, { at });
    return undefined;
  }
  return { uri: `${repositoryUri}@${digest}`, sha256: digest.replace('sha256:', '') };
}

type BuiltImage = Extract<NamedImage, { readonly kind: 'build' }>;

async function makeImage(
  named: BuiltImage,
  fn: FunctionModel,
  context: PackageContext,
): Promise<ContainerImage | undefined> {
  const { model, problems, ports, options } = context;
  const { registry } = options;
  warnOfArchitectures(named.name, fn, context);
  const build = imageBuild(named, fn, context);
  const at = model.locate(['provider', 'ecr', 'images', named.name]);
  if ((await ports.workspace.stat(build.dockerfile))?.kind !== 'file') {
    const shown = path.relative(model.serviceDir, build.dockerfile);
    problems.error('IMAGE_NO_DOCKERFILE', `The image \`${named.name}\` has no \`${shown}\`.`, { at });
    return undefined;
  }
  const source = await hashImageSource(build, ports.workspace);
  const repository = imageRepository(model);
  const tag = `${named.name}-${source.slice(0, 40)}`;
  const known = await registry?.findRepository(repository);
  const made = known && !buildsAnew(build, context) ? await registry?.findDigest(repository, tag) : undefined;
  if (known && made) return fromDigest(known, made, source);
  const stopped = () => standIn(known ?? repository, source);
  if (!registry || !options.buildImages) {
    const message = `The image \`${named.name}\` is built and pushed by a deploy.`;
    problems.notice('IMAGE_STAND_IN', message, { at });
    return stopped();
  }
  const subject: Subject = { name: `image \`${named.name}\``, at };
  ports.log.info(`Building the image ${named.name} from ${named.path}.`);
  if (!(await buildImage(build, subject, context))) return stopped();
  const repositoryUri = known ?? (await registry.createRepository(repository, model.provider.ecr));
  await limitImages(repository, registry, context);
  const destination = { repositoryUri, tags: [tag, named.name] };
  if (!(await pushImage(build, destination, registry, subject, context))) return stopped();
  const digest = await registry.findDigest(repository, tag);
  if (digest === undefined) throw new Error(`${repositoryUri}:${tag} was pushed and is not there`);
  ports.log.info(`Pushed the image ${named.name} to ${repositoryUri}: ${digest}.`);
  return fromDigest(repositoryUri, digest, source);
}

/** `docker build` of an entry of `provider.ecr.images`; for the architecture of the function unless `platform` says. */
function imageBuild(
  { name, path: folder, settings }: BuiltImage,
  fn: FunctionModel,
  context: PackageContext,
): ImageBuild {
  const { buildArgs = {}, cacheFrom = [], buildOptions = [], provenance } = settings;
  const platform = settings.platform ?? (fn.architecture === 'arm64' ? 'linux/arm64' : 'linux/amd64');
  const root = path.resolve(context.model.serviceDir, folder);
  return {
    tag: `${imageRepository(context.model)}:${name}`,
    folder: root,
    dockerfile: path.resolve(root, settings.file ?? 'Dockerfile'),
    options: [
      ...Object.entries(buildArgs).flatMap(([key, value]) => ['--build-arg', `${key}=${value}`]),
      ...cacheFrom.flatMap((image) => ['--cache-from', image]),
      ...buildOptions,
      `--platform=${platform}`,
      ...(provenance === undefined ? [] : [`--provenance=${provenance}`]),
    ],
  };
}

/** An image is built once, for one machine. */
function warnOfArchitectures(name: string, fn: FunctionModel, { model, problems }: PackageContext): void {
  const users = model.functions.filter(({ image }) => image?.name === name);
  const other = users.find(({ architecture }) => architecture !== fn.architecture);
  if (!other) return;
  const message = `Functions \`${fn.key}\` and \`${other.key}\` share the image \`${name}\` but not their architecture; it is built for \`${fn.key}\`.`;
  problems.warn('PACKAGE_WRONG_MACHINE', message, {
    at: model.locate([...other.path, 'image']),
    remedy: 'Give each architecture an image of its own under `provider.ecr.images`.',
  });
}

/** Whether the user wants a build although nothing of his changed: its base may have. */
const buildsAnew = ({ options }: ImageBuild, context: PackageContext): boolean =>
  (context.options.rebuildImages ?? false) ||
  options.some((option) => ['--no-cache', '--pull'].includes(option.replace(/=true$/, '')));

const fromDigest = (repositoryUri: string, digest: string, source: string): ContainerImage => ({
  uri: `${repositoryUri}@${digest}`,
  sha256: digest.replace('sha256:', ''),
  source,
});

const standIn = (repositoryUri: string, source: string): ContainerImage => ({
  uri: `${repositoryUri}@sha256:${source}`,
  sha256: source,
  source,
});

/** `provider.ecr.maxImageCount` as the lifecycle policy of the repository. */
async function limitImages(repository: string, registry: ImageRegistry, { model }: PackageContext): Promise<void> {
  const { maxImageCount } = model.provider.ecr;
  if (maxImageCount === undefined) return;
  const selection = { tagStatus: 'any', countType: 'imageCountMoreThan', countNumber: maxImageCount };
  await registry.setLifecyclePolicy(repository, {
    rules: [{ rulePriority: 1, selection, action: { type: 'expire' } }],
  });
}
