import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { GitHub, IssueComment } from '../ports.ts';
import { type CommentIdentity, commentMarker } from './comment-marker.ts';

/** What became of the comment; `url` is absent when it failed, which is a warning in `problems`. */
export interface PublishedComment {
  readonly did: 'created' | 'updated' | 'kept' | 'none' | 'failed';
  readonly url?: string | undefined;
}

/**
 * Brings the one comment of this service and stage up to date: found by its marker and our own login, over all pages.
 * A comment that somebody minimised stays as it is and a new one is made. Never throws for what GitHub refuses.
 */
export async function publishComment(
  github: GitHub,
  request: {
    readonly prNumber: number;
    readonly identity: CommentIdentity;
    readonly markdown: string;
    /** Not worth a new comment. */
    readonly onlyUpdate?: boolean | undefined;
  },
  problems: Problems,
): Promise<PublishedComment> {
  const { prNumber, identity, markdown, onlyUpdate } = request;
  const marker = commentMarker(identity);
  const body = `${marker}\n${markdown}`;
  try {
    const author = await github.viewer();
    const find = async () => (await github.listComments(prNumber)).find((comment) => isOurs(comment, marker, author));
    const known = await find();
    if (known) return await update(github, known, body);
    if (onlyUpdate) return { did: 'none' };
    return await create(github, prNumber, body, find);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.warn(error.code, `The comment was not written: ${error.message}`, { remedy: error.remedy });
    return { did: 'failed' };
  }
}

async function update(github: GitHub, known: IssueComment, body: string): Promise<PublishedComment> {
  if (sameText(known.body, body)) return { did: 'kept', url: known.url };
  const { url } = await github.updateComment(known.id, body);
  return { did: 'updated', url };
}

/** When the answer was lost the comment may be there all the same: look before it is written again. */
async function create(
  github: GitHub,
  prNumber: number,
  body: string,
  find: () => Promise<IssueComment | undefined>,
): Promise<PublishedComment> {
  try {
    return await keepOldest(github, await github.createComment(prNumber, body), find);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'GITHUB_REQUEST_FAILED') throw error;
    const written = await find();
    const { url } = written ?? (await github.createComment(prNumber, body));
    return { did: 'created', url };
  }
}

/** Another run may have made its comment at the same moment: the later one gives its text to the older and goes. */
async function keepOldest(
  github: GitHub,
  created: IssueComment,
  find: () => Promise<IssueComment | undefined>,
): Promise<PublishedComment> {
  const oldest = await find();
  if (!oldest || oldest.id >= created.id) return { did: 'created', url: created.url };
  const { url } = await github.updateComment(oldest.id, created.body);
  await github.deleteComment(created.id);
  return { did: 'updated', url };
}

function isOurs({ body, author, minimized }: IssueComment, marker: string, viewer: string): boolean {
  return !minimized && author === viewer && body.startsWith(marker);
}

/** GitHub may give lines back with CR LF and without white space at the end. */
function sameText(a: string, b: string): boolean {
  const normal = (text: string) => text.replaceAll('\r\n', '\n').trimEnd();
  return normal(a) === normal(b);
}
