import type { ReadRange } from '../../core/zip/zip-entry.ts';

const windowLength = 1 << 20;
const peekLength = 1 << 14;
/** Reads this close to the end of what was read count as going on from there. */
const near = 1 << 16;

/** Bytes `[start, end)` of the file. */
interface Part {
  readonly start: number;
  readonly end: number;
  readonly bytes: Promise<Uint8Array>;
}

/**
 * Reads a file in windows of 1 MiB while reads go on from one to the next, so that thousands of small neighbouring
 * reads cost a few large ones. A jump costs a small read, and the window stays. Reads side by side share both.
 */
export function bufferedReader(size: number, read: ReadRange): ReadRange {
  const nothing: Part = { start: 0, end: 0, bytes: Promise.resolve(new Uint8Array(0)) };
  let [window, peek] = [nothing, nothing];
  const readPart = (start: number, length: number): Part => {
    const end = Math.min(size, start + length);
    return { start, end, bytes: read(start, Math.max(0, end - start)) };
  };
  const partFor = (position: number, length: number): Part => {
    const isIn = ({ start, end }: Part) => position >= start && position + length <= end;
    if (isIn(window)) return window;
    if (isIn(peek)) return peek;
    const goesOn = Math.abs(position - window.end) < near || Math.abs(position - peek.end) < near;
    if (goesOn) window = readPart(position, windowLength);
    else peek = readPart(position, Math.max(length, peekLength));
    return goesOn ? window : peek;
  };
  return async (position, length) => {
    if (length > windowLength / 4) return read(position, length);
    const { start, bytes } = partFor(position, length);
    return (await bytes).subarray(position - start, position - start + length);
  };
}
