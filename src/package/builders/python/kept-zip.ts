import path from 'node:path';
import type { JsonObject } from '../../../core/json.ts';
import { readCentralDirectory } from '../../../core/zip/read-central-directory.ts';
import { ZipFormatError } from '../../../core/zip/zip-format-error.ts';
import type { PackageContext } from '../../package-context.ts';
import { bufferedReader } from '../../zip/buffered-reader.ts';
import { type PackedFile, packedFileOf } from '../../zip/packed-file.ts';
import { writeZip } from '../../zip/write-zip.ts';
import { keptFolder } from './kept-folder.ts';

/**
 * Packed files that were made of exactly `inputs`, now or in an earlier run, as one zip in a kept folder; `undefined`
 * when `make` gives it up.
 */
export async function keptZip(
  kind: 'stripped' | 'bytecode',
  inputs: JsonObject,
  make: () => Promise<readonly PackedFile[] | undefined>,
  context: PackageContext,
): Promise<PackedFile[] | undefined> {
  const fill = async (folder: string) => {
    const files = await make();
    if (!files) return undefined;
    const output = await context.ports.workspace.create(path.join(folder, fileName));
    await writeZip(output, files);
    await output.commit();
    return 'everywhere' as const;
  };
  for (;;) {
    const folder = await keptFolder(kind, inputs, fill, context);
    if (folder === undefined) return undefined;
    const files = await openZip(path.join(folder, fileName), context);
    if (files) return files;
    await context.ports.workspace.remove(folder);
  }
}

const fileName = 'files.zip';

async function openZip(file: string, context: PackageContext): Promise<PackedFile[] | undefined> {
  const opened = await context.ports.workspace.open(file);
  context.keepOpen(opened);
  const read = bufferedReader(opened.size, (position, length) => opened.read(position, length));
  try {
    return (await readCentralDirectory(opened.size, read)).map((entry) => packedFileOf(entry, read));
  } catch (error) {
    if (error instanceof ZipFormatError) return undefined;
    throw error;
  }
}
