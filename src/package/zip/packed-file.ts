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
  const { name, mode, method, crc, compressedSize, size } = entry;
  return {
    ...{ name, mode, method, crc, compressedSize, size },
    async copyPackedBytes(write) {
      const start = await locateEntryData(entry, read);
      const readAt = (copied: number) => read(start + copied, Math.min(chunkLength, entry.compressedSize - copied));
      // The next part is read while one is written.
      let next = entry.compressedSize > 0 ? readAt(0) : undefined;
      for (let copied = 0; next; ) {
        const bytes = await next;
        if (bytes.length === 0) throw new ZipFormatError(`"${entry.name}" is cut off`);
        copied += bytes.length;
        next = copied < entry.compressedSize ? readAt(copied) : undefined;
        next?.catch(() => {});
        await write(bytes);
      }
    },
  };
}
