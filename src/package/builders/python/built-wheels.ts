import path from 'node:path';
import { canonicalJson } from '../../../core/json.ts';
import type { PackageContext } from '../../package-context.ts';
import type { WheelOnDisk } from './build-wheel.ts';
import { keptFolder } from './kept-folder.ts';
import type { PythonTarget } from './python-target.ts';
import { pinnedZig } from './zig.ts';

/** Of the rules by which wheels are built: a new one makes old wheels unknown. */
const rulesVersion = 1;

/**
 * The wheel of a source that an earlier run built, else the one that `build` gives. `source` is a digest of the code.
 * Only what was compiled goes to the runner's cache: the rest is built as quickly.
 */
export function builtOnce(
  source: string,
  target: PythonTarget,
  build: () => Promise<WheelOnDisk | undefined>,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const key = `built ${canonicalJson({ source, target: { ...target } })}`;
  return context.once(key, () => findOrBuild(source, target, build, context));
}

async function findOrBuild(
  source: string,
  target: PythonTarget,
  build: () => Promise<WheelOnDisk | undefined>,
  context: PackageContext,
): Promise<WheelOnDisk | undefined> {
  const { workspace } = context.ports;
  const inputs = { source, target: { ...target }, zig: pinnedZig.version, rulesVersion };
  const make = async (place: string) => {
    const built = await build();
    if (!built) return undefined;
    await workspace.copyFile(built.path, path.join(place, built.fileName));
    return built.fileName.endsWith('-any.whl') ? 'local' : 'everywhere';
  };
  const folder = await keptFolder('built', inputs, make, context);
  if (folder === undefined) return undefined;
  const [wheel] = (await workspace.readDirectory(folder)).filter(({ name }) => name.endsWith('.whl'));
  return wheel && { fileName: wheel.name, path: path.join(folder, wheel.name) };
}
