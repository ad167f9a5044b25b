import path from 'node:path';
import { entryName } from '../../files/collect-files.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import type { ZipPlan } from '../../plan-zips.ts';
import type { SourceFile } from '../../source-file.ts';
import type { Builder } from '../builder.ts';
import { pythonDependencies } from './python-dependencies.ts';
import { pythonOptions } from './python-options.ts';
import { type PythonTarget, pythonTarget } from './python-target.ts';
import { requirementsZip } from './requirements-zip.ts';
import { warnOfOptions } from './unsupported-options.ts';
import { withVendored } from './vendored-files.ts';

/**
 * Adds the locked Python dependencies to the root of the zip: as files, or with `zip: true` as an archive in it. With
 * `individually` and a `module` the files of that folder move up to the root.
 */
export const buildPython: Builder = async (zip, chosen, context) => {
  const options = pythonOptions(context.model);
  const target = targetOf(zip, context);
  if (!options || !target) return { code: chosen.map(asSource), packed: [] };
  warnOfOptions(options, context);
  const module = moduleOf(zip);
  const code = module === '' ? chosen.map(asSource) : filesOfModule(module, chosen);
  if (options.layer) return { code, packed: [] };
  const dependencies = await pythonDependencies(module, target, options, context);
  const { vendored, packed } = await withVendored(dependencies, zip.functions, options, context);
  const own = new Set(vendored.length > 0 ? code.map(({ name }) => name) : []);
  const all = [...code, ...vendored.filter(({ name }) => !own.has(name))];
  if (!options.zip || packed.length === 0) return { code: all, packed };
  return { code: all, packed: await requirementsZip(packed, context) };
};

const asSource = (file: ServiceFile): SourceFile => ({ name: entryName(file), path: file.path });

/** The target of the functions that share the zip; the first one's where they differ. */
function targetOf({ functions }: ZipPlan, { problems, model }: PackageContext): PythonTarget | undefined {
  const python = functions.flatMap((fn) => {
    const target = pythonTarget(fn.runtime, fn.architecture);
    return target ? [{ fn, target }] : [];
  });
  const [first] = python;
  const other = python.find(({ target }) => JSON.stringify(target) !== JSON.stringify(first?.target));
  if (first && other) {
    const message = `Functions \`${first.fn.key}\` and \`${other.fn.key}\` share a zip but not runtime and architecture; dependencies are those of \`${first.fn.key}\`.`;
    problems.warn('PACKAGE_WRONG_MACHINE', message, {
      at: model.locate(other.fn.path),
      remedy: 'Set `package.individually: true`.',
    });
  }
  return first?.target;
}

/** `functions.<f>.module`, which counts only for a function with a zip of its own. */
function moduleOf({ kind, functions }: ZipPlan): string {
  const module = kind === 'function' ? functions[0]?.config['module'] : undefined;
  return typeof module === 'string' ? path.posix.normalize(module).replace(/^\.$|\/$/g, '') : '';
}

function filesOfModule(module: string, chosen: readonly ServiceFile[]): SourceFile[] {
  const prefix = `${module}/`;
  return chosen.flatMap((file) =>
    file.name.startsWith(prefix) ? [{ name: file.name.slice(prefix.length), path: file.path }] : [],
  );
}
