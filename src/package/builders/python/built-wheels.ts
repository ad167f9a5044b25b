import path from 'node:path';
import { sha256Hex } from '../../../core/digest.ts';
import { canonicalJson } from '../../../core/json.ts';
import type { PackageContext } from '../../package-context.ts';
import type { WheelOnDisk } from './build-wheel.ts';
import type { PythonTarget } from './python-target.ts';
import { pinnedZig } from './zig.ts';

/** Of the rules by which wheels are built: a new one makes old wheels unknown. */
const rulesVersion = 1;

/**
 * The wheel of a source that an earlier run built, else the one that `build` gives. What was built cannot be checked
 * against anything, so it is known by all that went into it only: `source` is a digest of the code. It stays on this
 * machine, and goes to the runner's cache where it was compiled.
 */
export async function builtOnce(
  source: string,
  target: PythonTarget,
  build: () => Promise<WheelOnDisk | undefined>,
  { ports, options }: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { cache, workspace } = ports;
  const digest = sha256Hex(canonicalJson({ source, target, zig: pinnedZig.version, rulesVersion }));
  const folder = path.join(cache.directory, 'built', digest);
  const key = `sls-native-v1-built-${digest}${options.cacheKeySuffix ? `-${options.cacheKeySuffix}` : ''}`;
  const find = async (): Promise<WheelOnDisk | undefined> => {
    const [wheel] = (await workspace.readDirectory(folder)).filter(({ name }) => name.endsWith('.whl'));
    return wheel && { fileName: wheel.name, path: path.join(folder, wheel.name) };
  };
  const known = await find();
  if (known) return known;
  if (options.cacheEnabled && (await cache.restore([folder], key, [])) === 'hit') {
    const restored = await find();
    if (restored) return restored;
  }
  const built = await build();
  if (!built) return undefined;
  const kept = path.join(folder, built.fileName);
  await workspace.copyFile(built.path, kept);
  const isPure = built.fileName.endsWith('-any.whl');
  if (options.cacheEnabled && !isPure) await cache.save([folder], key);
  return { fileName: built.fileName, path: kept };
}
