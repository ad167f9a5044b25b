import { createHash } from 'node:crypto';
import path from 'node:path';
import { mapConcurrently } from '../../core/concurrency.ts';
import { sha256Hex } from '../../core/digest.ts';
import { canonicalJson } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import { scanFolder } from '../files/scan-folder.ts';
import { hashFile } from '../hash-file.ts';
import { readDockerIgnore } from './docker-ignore.ts';

/** What an image is built from, all paths absolute. */
export interface ImageBuild {
  /** Its name on this machine, `<repository>:<entry of provider.ecr.images>`. */
  readonly tag: string;
  /** The context of the build. */
  readonly folder: string;
  readonly dockerfile: string;
  /** Options of `docker build` besides tag, file and context. */
  readonly options: readonly string[];
}

const filesAtOnce = 16;

/**
 * sha256 hex over what Docker would be given: the files of the context that `.dockerignore` leaves, their executable
 * bits, the Dockerfile and the options. Equal where a build would do the same, but for what it fetches.
 */
export async function hashImageSource(build: ImageBuild, workspace: Workspace): Promise<string> {
  const { folder, dockerfile, options } = build;
  // A file of the Dockerfile's own name goes before that of the context.
  const ignoreText =
    (await workspace.readText(`${dockerfile}.dockerignore`)) ??
    (await workspace.readText(path.join(folder, '.dockerignore'))) ??
    '';
  const ignored = readDockerIgnore(ignoreText);
  const files = await scanFolder(workspace, folder, ignored.ignoresFolder);
  const sent = files.filter(({ name }) => !ignored.ignores(name));
  const hashed = await mapConcurrently(sent, filesAtOnce, async ({ name, path: file }) => {
    const executable = (await workspace.stat(file))?.executable ?? false;
    return [name, executable, await sha256Of(file, workspace)] as const;
  });
  return sha256Hex(
    canonicalJson({
      files: hashed.map(([name, executable, sha256]) => [name, executable, sha256]).sort(byName),
      dockerfile: await sha256Of(dockerfile, workspace),
      options: [...options],
    }),
  );
}

type HashedFile = (string | boolean)[];
const byName = ([a]: HashedFile, [b]: HashedFile): number => (String(a) < String(b) ? -1 : 1);

const sha256Of = async (file: string, workspace: Workspace): Promise<string> =>
  (await hashFile(createHash('sha256'), file, workspace)).digest('hex');
