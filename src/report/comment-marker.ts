import { sha256Hex } from '../core/digest.ts';

/** What makes two comments different ones. */
export interface CommentIdentity {
  /** Name of the service, or of the compose file for several. */
  readonly service: string;
  readonly stage: string;
  /** Input `comment-key`. */
  readonly key?: string | undefined;
}

/** The hidden first line of a comment of ours. A digest: no name of a user can end the HTML comment or imitate another. */
export function commentMarker({ service, stage, key = '' }: CommentIdentity): string {
  return `<!-- serverless-deploy ${sha256Hex(JSON.stringify([service, stage, key])).slice(0, 32)} -->`;
}
