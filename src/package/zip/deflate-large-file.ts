import { Readable } from 'node:stream';
import { readCentralDirectory } from '../../core/zip/read-central-directory.ts';
import { deflateLevel } from './deflate-files.ts';
import { type PackedFile, packedFileOf } from './packed-file.ts';
import type { Spool } from './spool.ts';

/** archiver hands over small chunks: they are written together. */
const writeLength = 1 << 20;

/** Deflates a file that is read in chunks, by archiver, onto the disk: it is never in memory as a whole. */
export async function deflateLargeFile(content: AsyncIterable<Uint8Array>, spool: Spool): Promise<PackedFile> {
  // Loaded only when it is needed: it is a third of the start of a run.
  const { ZipArchive } = await import('archiver');
  const archive = new ZipArchive({ zlib: { level: deflateLevel } });
  const source = Readable.from(content);
  // Whoever reads the archive is told of its failure, also of one before that: it must not count as unhandled.
  archive.on('error', () => {});
  // archiver does not see that its source fails.
  source.on('error', (error) => archive.destroy(error));
  archive.append(source, { name: 'file', date: new Date(0), mode: 0o644 });
  const finalizing = archive.finalize();
  // Its rejection is seen below; until then it must not count as unhandled.
  finalizing.catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
  await writeArchive(archive, spool);
  await finalizing;
  const { size, read } = await spool.open();
  const [entry] = await readCentralDirectory(size, read);
  if (!entry) throw new Error('the archive has no entry');
  return packedFileOf(entry, read);
}

async function writeArchive(archive: AsyncIterable<Uint8Array>, spool: Spool): Promise<void> {
  const file = await spool.create();
  try {
    let pending: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of archive) {
      pending.push(chunk);
      length += chunk.length;
      if (length < writeLength) continue;
      await file.write(Buffer.concat(pending));
      [pending, length] = [[], 0];
    }
    await file.write(Buffer.concat(pending));
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.commit();
}
