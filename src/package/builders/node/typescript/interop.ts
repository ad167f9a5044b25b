import type { FileInMemory } from '../../../source-file.ts';
import type { TsConfig } from './read-tsconfig.ts';

/** Tells whether what is imported from CommonJS gets the shape of an ECMAScript module (TypeScript: `esModuleInterop`). */
export function hasInterop({ compilerOptions: { esModuleInterop, module } }: TsConfig): boolean {
  return typeof esModuleInterop === 'boolean' ? esModuleInterop : /^(?:node|preserve)/i.test(String(module));
}

/** Tells whether `import()` becomes `require`, which finds files without their extension; else Node does it. */
export const importsByRequire = ({ compilerOptions: { module } }: TsConfig): boolean =>
  module === undefined || /^(?:commonjs|none|amd|umd|system)$/i.test(String(module));

const shapedImport = /\b__toESM\((require\("(?:[^"\\\n]|\\.)*"\))\)/g;

/** Files of esbuild whose imports are what `require` gives: so a namespace that is a function can be called. */
export const withoutInterop = (files: readonly FileInMemory[]): readonly FileInMemory[] =>
  files.map((file) =>
    file.name.endsWith('.map')
      ? file
      : { ...file, bytes: Buffer.from(Buffer.from(file.bytes).toString('utf8').replace(shapedImport, '$1')) },
  );
