import { readFileSync, statSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { compileTypeScript } from './compile-typescript.ts';
import { tsconfigCandidates } from './tsconfig-paths.ts';

/** The parts of Node's CommonJS loader that compilers have always hooked into; its types do not name them. */
interface LoaderInternals {
  _extensions: Record<string, ((module: LoadedModule, file: string) => void) | undefined>;
  _resolveFilename(request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]): string;
}

interface LoadedModule {
  _compile(code: string, file: string): void;
}

const loader = Module as unknown as LoaderInternals;
const endings = ['.ts', '.mts', '.cts'] as const;

/**
 * Loads a TypeScript file of the user as CommonJS, as the framework does, with what it imports: imports without an
 * ending, of folders, through `paths` of tsconfig.json. The hooks are there only while it loads, which is synchronous.
 */
export function requireTypeScript(file: string): unknown {
  const extensions = { ...loader._extensions };
  const resolveFilename = loader._resolveFilename;
  for (const ending of endings) {
    loader._extensions[ending] = (module, name) =>
      module._compile(compileTypeScript(readFileSync(name, 'utf8'), name), name);
  }
  loader._resolveFilename = (request, parent, ...rest) => {
    try {
      return resolveFilename.call(loader, request, parent, ...rest);
    } catch (error) {
      const found = parent?.filename === undefined ? undefined : findSource(request, parent.filename);
      if (found === undefined) throw error;
      return found;
    }
  };
  try {
    return createRequire(file)(file);
  } finally {
    loader._resolveFilename = resolveFilename;
    for (const ending of endings) {
      const before = extensions[ending];
      if (before) loader._extensions[ending] = before;
      else delete loader._extensions[ending];
    }
  }
}

/** The file behind an import that Node alone does not find: `./x.js` written for `x.ts`, or a path of tsconfig.json. */
function findSource(request: string, importer: string): string | undefined {
  const targets = /^\.{0,2}\//.test(request)
    ? [path.resolve(path.dirname(importer), request)]
    : tsconfigCandidates(request, importer);
  return targets.flatMap(spellings).find(isFile);
}

function spellings(target: string): readonly string[] {
  const suffixes = ['', '.ts', '.js', '.cts', '.mts', '.cjs', '.mjs', '.json', '/index.ts', '/index.js'];
  const swapped = /\.[cm]?js$/.test(target) ? [target.replace(/js$/, 'ts')] : [];
  return [...swapped, ...suffixes.map((suffix) => target + suffix)];
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}
