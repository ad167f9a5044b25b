import type { FileOfIndex, IndexClient } from './index-client.ts';
import type { NamedIndex } from './locked-package.ts';
import type { BuiltWheel, WheelBuilder } from './wheel-builder.ts';
import type { WheelStore } from './wheel-store.ts';

export interface ArchiveSources {
  readonly store: WheelStore;
  readonly client: IndexClient;
  readonly builder: WheelBuilder;
}

/**
 * A version of which the index has its source only: built, when that gives a wheel for the target; `undefined` with a
 * problem reported when not. `allowed`: sha256 that the archive may have; empty: any.
 */
export async function buildArchive(
  what: string,
  { fileName, url, index }: Pick<FileOfIndex, 'fileName' | 'url'> & { readonly index: NamedIndex | undefined },
  allowed: readonly string[],
  { store, client, builder }: ArchiveSources,
): Promise<BuiltWheel | undefined> {
  const place = await store.addArchive(await client.download(url, fileName, index), fileName, allowed);
  return builder.build({ kind: 'path', place, file: { name: what, text: '' }, text: '' });
}
