import {
  centralHeader,
  endOfDirectory,
  localHeader,
  max16,
  max32,
  zip64End,
  zip64Extra,
  zip64Locator,
} from '../../core/zip/signatures.ts';
import type { ZipEntry } from '../../core/zip/zip-entry.ts';

// The records of a zip as bytes. Everything that could differ between machines is fixed: time, flags, versions.

const plainVersion = 20;
const zip64Version = 45;
const madeByUnix = 3;
const utf8Flag = 0x0800;
/** 1980-01-01 00:00, the oldest time that the format knows. */
const oldestDate = 0x0021;
const regularFile = 0o100000;

const nothing = Buffer.alloc(0);

type Sizes = Pick<ZipEntry, 'method' | 'crc' | 'compressedSize' | 'size'>;

/** Bytes that are written where they are needed: a zip has tens of thousands, and a buffer for each would cost more. */
export interface ZipRecord {
  readonly length: number;
  writeTo(target: Buffer, at: number): void;
}

/** The record that stands before the packed bytes. */
export function localHeaderOf(file: Sizes & { readonly name: string }): ZipRecord {
  const wide = file.size >= max32 || file.compressedSize >= max32;
  const extra = wide ? zip64Field([file.size, file.compressedSize]) : nothing;
  const nameLength = Buffer.byteLength(file.name);
  return {
    length: localHeader.length + nameLength + extra.length,
    writeTo(target, at) {
      target.writeUInt32LE(localHeader.signature, at);
      writeCommon(target, at + 4, file, wide, wide);
      target.writeUInt16LE(nameLength, at + 26);
      target.writeUInt16LE(extra.length, at + 28);
      writeNameAndExtra(target, at + localHeader.length, file.name, extra);
    },
  };
}

/** The same file's line of the central directory. */
export function centralHeaderOf(
  file: Sizes & { readonly name: string; readonly mode: number },
  headerOffset: number,
): ZipRecord {
  const wideSizes = file.size >= max32 || file.compressedSize >= max32;
  const wideOffset = headerOffset >= max32;
  const values = [...(wideSizes ? [file.size, file.compressedSize] : []), ...(wideOffset ? [headerOffset] : [])];
  const extra = values.length > 0 ? zip64Field(values) : nothing;
  const nameLength = Buffer.byteLength(file.name);
  return {
    length: centralHeader.length + nameLength + extra.length,
    writeTo(target, at) {
      target.writeUInt32LE(centralHeader.signature, at);
      target.writeUInt8(values.length > 0 ? zip64Version : plainVersion, at + 4);
      target.writeUInt8(madeByUnix, at + 5);
      writeCommon(target, at + 6, file, values.length > 0, wideSizes);
      target.writeUInt16LE(nameLength, at + 28);
      target.writeUInt16LE(extra.length, at + 30);
      // No comment, the first disk, no internal attributes.
      target.writeUInt32LE(0, at + 32);
      target.writeUInt16LE(0, at + 36);
      target.writeUInt32LE(((regularFile | file.mode) << 16) >>> 0, at + 38);
      target.writeUInt32LE(wideOffset ? max32 : headerOffset, at + 42);
      writeNameAndExtra(target, at + centralHeader.length, file.name, extra);
    },
  };
}

function writeNameAndExtra(target: Buffer, at: number, name: string, extra: Uint8Array): void {
  const length = target.write(name, at);
  if (extra.length > 0) target.set(extra, at + length);
}

// Version needed to sizes lie in the same order in both headers.
function writeCommon(header: Buffer, at: number, file: Sizes, zip64: boolean, wideSizes: boolean): void {
  header.writeUInt16LE(zip64 ? zip64Version : plainVersion, at);
  header.writeUInt16LE(utf8Flag, at + 2);
  header.writeUInt16LE(file.method === 'deflated' ? 8 : 0, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(oldestDate, at + 8);
  header.writeUInt32LE(file.crc, at + 10);
  header.writeUInt32LE(wideSizes ? max32 : file.compressedSize, at + 14);
  header.writeUInt32LE(wideSizes ? max32 : file.size, at + 18);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(zip64Extra, 0);
  field.writeUInt16LE(values.length * 8, 2);
  for (const [index, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + index * 8);
  return field;
}

/** What ends a zip: the zip64 records where the numbers need them, and the end record. */
export function endBytes(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const wide = count >= max16 || directoryLength >= max32 || directoryOffset >= max32;
  const end = Buffer.alloc(endOfDirectory.length);
  end.writeUInt32LE(endOfDirectory.signature, 0);
  end.writeUInt16LE(Math.min(count, max16), 8);
  end.writeUInt16LE(Math.min(count, max16), 10);
  end.writeUInt32LE(Math.min(directoryLength, max32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, max32), 16);
  return wide ? Buffer.concat([zip64EndBytes(count, directoryLength, directoryOffset), end]) : end;
}

function zip64EndBytes(count: number, directoryLength: number, directoryOffset: number): Buffer {
  const record = Buffer.alloc(zip64End.length);
  record.writeUInt32LE(zip64End.signature, 0);
  record.writeBigUInt64LE(BigInt(zip64End.length - 12), 4);
  record.writeUInt16LE((madeByUnix << 8) | zip64Version, 12);
  record.writeUInt16LE(zip64Version, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(directoryLength), 40);
  record.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(zip64Locator.length);
  locator.writeUInt32LE(zip64Locator.signature, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directoryLength), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}
