import { readCentralDirectory } from '../../../core/zip/read-central-directory.ts';
import type { ReadableFile } from '../../../ports.ts';
import { bufferedReader } from '../../zip/buffered-reader.ts';
import { type PackedFile, packedFileOf } from '../../zip/packed-file.ts';

/** Files of a wheel as they lie beside the handler after an install, still packed (packaging design 9.4). */
export async function wheelFiles(wheel: ReadableFile): Promise<PackedFile[]> {
  const read = bufferedReader(wheel.size, (position, length) => wheel.read(position, length));
  const entries = await readCentralDirectory(wheel.size, read);
  return entries.flatMap((entry) => {
    const name = installedName(entry.name);
    if (name === undefined) return [];
    // Bytes depend on contents only: whoever may execute, all may.
    return [{ ...packedFileOf(entry, read), name, mode: (entry.mode & 0o100) !== 0 ? 0o755 : 0o644 }];
  });
}

// A wheel's `<name>.data` folder holds what an installer spreads over the system; only importable parts are of use.
const dataFolder = /^[^/]+\.data\/(?<scheme>purelib|platlib|data|scripts|headers)\/(?<rest>.+)$/;
const installerRecords = /^[^/]+\.dist-info\/(?:INSTALLER|REQUESTED|direct_url\.json)$/;

function installedName(name: string): string | undefined {
  if (installerRecords.test(name)) return undefined;
  const { scheme, rest } = dataFolder.exec(name)?.groups ?? {};
  if (scheme === undefined) return name;
  return scheme === 'scripts' || scheme === 'headers' ? undefined : rest;
}
