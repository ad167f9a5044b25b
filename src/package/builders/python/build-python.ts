import type { FunctionModel } from '../../../service/service-model.ts';
import { entryName } from '../../files/collect-files.ts';
import type { Builder } from '../builder.ts';
import { pythonDependencies } from './python-dependencies.ts';
import { pythonOptions } from './python-options.ts';
import { type PythonTarget, pythonTarget } from './python-target.ts';

/** Adds the locked Python dependencies to the root of the zip. */
export const buildPython: Builder = async (zip, chosen, context) => {
  const options = pythonOptions(context.model);
  const code = chosen.map((file) => ({ name: entryName(file), path: file.path }));
  const target = targetOf(zip.functions);
  if (!options || !target) return { code, packed: [] };
  return { code, packed: await pythonDependencies('', target, options, context) };
};

function targetOf(functions: readonly FunctionModel[]): PythonTarget | undefined {
  return functions.map((fn) => pythonTarget(fn.runtime, fn.architecture)).find((target) => target !== undefined);
}
