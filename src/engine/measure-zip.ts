import { createHash } from 'node:crypto';
import path from 'node:path';
import { contentDigest } from '../core/zip/content-digest.ts';
import { readCentralDirectory } from '../core/zip/read-central-directory.ts';
import { ZipFormatError } from '../core/zip/zip-format-error.ts';
import type { Artifact } from '../package/artifact-manifest.ts';
import type { ReadableFile, Workspace } from '../ports.ts';

const chunk = 1 << 20;

/** A zip that somebody else made: its hash and the digest of its entries. What is no zip counts as one unknown entry. */
export async function measureZip(file: string, workspace: Workspace): Promise<Artifact> {
  const opened = await workspace.open(file);
  try {
    const hash = createHash('sha256');
    for (let position = 0; position < opened.size; position += chunk) hash.update(await opened.read(position, chunk));
    const digest = hash.digest();
    return {
      fileName: path.basename(file),
      path: file,
      bytes: opened.size,
      sha256: digest.toString('base64'),
      ...(await contentsOf(opened, digest.toString('hex'))),
    };
  } finally {
    await opened.close();
  }
}

async function contentsOf(
  file: ReadableFile,
  hash: string,
): Promise<Pick<Artifact, 'unzippedBytes' | 'contentDigest'>> {
  try {
    const entries = await readCentralDirectory(file.size, (position, length) => file.read(position, length));
    return {
      unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
      contentDigest: contentDigest(entries),
    };
  } catch (error) {
    if (!(error instanceof ZipFormatError)) throw error;
    return { unzippedBytes: 0, contentDigest: hash };
  }
}
