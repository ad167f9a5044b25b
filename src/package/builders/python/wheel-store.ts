import { Buffer } from 'node:buffer';
import { createHash, webcrypto } from 'node:crypto';
import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { UserError } from '../../../core/user-error.ts';
import type { ReadableFile, Workspace } from '../../../ports.ts';
import { hashOpened } from '../../hash-file.ts';

/**
 * Wheels in a folder, each named by its sha256. What comes out was checked in this run: on its arrival, or just before if
 * it lay there.
 */
export interface WheelStore {
  readonly directory: string;
  /** The wheel, opened, if it is there and undamaged. */
  open(sha256: string): Promise<ReadableFile | undefined>;
  /** Puts arrived bytes there. Throws `PACKAGE_HASH_MISMATCH` if they are not in `allowed`; returns their sha256. */
  add(bytes: Uint8Array, fileName: string, allowed: readonly string[]): Promise<string>;
  /** Checks the archive of a source likewise; it lies in a folder of this run. Returns its path. */
  addArchive(bytes: Uint8Array, fileName: string, allowed: readonly string[]): Promise<string>;
}

/** Up to this many bytes a wheel is read whole, to be hashed beside the others in the threads of the platform. */
const wholeLength = 1 << 24;

export function createWheelStore(directory: string, workspace: Workspace): WheelStore {
  const pathOf = (sha256: string) => path.join(directory, `${sha256}.whl`);
  const arrived = new Set<string>();
  return {
    directory,
    async open(sha256) {
      if ((await workspace.stat(pathOf(sha256)))?.kind !== 'file') return undefined;
      const file = await workspace.open(pathOf(sha256));
      if (arrived.has(sha256) || (await hashOf(file)) === sha256) return file;
      await file.close();
      // A damaged or foreign file has no effect but to be fetched again.
      await workspace.remove(pathOf(sha256));
      return undefined;
    },
    async add(bytes, fileName, allowed) {
      const sha256 = checkedHash(bytes, fileName, allowed);
      await workspace.writeBytes(pathOf(sha256), bytes);
      arrived.add(sha256);
      return sha256;
    },
    async addArchive(bytes, fileName, allowed) {
      checkedHash(bytes, fileName, allowed);
      // Builders read name and version out of the file's name.
      const place = path.join(await workspace.makeTemporaryDirectory('sdist-'), path.basename(fileName));
      await workspace.writeBytes(place, bytes);
      return place;
    },
  };
}

function checkedHash(bytes: Uint8Array, fileName: string, allowed: readonly string[]): string {
  const sha256 = sha256Hex(bytes);
  if (allowed.length === 0 || allowed.includes(sha256)) return sha256;
  throw new UserError(
    'PACKAGE_HASH_MISMATCH',
    `${fileName} arrived with the sha256 ${sha256}, which is not the one that was locked.`,
  );
}

async function hashOf(file: ReadableFile): Promise<string> {
  if (file.size <= wholeLength) {
    const digest = await webcrypto.subtle.digest('SHA-256', await file.read(0, file.size));
    return Buffer.from(digest).toString('hex');
  }
  return (await hashOpened(createHash('sha256'), file)).digest('hex');
}
