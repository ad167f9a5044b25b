import type { Aws, DeployedStack } from '../ports.ts';
import { parseImageAddress } from '../service/images/image-address.ts';
import { imageRepository } from '../service/images/image-repository.ts';
import { ownershipTags } from './stack-tags.ts';

/** The repository of the images that were built for a stack of ours whose service is not at hand; if it uses one. */
export async function repositoryOfStack(stack: DeployedStack, aws: Aws): Promise<string | undefined> {
  const { [ownershipTags.service]: service, [ownershipTags.stage]: stage } = stack.tags;
  if (service === undefined || stage === undefined) return undefined;
  const repository = imageRepository({ service, stage });
  const template = await aws.cloudFormation.getTemplate(stack.id);
  const uris = Object.values(template?.Resources ?? {}).map(({ Properties }) => imageUri(Properties?.['Code']));
  return uris.some((uri) => uri !== undefined && parseImageAddress(uri).repository === repository)
    ? repository
    : undefined;
}

function imageUri(code: unknown): string | undefined {
  const uri = typeof code === 'object' && code !== null && 'ImageUri' in code ? code.ImageUri : undefined;
  return typeof uri === 'string' ? uri : undefined;
}
