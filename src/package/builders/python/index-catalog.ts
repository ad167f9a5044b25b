import { type ArchiveSources, buildArchive } from './build-archive.ts';
import type { FileOfIndex } from './index-client.ts';
import type { NamedIndex } from './locked-package.ts';
import type { Requirement } from './requirement.ts';
import type { PackageCatalog } from './resolve-requirements.ts';
import { readMetadata, requiredPackages } from './wheel-metadata.ts';
import type { WheelStore } from './wheel-store.ts';

/** What the indexes have, each page asked for once; what comes as source is built to learn what it needs. */
export function catalogOf(indexes: readonly NamedIndex[], sources: ArchiveSources): Omit<PackageCatalog, 'early'> {
  const { client, store } = sources;
  const pages = new Map<string, Promise<FileOfIndex[]>>();
  const list = async (name: string) => {
    const all: FileOfIndex[] = [];
    for (const index of indexes) all.push(...(await client.listFiles(index, name)));
    return all;
  };
  return {
    listFiles(name) {
      const page = pages.get(name) ?? list(name);
      pages.set(name, page);
      return page;
    },
    async look(what, file, hashes) {
      const own = file.sha256 === undefined ? [] : [file.sha256];
      if (!file.fileName.endsWith('.whl')) {
        const built = await buildArchive(what, file, hashes.length > 0 ? hashes : own, sources);
        return built && { built, requires: await requirementsOfWheel(built, store) };
      }
      const known = file.sha256 === undefined ? undefined : await store.open(file.sha256);
      await known?.close();
      // The wheel is needed anyway: its own METADATA is the surest word on what it needs.
      const sha256 =
        known && file.sha256 !== undefined
          ? file.sha256
          : await store.add(await client.download(file.url, file.fileName, file.index), file.fileName, own);
      return { built: undefined, requires: await requirementsOfWheel({ fileName: file.fileName, sha256 }, store) };
    },
  };
}

/** What a wheel of the store says that it needs. */
export async function requirementsOfWheel(
  { fileName, sha256 }: { readonly fileName: string; readonly sha256: string },
  store: WheelStore,
): Promise<Requirement[]> {
  const wheel = await store.open(sha256);
  if (!wheel) throw new Error(`${fileName} is not in the store right after it was put there`);
  try {
    return requiredPackages(await readMetadata(wheel.size, (position, length) => wheel.read(position, length)));
  } finally {
    await wheel.close();
  }
}
