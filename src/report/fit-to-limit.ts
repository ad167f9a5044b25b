import { type Block, renderBlock, sizeOf } from './block.ts';

const separator = '\n\n';
/** Room for the line that says what was left out. */
const noteRoom = 600;

/**
 * The blocks in their order, within `limit` bytes. The most important are kept whole; then one is cut by whole lines,
 * and the rest is left out and named by `leftOut`.
 */
export function fitToLimit(
  blocks: readonly Block[],
  limit: number,
  leftOut: (names: readonly string[]) => string,
): string {
  const whole = blocks.map((block) => renderBlock(block)).join(separator);
  if (sizeOf(whole) <= limit) return whole;
  const rendered = new Map<Block, string>();
  let room = limit - noteRoom;
  for (const block of byImportance(blocks)) {
    const markdown = renderWithin(block, room - separator.length);
    if (markdown === undefined) continue;
    rendered.set(block, markdown);
    room -= sizeOf(markdown) + separator.length;
  }
  const kept = blocks.flatMap((block) => rendered.get(block) ?? []);
  const names = blocks.filter((block) => !rendered.has(block)).map(({ name }) => name);
  return [...kept, leftOut([...new Set(names)].slice(0, 8))].join(separator);
}

function byImportance(blocks: readonly Block[]): readonly Block[] {
  return [...blocks].sort((a, b) => a.importance - b.importance);
}

/** The block with as many lines as fit; `undefined` when that is none. */
function renderWithin(block: Block, room: number): string | undefined {
  const whole = renderBlock(block);
  if (sizeOf(whole) <= room) return whole;
  const frame = sizeOf(renderBlock({ ...block, lines: [] })) + sizeOf(block.more(block.lines.length)) + 2;
  let used = frame;
  let kept = 0;
  for (const line of block.lines) {
    used += sizeOf(line) + 1;
    if (used > room) break;
    kept++;
  }
  return kept > 0 ? renderBlock(block, kept) : undefined;
}
