import { localHeader, viewOf } from './signatures.ts';
import type { ReadRange, ZipEntry } from './zip-entry.ts';
import { ZipFormatError } from './zip-format-error.ts';

/** Where the packed bytes of an entry start: behind its local header, whose lengths differ from the directory's. */
export async function locateEntryData(entry: ZipEntry, read: ReadRange): Promise<number> {
  const header = await read(entry.headerOffset, localHeader.length);
  const view = viewOf(header);
  if (header.length < localHeader.length || view.getUint32(0, true) !== localHeader.signature) {
    throw new ZipFormatError(`the header of "${entry.name}" is damaged`);
  }
  return entry.headerOffset + localHeader.length + view.getUint16(26, true) + view.getUint16(28, true);
}
