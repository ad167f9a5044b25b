import type { ReadRange } from '../../core/zip/zip-entry.ts';

const windowLength = 1 << 20;
/** Reads this close to the one before count as going on from there. */
const near = 1 << 16;

/**
 * Reads a file in windows of 1 MiB while reads go on from one to the next, so that thousands of small neighbouring
 * reads cost a few large ones; a jump costs only what it asks for.
 */
export function bufferedReader(size: number, read: ReadRange): ReadRange {
  let start = 0;
  let window: Uint8Array = new Uint8Array(0);
  let lastEnd = 0;
  return async (position, length) => {
    if (length > windowLength / 4) return read(position, length);
    if (position >= start && position + length <= start + window.length) {
      return window.subarray(position - start, position - start + length);
    }
    const goesOn = Math.abs(position - lastEnd) < near || Math.abs(position - start - window.length) < near;
    lastEnd = position + length;
    if (!goesOn) return read(position, length);
    const loaded = await read(position, Math.min(windowLength, Math.max(0, size - position)));
    // Callers in between may have moved the window: what was loaded here answers this call.
    [start, window] = [position, loaded];
    return loaded.subarray(0, length);
  };
}
