import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { Locate } from '../located-service.ts';

const mergedSections = ['functions', 'resources', 'layers'];

/**
 * Paths of the merged sections → places in the list of the file: the last part that has the deepest piece of the path
 * wins. A path that names its part is a place already.
 */
export function locateMerged(config: JsonObject, locate: Locate): Locate {
  return (path) => {
    const [section, ...inside] = path;
    const parts = typeof section === 'string' && mergedSections.includes(section) ? config[section] : undefined;
    const isPlaced = typeof inside[0] === 'number';
    if (typeof section !== 'string' || !Array.isArray(parts) || isPlaced) return locate(path);
    const depths = parts.map((part) => depthOf(part, inside));
    const deepest = Math.max(0, ...depths);
    if (deepest === 0) return locate([section]);
    return locate([section, depths.lastIndexOf(deepest), ...inside]);
  };
}

/** How many steps of `path` lead somewhere in `value`. */
function depthOf(value: Json | undefined, path: ConfigPath): number {
  let depth = 0;
  let current: Json | undefined = value;
  for (const step of path) {
    if (Array.isArray(current) && typeof step === 'number') current = current[step];
    else if (isJsonObject(current)) current = current[step];
    else return depth;
    if (current === undefined) return depth;
    depth += 1;
  }
  return depth;
}
