import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import type { PackedFile } from '../../zip/packed-file.ts';

const inflate = promisify(inflateRaw);

/** The contents of a packed file. */
export async function unpackFile(file: PackedFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  await file.copyPackedBytes(async (bytes) => void chunks.push(bytes));
  const packed = Buffer.concat(chunks);
  return file.method === 'deflated' ? inflate(packed, { maxOutputLength: file.size + 1 }) : packed;
}
