import { createHash } from 'node:crypto';
import { contentDigest } from '../../core/zip/content-digest.ts';
import { unsafeEntryName } from '../../core/zip/safe-entry-name.ts';
import { ZipFormatError } from '../../core/zip/zip-format-error.ts';
import type { WritableFile } from '../../ports.ts';
import { centralHeaderBytes, endBytes, localHeaderBytes } from './headers.ts';
import type { PackedFile, WriteBytes } from './packed-file.ts';

export interface WrittenZip {
  readonly bytes: number;
  readonly unzippedBytes: number;
  /** sha256 of the whole file in base64. */
  readonly sha256: string;
  readonly contentDigest: string;
}

/**
 * Writes a zip whose bytes depend on its contents only: files sorted by the UTF-8 bytes of their names, one fixed
 * time, modes as given, no folders, no extra fields except zip64's. Streams; does not commit `output`.
 */
export async function writeZip(output: WritableFile, files: readonly PackedFile[]): Promise<WrittenZip> {
  const sorted = sortByName(files);
  const sink = bufferedSink(output);
  const directory: Buffer[] = [];
  for (const { name, file } of sorted) {
    const headerOffset = sink.position();
    await sink.write(localHeaderBytes(name, file));
    const dataStart = sink.position();
    await file.copyPackedBytes(sink.write);
    if (sink.position() - dataStart !== file.compressedSize) throw new Error(`"${file.name}" changed its size`);
    directory.push(centralHeaderBytes(name, file, headerOffset));
  }
  const directoryOffset = sink.position();
  for (const header of directory) await sink.write(header);
  await sink.write(endBytes(sorted.length, sink.position() - directoryOffset, directoryOffset));
  return {
    ...(await sink.finish()),
    unzippedBytes: files.reduce((sum, file) => sum + file.size, 0),
    contentDigest: contentDigest(sorted.map(({ file }) => file)),
  };
}

function sortByName(files: readonly PackedFile[]): { name: Buffer; file: PackedFile }[] {
  const sorted = files.map((file) => ({ name: Buffer.from(file.name), file }));
  sorted.sort((a, b) => Buffer.compare(a.name, b.name));
  for (const [index, { name, file }] of sorted.entries()) {
    const reason = unsafeEntryName(file.name);
    if (reason) throw new ZipFormatError(`the name ${JSON.stringify(file.name)} ${reason}`);
    if (sorted[index + 1]?.name.equals(name)) throw new ZipFormatError(`it would hold "${file.name}" twice`);
  }
  return sorted;
}

const bufferLength = 1 << 20;

/**
 * Collects small writes into large ones; counts and hashes what passes. One write is under way while the next bytes are
 * hashed and collected, so what was handed over must not be changed afterwards.
 */
function bufferedSink(output: WritableFile) {
  const hash = createHash('sha256');
  let [buffer, spare] = [Buffer.allocUnsafe(bufferLength), Buffer.allocUnsafe(bufferLength)];
  let filled = 0;
  let position = 0;
  let underWay: Promise<void> = Promise.resolve();
  const pass = async (bytes: Uint8Array) => {
    await underWay;
    underWay = output.write(bytes);
    // It is awaited with the next bytes; until then a failure is nobody's.
    underWay.catch(() => {});
    hash.update(bytes);
  };
  const flush = async () => {
    if (filled === 0) return;
    const full = buffer.subarray(0, filled);
    [buffer, spare] = [spare, buffer];
    filled = 0;
    await pass(full);
  };
  const write: WriteBytes = async (bytes) => {
    position += bytes.length;
    if (filled + bytes.length > bufferLength) await flush();
    if (bytes.length > bufferLength) return pass(bytes);
    buffer.set(bytes, filled);
    filled += bytes.length;
  };
  const finish = async () => {
    await flush();
    await underWay;
    return { bytes: position, sha256: hash.digest('base64') };
  };
  return { write, finish, position: () => position };
}
