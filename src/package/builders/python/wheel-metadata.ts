import { readCentralDirectory } from '../../../core/zip/read-central-directory.ts';
import type { ReadRange } from '../../../core/zip/zip-entry.ts';
import { packedFileOf } from '../../zip/packed-file.ts';
import { parseRequirement, type Requirement } from './requirement.ts';
import { unpackFile } from './unpack-file.ts';

/** The text of a wheel's METADATA; empty if it has none. */
export async function readMetadata(size: number, read: ReadRange): Promise<string> {
  const entries = await readCentralDirectory(size, read);
  const entry = entries.find(({ name }) => /^[^/]+\.dist-info\/METADATA$/.test(name));
  if (!entry) return '';
  return new TextDecoder().decode(await unpackFile(packedFileOf(entry, read)));
}

/** What a METADATA text says that the package needs. */
export function requiredPackages(metadata: string): Requirement[] {
  const [headers = ''] = metadata.split(/\r?\n\r?\n/);
  return headers.split(/\r?\n(?![ \t])/).flatMap((line) => {
    const text = /^Requires-Dist:\s*(.+)$/i.exec(line)?.[1];
    return (text && parseRequirement(text)) || [];
  });
}
