import { sha256Hex } from '../core/digest.ts';

/** What the placeholders of `preview-stage` stand for. */
export interface PreviewFacts {
  readonly number: number;
  readonly branch: string;
  readonly sha: string;
}

/** Longest stage when it is not known what names are made from it. */
const defaultStageRoom = 24;

const digestLength = 6;
/** Shorter than this a stage says nothing; better to let the check of names speak. */
export const smallestRoom = digestLength + 2;

/**
 * The stage of a preview: `{number}`, `{branch}` and `{sha}` (7 digits) filled in, everything but letters, digits and
 * `-` replaced. Longer than `room`, its branch is cut and gets a digest, so that two long branches stay apart; the
 * number stays whole.
 */
export function previewStage(template: string, facts: PreviewFacts, room: number = defaultStageRoom): string {
  const fill = (branch: string) =>
    cleanStage(
      template
        .replaceAll('{number}', String(facts.number))
        .replaceAll('{sha}', facts.sha.slice(0, 7))
        .replaceAll('{branch}', () => branch),
    );
  const whole = fill(cleanStage(facts.branch));
  if (whole.length <= room) return whole;
  const branchRoom = room - fill('').length - 1;
  if (template.includes('{branch}') && branchRoom >= smallestRoom) {
    const short = fill(shortenStage(cleanStage(facts.branch), branchRoom));
    if (short.length <= room) return short;
  }
  return shortenStage(whole, room);
}

/** The stage cut to `room` characters, its end replaced by a digest of the whole. */
function shortenStage(stage: string, room: number): string {
  if (stage.length <= room) return stage;
  const kept = Math.max(room, smallestRoom) - digestLength - 1;
  return `${stage.slice(0, kept).replace(/-+$/, '')}-${sha256Hex(stage).slice(0, digestLength)}`;
}

/** Longest stage for which names of up to `limit` characters fit; `names` are made with an empty stage. */
export function stageRoom(names: readonly { readonly text: string; readonly limit: number }[]): number {
  const rooms = names.map(({ text, limit }) => limit - text.length);
  return Math.max(smallestRoom, Math.min(defaultStageRoom, ...rooms));
}

/** Lower case, because buckets and hosts know no other. */
function cleanStage(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
