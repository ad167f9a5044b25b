import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { canonicalJson, type JsonObject } from '../../../core/json.ts';
import { cacheKey } from '../../cache-key.ts';
import type { PackageContext } from '../../package-context.ts';

/**
 * A folder with what was made of exactly `inputs`, now or in an earlier run; `undefined` when `make` gives it up. What is
 * made cannot be checked against anything, so all that goes into it has to stand in `inputs`. It is kept on this machine,
 * and in the runner's cache where `make` says that it is worth it.
 */
export async function keptFolder(
  kind: 'built' | 'stripped' | 'bytecode',
  inputs: JsonObject,
  make: (folder: string) => Promise<'local' | 'everywhere' | undefined>,
  { ports, options }: PackageContext,
): Promise<string | undefined> {
  const { cache, workspace } = ports;
  const digest = sha256Hex(canonicalJson(inputs));
  const folder = path.join(cache.directory, kind, digest);
  const key = cacheKey(`${kind}-${digest}`, options);
  const isThere = async () => (await workspace.readDirectory(folder)).length > 0;
  if (await isThere()) return folder;
  if (options.cacheEnabled && (await cache.restore([folder], key, [])) === 'hit' && (await isThere())) return folder;
  const worth = await make(folder);
  if (worth === undefined) return undefined;
  if (options.cacheEnabled && worth === 'everywhere') await cache.save([folder], key);
  return folder;
}
