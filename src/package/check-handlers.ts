import { nearestName } from '../core/nearest-name.ts';
import type { FunctionModel } from '../service/service-model.ts';
import type { ZipContents } from './builders/builder.ts';
import { languageOf } from './builders/index.ts';
import type { PackageContext } from './package-context.ts';
import type { ZipPlan } from './plan-zips.ts';

// Languages whose handler names a file; the others name a class, or a binary with a fixed name.
const handlerFiles: Readonly<Record<string, (module: string) => readonly string[]>> = {
  python: (module) => {
    const file = module.replaceAll('.', '/');
    return [`${file}.py`, `${file}/__init__.py`, `${file}.pyc`, `${file}.so`];
  },
  nodejs: (module) => ['.js', '.mjs', '.cjs'].map((extension) => `${module}${extension}`),
  ruby: (module) => [`${module}.rb`],
};

/** Reports `PACKAGE_HANDLER_NOT_FOUND` for each handler whose file is not in the zip, with the nearest name. */
export function checkHandlers(zip: ZipPlan, contents: ZipContents, context: PackageContext): void {
  const names = new Set([...contents.code, ...contents.packed].map((file) => file.name));
  for (const fn of zip.functions) checkHandler(fn, names, context);
}

function checkHandler(fn: FunctionModel, names: ReadonlySet<string>, context: PackageContext): void {
  const { model, problems, options } = context;
  const { handler } = fn;
  const candidates = handlerFiles[languageOf(fn)];
  // A handler of a layer lies elsewhere.
  if (handler === undefined || !candidates || handler.startsWith('/')) return;
  const module = handler.slice(0, Math.max(0, handler.lastIndexOf('.'))).replace(/^\.\//, '');
  const files = candidates(module);
  if (module !== '' && files.some((file) => names.has(file))) return;
  const [expected = ''] = files;
  const extension = expected.slice(expected.lastIndexOf('.'));
  const near = nearestName(
    expected,
    Array.from(names).filter((name) => name.endsWith(extension)),
  );
  const hint = near
    ? ` Did you mean \`${near.slice(0, -extension.length)}${handler.slice(handler.lastIndexOf('.'))}\`?`
    : '';
  const message = `The handler \`${handler}\` of function \`${fn.key}\` needs \`${expected}\`, which is not in the package.${hint}`;
  const details = { at: model.locate([...fn.path, 'handler']) };
  // With layers the file may come from one of them.
  const certain = options.forDeploy && !(fn.layers && fn.layers.length > 0);
  if (!certain) problems.warn('PACKAGE_HANDLER_NOT_FOUND', message, details);
  else problems.error('PACKAGE_HANDLER_NOT_FOUND', message, details);
}
