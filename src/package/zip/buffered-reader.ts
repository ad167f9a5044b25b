import type { ReadRange } from '../../core/zip/zip-entry.ts';

const windowLength = 1 << 20;

/** Reads a file in windows of 1 MiB, so that thousands of small neighbouring reads cost a few large ones. */
export function bufferedReader(size: number, read: ReadRange): ReadRange {
  let start = 0;
  let window: Uint8Array = new Uint8Array(0);
  return async (position, length) => {
    if (length > windowLength / 4) return read(position, length);
    if (position < start || position + length > start + window.length) {
      const loaded = await read(position, Math.min(windowLength, Math.max(0, size - position)));
      // Callers in between may have moved the window: what was loaded here answers this call.
      [start, window] = [position, loaded];
      return loaded.subarray(0, length);
    }
    return window.subarray(position - start, position - start + length);
  };
}
