import type { ReadRange } from '../../core/zip/zip-entry.ts';

const windowLength = 1 << 20;
/** Reads this close to the one before count as going on from there. */
const near = 1 << 16;

/**
 * Reads a file in windows of 1 MiB while reads go on from one to the next, so that thousands of small neighbouring
 * reads cost a few large ones; a jump costs only what it asks for. Reads side by side share a window.
 */
export function bufferedReader(size: number, read: ReadRange): ReadRange {
  let window = { start: 0, end: 0, bytes: Promise.resolve<Uint8Array>(new Uint8Array(0)) };
  let lastEnd = 0;
  return async (position, length) => {
    if (length > windowLength / 4) return read(position, length);
    const isInside = position >= window.start && position + length <= window.end;
    const goesOn = Math.abs(position - lastEnd) < near || Math.abs(position - window.end) < near;
    if (!isInside && !goesOn) {
      lastEnd = position + length;
      return read(position, length);
    }
    if (!isInside) {
      const end = Math.min(size, position + windowLength);
      window = { start: position, end, bytes: read(position, Math.max(0, end - position)) };
    }
    lastEnd = position + length;
    const { start, bytes } = window;
    return (await bytes).subarray(position - start, position - start + length);
  };
}
