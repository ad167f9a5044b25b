/** One file of a zip as its central directory tells it. */
export interface ZipEntry {
  /** Path inside the zip, with `/`. */
  readonly name: string;
  /** Permission bits such as 0o644; 0o644 for a zip that was written without any. */
  readonly mode: number;
  /** How its bytes lie in the zip. */
  readonly method: 'stored' | 'deflated';
  readonly crc: number;
  readonly compressedSize: number;
  /** Unpacked, in bytes. */
  readonly size: number;
  /** Where its local header starts. */
  readonly headerOffset: number;
}

/** Reads `length` bytes at `position`: of a file, of memory, or of an object by range. */
export type ReadRange = (position: number, length: number) => Promise<Uint8Array>;
