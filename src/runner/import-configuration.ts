import { readFileSync } from 'node:fs';
import Module, { createRequire, isBuiltin } from 'node:module';
import path from 'node:path';
import { compileTypeScript } from './compile-typescript.ts';
import { exportsOf } from './import-module.ts';

/** The parts of Node's CommonJS loader that compilers have always hooked into; its types do not name them. */
interface LoaderInternals {
  _extensions: Record<string, Load | undefined>;
  _load(request: string, ...rest: unknown[]): unknown;
  _cache: Record<string, unknown>;
}

type Load = (module: { _compile(code: string, file: string): void }, file: string) => void;

const loader = Module as unknown as LoaderInternals;
const endings = ['.js', '.cjs', '.mjs', '.ts', '.mts', '.cts'] as const;
const isModule = /^\s*(?:import|export)\b/m;

/**
 * Loads a configuration that the user wrote for another program, with its own files. `standIn` gives what stands for a
 * package that it requires: no code of a package runs. The hooks are there only while it loads, which is synchronous.
 */
export function importUserConfiguration(
  file: string,
  standIn: (name: string) => unknown,
): Readonly<Record<string, unknown>> {
  const extensions = { ...loader._extensions };
  const load = loader._load;
  const cached = new Set(Object.keys(loader._cache));
  const before = process.cwd();
  for (const ending of endings) {
    loader._extensions[ending] = (module, name) => {
      const code = readFileSync(name, 'utf8');
      module._compile(/ts$/.test(ending) || isModule.test(code) ? compileTypeScript(code, name) : code, name);
    };
  }
  loader._load = (request, ...rest) =>
    request.startsWith('.') || path.isAbsolute(request) || isBuiltin(request)
      ? load.call(loader, request, ...rest)
      : standIn(request);
  process.chdir(path.dirname(file));
  try {
    return exportsOf(createRequire(file)(file));
  } finally {
    process.chdir(before);
    loader._load = load;
    for (const ending of endings) {
      const was = extensions[ending];
      if (was) loader._extensions[ending] = was;
      else delete loader._extensions[ending];
    }
    // Another service may stand in for the same packages in another way.
    for (const name of Object.keys(loader._cache)) if (!cached.has(name)) delete loader._cache[name];
  }
}
