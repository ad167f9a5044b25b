import type { Json, JsonObject } from '../../../../core/json.ts';
import type { FunctionModel } from '../../../../service/service-model.ts';

/** Whether a package is for some machines only, by its package.json or by what a lock copies of it. */
export const isForSome = ({ os, cpu }: JsonObject): boolean => os !== undefined || cpu !== undefined;

/** `os`, `cpu` and `libc` of a package.json, as npm reads them: names, or what it is not for. */
export function isFor({ os, cpu, libc }: JsonObject, fn: FunctionModel): boolean {
  const takes = (list: Json | undefined, wanted: string): boolean => {
    const names = (Array.isArray(list) ? list : list === undefined ? [] : [list]).map(String);
    if (names.includes(`!${wanted}`)) return false;
    const plain = names.filter((name) => !name.startsWith('!'));
    return plain.length === 0 || plain.includes(wanted) || plain.includes('any');
  };
  return takes(os, 'linux') && takes(cpu, cpuOf(fn)) && takes(libc, 'glibc');
}

/** The function's processor, as npm calls it. */
export const cpuOf = ({ architecture }: FunctionModel): string => (architecture === 'arm64' ? 'arm64' : 'x64');
