import { UserError } from '../core/user-error.ts';
import type { DeployedStack } from '../ports.ts';

/** Stops with DEPLOY_NOT_OURS when a stack lacks one of the tags that show whose it is. */
export function checkOwner(
  stack: Pick<DeployedStack, 'name' | 'tags'>,
  requiredTags: Readonly<Record<string, string>> = {},
): void {
  const foreign = Object.entries(requiredTags).find(([key, value]) => stack.tags[key] !== value);
  if (!foreign) return;
  const [key, value] = foreign;
  const has = stack.tags[key] === undefined ? 'no such tag' : `\`${stack.tags[key]}\``;
  throw new UserError('DEPLOY_NOT_OURS', `The stack ${stack.name} needs the tag ${key}=${value} and has ${has}.`);
}
