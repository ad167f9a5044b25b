import path from 'node:path';
import { mapConcurrently } from '../core/concurrency.ts';
import type { Artifact } from './artifact-manifest.ts';
import type { ZipContents } from './builders/builder.ts';
import type { PackageContext } from './package-context.ts';
import type { ZipPlan } from './plan-zips.ts';
import { isInMemory, isOnDisk, type PackedContents, packContents, packMemory } from './zip/pack-files.ts';
import type { PackedFile } from './zip/packed-file.ts';
import { writeZip } from './zip/write-zip.ts';

export interface FilledZip {
  readonly zip: ZipPlan;
  readonly contents: ZipContents;
}

const zipsAtOnce = 4;

/** Deflates what is to be deflated, each file once for all zips, and writes the zips side by side. */
export async function writeZips(
  filled: readonly FilledZip[],
  context: PackageContext,
): Promise<{ readonly zip: ZipPlan; readonly artifact: Artifact; readonly files: readonly PackedFile[] }[]> {
  const onDisk = filled.flatMap(({ contents }) => contents.code.filter(isOnDisk).map((file) => file.path));
  const packed = await packContents(onDisk, context);
  return mapConcurrently(filled, zipsAtOnce, async ({ zip, contents }) => {
    const files = await allFiles(zip, contents, packed, context);
    return { zip, files, artifact: await writeArtifact(zip, files, context) };
  });
}

async function allFiles(zip: ZipPlan, contents: ZipContents, packed: PackedContents, context: PackageContext) {
  const files = new Map<string, PackedFile>();
  const made = await packMemory(contents.code.filter(isInMemory), context);
  for (const file of made) files.set(file.name, file);
  for (const source of contents.code.filter(isOnDisk)) {
    const content = packed.get(source.path);
    if (!content) throw new Error(`${source.path} was not packed`);
    if (!files.has(source.name)) files.set(source.name, { ...content, name: source.name });
  }
  for (const file of contents.packed) {
    const own = files.get(file.name);
    if (!own) files.set(file.name, file);
    else if (own.crc !== file.crc || own.size !== file.size) warnOfClash(zip, file.name, context);
  }
  return [...files.values()];
}

function warnOfClash(zip: ZipPlan, name: string, { problems, model }: PackageContext): void {
  const message = `\`${name}\` is a file of the service and of a dependency; the service's own is packaged.`;
  problems.warn('PACKAGE_CLASHING_FILES', message, { at: model.locate(zip.path) });
}

async function writeArtifact(
  { key }: ZipPlan,
  files: readonly PackedFile[],
  { ports, options }: PackageContext,
): Promise<Artifact> {
  const fileName = `${key}.zip`;
  const target = path.join(options.outDir, fileName);
  const output = await ports.workspace.create(target);
  try {
    const written = await writeZip(output, files);
    await output.commit();
    return { fileName, path: target, ...written };
  } catch (error) {
    await output.discard();
    throw error;
  }
}
