import { mapConcurrently } from '../../../core/concurrency.ts';
import { contentDigest } from '../../../core/zip/content-digest.ts';
import type { PackageContext } from '../../package-context.ts';
import { packMemory } from '../../zip/pack-files.ts';
import type { PackedFile } from '../../zip/packed-file.ts';
import { keptZip } from './kept-zip.ts';
import { stripElf } from './strip-elf.ts';
import { unpackFile } from './unpack-file.ts';

/** Of the rules by which files are stripped: a new one makes old ones unknown. */
const rulesVersion = 1;
const atOnce = 2;
const nativeName = /\.so(?:\.[\d.]+)?$/;

/**
 * The files with their native ones stripped, for whatever machine; all others stay packed as they are. What an earlier
 * run stripped is taken from the cache. `wheels`: sha256 of every wheel that the files come from.
 */
export async function stripFiles(
  files: readonly PackedFile[],
  wheels: readonly string[],
  context: PackageContext,
): Promise<PackedFile[]> {
  const natives = files.filter(({ name }) => nativeName.test(name));
  if (natives.length === 0) return [...files];
  const inputs = { files: contentDigest(natives), wheels: [...wheels].sort(), rulesVersion };
  const made = await keptZip('stripped', inputs, () => strip(natives, context), context);
  const stripped = new Map(made?.map((file) => [file.name, file]));
  return files.map((file) => stripped.get(file.name) ?? file);
}

/** Those of the files that get smaller. */
async function strip(natives: readonly PackedFile[], context: PackageContext): Promise<PackedFile[]> {
  const packed = await mapConcurrently(natives, atOnce, async (file) => {
    const bytes = stripElf(await unpackFile(file));
    return bytes ? packMemory([{ name: file.name, bytes, executable: file.mode === 0o755 }], context) : [];
  });
  return packed.flat();
}
