import type { ConfigPath } from '../core/source-location.ts';
import type { Locate } from '../service/located-service.ts';
import { pathKey } from './configuration-tree.ts';

/**
 * Where a value was written: what came in through a variable, in the file or section that it came from, otherwise where
 * the configuration has it. `origins` are keyed by the path of the variable.
 */
export function locateResolved(locate: Locate, origins: ReadonlyMap<string, Locate | undefined>): Locate {
  return (path) => {
    const at = deepestOrigin(path, origins);
    if (at === undefined || at === path.length) return locate(path);
    return origins.get(pathKey(path.slice(0, at)))?.(path.slice(at)) ?? locate(path);
  };
}

function deepestOrigin(path: ConfigPath, origins: ReadonlyMap<string, Locate | undefined>): number | undefined {
  for (let length = path.length; length > 0; length--) {
    if (origins.has(pathKey(path.slice(0, length)))) return length;
  }
  return undefined;
}
