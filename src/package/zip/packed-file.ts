import { locateEntryData } from '../../core/zip/locate-entry-data.ts';
import type { ReadRange, ZipEntry } from '../../core/zip/zip-entry.ts';
import { ZipFormatError } from '../../core/zip/zip-format-error.ts';

export type WriteBytes = (bytes: Uint8Array) => Promise<void>;

/** A file that is packed already, somewhere in another zip, and can be copied into a new one as it is. */
export interface PackedFile extends Omit<ZipEntry, 'headerOffset'> {
  /** Hands over the packed bytes, `compressedSize` of them. */
  copyPackedBytes(write: WriteBytes): Promise<void>;
}

const chunkLength = 1 << 20;

/** The entry of a zip, read through `read`, as a file that can be spliced into another zip. */
export function packedFileOf(entry: ZipEntry, read: ReadRange): PackedFile {
  const { headerOffset: _, ...file } = entry;
  return {
    ...file,
    async copyPackedBytes(write) {
      const start = await locateEntryData(entry, read);
      for (let copied = 0; copied < entry.compressedSize; ) {
        const bytes = await read(start + copied, Math.min(chunkLength, entry.compressedSize - copied));
        if (bytes.length === 0) throw new ZipFormatError(`"${entry.name}" is cut off`);
        await write(bytes);
        copied += bytes.length;
      }
    },
  };
}
