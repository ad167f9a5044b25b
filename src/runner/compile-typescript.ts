import * as nodeModule from 'node:module';
import { createRequire } from 'node:module';
import { modulesToCommonJs } from './modules-to-commonjs.ts';

interface Esbuild {
  transformSync(code: string, options: Record<string, string>): { readonly code: string };
}

interface TypeScriptCompiler {
  transpileModule(code: string, options: { readonly compilerOptions: object }): { readonly outputText: string };
}

/**
 * TypeScript as CommonJS, without checking its types: by Node itself (22.13 and newer), by esbuild or TypeScript of the
 * service's own packages on an older one.
 */
export function compileTypeScript(code: string, file: string): string {
  const stripped = stripTypes(code);
  if (stripped !== undefined) return modulesToCommonJs(stripped);
  const esbuild = packageOfService<Esbuild>('esbuild', file);
  if (esbuild) return esbuild.transformSync(code, { loader: 'ts', format: 'cjs', platform: 'node' }).code;
  const typescript = packageOfService<TypeScriptCompiler>('typescript', file);
  if (typescript?.transpileModule === undefined) {
    throw new Error(
      `TypeScript needs Node 22.13 or newer, or the package esbuild in the service; this is Node ${process.version}`,
    );
  }
  const compilerOptions = { module: 1, target: 9, esModuleInterop: true };
  return typescript.transpileModule(code, { compilerOptions }).outputText;
}

function stripTypes(code: string): string | undefined {
  const strip = 'stripTypeScriptTypes' in nodeModule ? nodeModule.stripTypeScriptTypes : undefined;
  if (!strip) return undefined;
  // Node warns once that this function is young; the user can do nothing about it.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return strip(code, { mode: 'transform' });
  } finally {
    process.emitWarning = emitWarning;
  }
}

function packageOfService<T>(name: string, file: string): T | undefined {
  try {
    return createRequire(file)(name) as T;
  } catch {
    return undefined;
  }
}
