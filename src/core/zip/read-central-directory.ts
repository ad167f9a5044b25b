import { locateCentralDirectory } from './locate-central-directory.ts';
import { unsafeEntryName } from './safe-entry-name.ts';
import { centralHeader, max32, viewOf, zip64Extra } from './signatures.ts';
import type { ReadRange, ZipEntry } from './zip-entry.ts';
import { ZipFormatError } from './zip-format-error.ts';

const encryptedFlag = 0x0001;
const madeByUnix = 3;
const madeByMac = 19;
const methods = new Map<number, ZipEntry['method']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The files of a zip of `size` bytes in the order of its central directory; folders are left out.
 * Pure over `read`, so a deployed zip is read by range. Throws `ZipFormatError` for encrypted entries, unknown
 * methods, unsafe or repeated names, and whatever is damaged.
 */
export async function readCentralDirectory(size: number, read: ReadRange): Promise<ZipEntry[]> {
  const place = await locateCentralDirectory(size, read);
  const bytes = await read(place.offset, place.length);
  if (bytes.length < place.length) throw new ZipFormatError('its central directory is cut off');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  const view = viewOf(bytes);
  let at = 0;
  for (let index = 0; index < place.count; index++) {
    const { entry, next } = readHeader(bytes, view, at);
    at = next;
    if (names.has(entry.name)) throw new ZipFormatError(`it holds "${entry.name}" twice`);
    names.add(entry.name);
    if (!entry.name.endsWith('/')) entries.push(entry);
  }
  return entries;
}

function readHeader(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + centralHeader.length > bytes.length || view.getUint32(at, true) !== centralHeader.signature) {
    throw new ZipFormatError('its central directory is damaged');
  }
  const nameStart = at + centralHeader.length;
  const extraStart = nameStart + view.getUint16(at + 28, true);
  const commentStart = extraStart + view.getUint16(at + 30, true);
  const next = commentStart + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new ZipFormatError('its central directory is damaged');
  const name = decodeName(bytes.subarray(nameStart, extraStart));
  if ((view.getUint16(at + 8, true) & encryptedFlag) !== 0) throw new ZipFormatError(`"${name}" is encrypted`);
  const method = methods.get(view.getUint16(at + 10, true));
  if (!method) throw new ZipFormatError(`"${name}" is packed by a method that Lambda cannot unpack`);
  const sizes = readSizes(view, at, bytes.subarray(extraStart, commentStart));
  return { entry: { name, mode: readMode(view, at), method, crc: view.getUint32(at + 16, true), ...sizes }, next };
}

function decodeName(bytes: Uint8Array): string {
  let name: string;
  try {
    // Zips without the UTF-8 flag nearly always hold ASCII or UTF-8; anything else is refused, never guessed.
    name = utf8.decode(bytes);
  } catch {
    throw new ZipFormatError(`the name ${JSON.stringify(Buffer.from(bytes).toString('latin1'))} is not UTF-8`);
  }
  const reason = unsafeEntryName(name.endsWith('/') ? name.slice(0, -1) : name);
  if (reason) throw new ZipFormatError(`the name ${JSON.stringify(name)} ${reason}`);
  return name;
}

function readMode(view: DataView, at: number): number {
  const system = view.getUint8(at + 5);
  const permissions = (view.getUint32(at + 38, true) >>> 16) & 0o777;
  return (system === madeByUnix || system === madeByMac) && permissions !== 0 ? permissions : 0o644;
}

function readSizes(view: DataView, at: number, extra: Uint8Array) {
  const fields = {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerOffset: view.getUint32(at + 42, true),
  };
  const wide = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => fields[field] === max32);
  if (wide.length === 0) return fields;
  const values = zip64Values(extra);
  // The extra field holds only the values that did not fit, in this order.
  for (const [index, field] of wide.entries()) fields[field] = values[index] ?? fields[field];
  return fields;
}

function zip64Values(extra: Uint8Array): number[] {
  const view = viewOf(extra);
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === zip64Extra && at + 4 + length <= extra.length) {
      return Array.from({ length: Math.floor(length / 8) }, (_, index) =>
        Number(view.getBigUint64(at + 4 + index * 8, true)),
      );
    }
    at += 4 + length;
  }
  return [];
}
