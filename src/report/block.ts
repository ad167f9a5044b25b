/**
 * A piece of a report that can be shortened without breaking its markup: what opens it, its lines, what closes it.
 * Lines are rows of a table, items of a list or lines of a fence.
 */
export interface Block {
  /** What it is called when it had to be left out. */
  readonly name: string;
  /** 1 is kept first when there is not enough room. */
  readonly importance: number;
  readonly open: string;
  readonly lines: readonly string[];
  readonly close: string;
  /** The line that stands for `count` lines that were left out. */
  readonly more: (count: number) => string;
}

/** A block without lines: all or nothing. */
export function paragraph(name: string, importance: number, markdown: string): Block {
  return { name, importance, open: markdown, lines: [], close: '', more: () => '' };
}

/** The block with its first `kept` lines. */
export function renderBlock(block: Block, kept: number = block.lines.length): string {
  const left = block.lines.length - kept;
  const lines = [...block.lines.slice(0, kept), ...(left > 0 ? [block.more(left)] : [])];
  return [block.open, ...lines, block.close].filter((part) => part !== '').join('\n');
}

/** Size as GitHub may count it at most: bytes of UTF-8. */
export function sizeOf(markdown: string): number {
  return Buffer.byteLength(markdown);
}
