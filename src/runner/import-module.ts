import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { types } from 'node:util';
import { requireTypeScript } from './require-typescript.ts';

type Exports = Readonly<Record<string, unknown>>;

const typeScript = /^\.[cm]?ts$/;
/** What Node says of a module that it can load by `import()` only. */
const importOnly = new Set(['ERR_REQUIRE_ESM', 'ERR_REQUIRE_ASYNC_MODULE', 'ERR_REQUIRE_CYCLE_MODULE']);

// Bundlers and test runners rewrite `import()` of a computed name; the user's module needs Node's own.
const nativeImport = new Function('url', 'return import(url)') as (url: string) => Promise<Exports>;

/**
 * Loads a JavaScript or TypeScript module of the user and returns its exports; what is no namespace is `default`.
 * `cwd` is the working directory while it loads: configurations look for files beside themselves.
 */
export async function importUserModule(file: string, cwd = path.dirname(file)): Promise<Exports> {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const exported: unknown = typeScript.test(path.extname(file)) ? requireTypeScript(file) : createRequire(file)(file);
    return exportsOf(exported);
  } catch (error) {
    if (error instanceof Error && 'code' in error && importOnly.has(String(error.code))) {
      return await nativeImport(pathToFileURL(file).href);
    }
    throw error;
  } finally {
    process.chdir(before);
  }
}

/** What a module exports by name; what is no namespace is `default`. */
export const exportsOf = (exported: unknown): Exports => (isNamespace(exported) ? exported : { default: exported });

function isNamespace(exported: unknown): exported is Exports {
  if (types.isModuleNamespaceObject(exported)) return true;
  return typeof exported === 'object' && exported !== null && '__esModule' in exported;
}
