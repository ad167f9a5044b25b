import type { PackageContext } from '../../package-context.ts';
import type { ZipContents } from '../builder.ts';
import { pythonDependencies } from './python-dependencies.ts';
import { pythonOptions } from './python-options.ts';
import { pythonTarget } from './python-target.ts';
import { withVendored } from './vendored-files.ts';

/** The dependencies and what is vendored under `python/`, for the layer. */
export async function pythonLayerContents(context: PackageContext): Promise<ZipContents | undefined> {
  const { model } = context;
  const options = pythonOptions(model);
  const first = model.functions.find((fn) => pythonTarget(fn.runtime));
  const target = pythonTarget(
    model.provider.runtime ?? first?.runtime,
    model.provider.architecture ?? first?.architecture,
  );
  if (!options?.layer || !target) return undefined;
  const dependencies = await pythonDependencies('', target, options, context);
  const { vendored, packed } = await withVendored(dependencies, [], options, context);
  const inLayer = <File extends { readonly name: string }>(file: File) => ({ ...file, name: `python/${file.name}` });
  return { code: vendored.map(inLayer), packed: packed.map(inLayer) };
}
