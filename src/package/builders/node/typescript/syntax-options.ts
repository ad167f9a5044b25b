import type { JsonObject } from '../../../../core/json.ts';
import type { TsConfig } from './read-tsconfig.ts';

/** Targets from which on classes have fields of their own. */
const withFields = /^(?:es(?:20(?:2[2-9]|[3-9]\d)|next))$/i;

/** What esbuild is to know of a tsconfig.json to compile file by file; paths are not resolved then. */
export function syntaxOptions({ compilerOptions }: TsConfig): JsonObject {
  const { baseUrl: _, paths: __, target = 'es5', useDefineForClassFields, ...others } = compilerOptions;
  return { ...others, target, useDefineForClassFields: useDefineForClassFields ?? withFields.test(String(target)) };
}
