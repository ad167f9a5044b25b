import { createHash } from 'node:crypto';
import { contentDigest } from '../../core/zip/content-digest.ts';
import { unsafeEntryName } from '../../core/zip/safe-entry-name.ts';
import { ZipFormatError } from '../../core/zip/zip-format-error.ts';
import type { WritableFile } from '../../ports.ts';
import { centralHeaderOf, endBytes, localHeaderOf, type ZipRecord } from './headers.ts';
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
  const offsets: number[] = [];
  for (const file of sorted) {
    offsets.push(sink.position());
    await sink.record(localHeaderOf(file));
    const dataStart = sink.position();
    await file.copyPackedBytes(sink.write);
    if (sink.position() - dataStart !== file.compressedSize) throw new Error(`"${file.name}" changed its size`);
  }
  const directoryOffset = sink.position();
  for (const [index, file] of sorted.entries()) await sink.record(centralHeaderOf(file, offsets[index] ?? 0));
  await sink.write(endBytes(sorted.length, sink.position() - directoryOffset, directoryOffset));
  return {
    ...(await sink.finish()),
    unzippedBytes: files.reduce((sum, file) => sum + file.size, 0),
    contentDigest: contentDigest(sorted),
  };
}

function sortByName(files: readonly PackedFile[]): readonly PackedFile[] {
  const sorted = [...files].sort(files.some(({ name }) => surrogate.test(name)) ? byBytes : byCodeUnits);
  for (const [index, { name }] of sorted.entries()) {
    const reason = unsafeEntryName(name);
    if (reason) throw new ZipFormatError(`the name ${JSON.stringify(name)} ${reason}`);
    if (sorted[index + 1]?.name === name) throw new ZipFormatError(`it would hold "${name}" twice`);
  }
  return sorted;
}

// UTF-16 has the order of UTF-8 but for what lies beyond its first 65,536 characters.
const surrogate = /[\ud800-\udfff]/;
const byCodeUnits = (a: PackedFile, b: PackedFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
const byBytes = (a: PackedFile, b: PackedFile): number => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name));

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
  const record = async ({ length, writeTo }: ZipRecord) => {
    position += length;
    if (filled + length > bufferLength) await flush();
    writeTo(buffer, filled);
    filled += length;
  };
  const finish = async () => {
    await flush();
    await underWay;
    return { bytes: position, sha256: hash.digest('base64') };
  };
  return { write, record, finish, position: () => position };
}
