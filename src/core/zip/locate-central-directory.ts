import { endOfDirectory, max16, max32, viewOf, zip64End, zip64Locator } from './signatures.ts';
import type { ReadRange } from './zip-entry.ts';
import { ZipFormatError } from './zip-format-error.ts';

export interface CentralDirectoryPlace {
  readonly offset: number;
  readonly length: number;
  readonly count: number;
}

// A comment of up to 64 KiB may follow the end record.
const longestTail = endOfDirectory.length + max16;

/** Where the central directory of a zip of `size` bytes lies; zip64 understood. Throws `ZipFormatError`. */
export async function locateCentralDirectory(size: number, read: ReadRange): Promise<CentralDirectoryPlace> {
  // Nearly every zip has no comment: one small read settles it.
  for (const tailLength of [1024, longestTail]) {
    const start = Math.max(0, size - tailLength);
    const tail = await read(start, size - start);
    const at = findEndRecord(tail);
    if (at !== undefined) return readEndRecord(tail, at, start, read);
    if (start === 0) break;
  }
  throw new ZipFormatError('it has no central directory: it is no zip, or it is cut off');
}

function findEndRecord(tail: Uint8Array): number | undefined {
  const view = viewOf(tail);
  for (let at = tail.length - endOfDirectory.length; at >= 0; at--) {
    if (view.getUint32(at, true) !== endOfDirectory.signature) continue;
    if (at + endOfDirectory.length + view.getUint16(at + 20, true) === tail.length) return at;
  }
  return undefined;
}

async function readEndRecord(tail: Uint8Array, at: number, start: number, read: ReadRange) {
  const view = viewOf(tail);
  const count = view.getUint16(at + 10, true);
  const length = view.getUint32(at + 12, true);
  const offset = view.getUint32(at + 16, true);
  if (view.getUint16(at + 4, true) !== 0 && view.getUint16(at + 4, true) !== max16) {
    throw new ZipFormatError('it spans several disks');
  }
  const end = start + at;
  if (count !== max16 && length !== max32 && offset !== max32) return checked({ offset, length, count }, end);
  const locator = await read(end - zip64Locator.length, zip64Locator.length);
  if (locator.length < zip64Locator.length || viewOf(locator).getUint32(0, true) !== zip64Locator.signature) {
    return checked({ offset, length, count }, end);
  }
  return readZip64End(Number(viewOf(locator).getBigUint64(8, true)), end, read);
}

async function readZip64End(position: number, end: number, read: ReadRange): Promise<CentralDirectoryPlace> {
  const record = await read(position, zip64End.length);
  if (record.length < zip64End.length || viewOf(record).getUint32(0, true) !== zip64End.signature) {
    throw new ZipFormatError('its zip64 end record is damaged');
  }
  const view = viewOf(record);
  const place = {
    count: Number(view.getBigUint64(32, true)),
    length: Number(view.getBigUint64(40, true)),
    offset: Number(view.getBigUint64(48, true)),
  };
  return checked(place, end);
}

function checked(place: CentralDirectoryPlace, end: number): CentralDirectoryPlace {
  if (place.offset + place.length > end) throw new ZipFormatError('its central directory lies outside of the file');
  return place;
}
