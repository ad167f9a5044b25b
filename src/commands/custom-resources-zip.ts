import path from 'node:path';
import { sha256Base64 } from '../core/digest.ts';
import { contentDigest } from '../core/zip/content-digest.ts';
import { readCentralDirectory } from '../core/zip/read-central-directory.ts';
import type { Artifact } from '../package/artifact-manifest.ts';
import type { Workspace } from '../ports.ts';

/** Where the handlers of custom resources lie: beside the bundle. */
export const customResourcesPath = (bundle: string): string =>
  path.join(path.dirname(path.resolve(bundle)), 'custom-resources.zip');

/** The zip of the handlers; `undefined` when it is not there (sources run without a build). */
export async function readCustomResources(workspace: Workspace, bundle: string): Promise<Artifact | undefined> {
  const file = customResourcesPath(bundle);
  const bytes = await workspace.readBytes(file);
  if (!bytes) return undefined;
  const entries = await readCentralDirectory(bytes.length, async (position, length) =>
    bytes.subarray(position, position + length),
  );
  return {
    fileName: path.basename(file),
    path: file,
    bytes: bytes.length,
    unzippedBytes: entries.reduce((sum, entry) => sum + entry.size, 0),
    sha256: sha256Base64(bytes),
    contentDigest: contentDigest(entries),
  };
}
