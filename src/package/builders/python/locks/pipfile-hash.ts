import { sha256Hex } from '../../../../core/digest.ts';
import type { JsonObject } from '../../../../core/json.ts';
import { pythonJson } from './python-json.ts';

const sectionsOfPipenv = new Set(['source', 'packages', 'dev-packages', 'requires', 'scripts', 'pipfile', 'pipenv']);

/**
 * The hash that pipenv writes to `_meta.hash.sha256`: of sources, requirements and the package lists.
 * `defaultIndex` is the address that pipenv puts in for a Pipfile without sources.
 */
export function pipfileHash(pipfile: JsonObject, defaultIndex: string | undefined): string | undefined {
  const sources = pipfile['source'] ?? (defaultIndex && [{ name: 'pypi', url: defaultIndex, verify_ssl: true }]);
  if (!sources) return undefined;
  const others = Object.entries(pipfile).filter(
    ([key]) => !sectionsOfPipenv.has(key) && key !== 'default' && key !== 'develop',
  );
  const hashed: JsonObject = {
    _meta: { sources, requires: pipfile['requires'] ?? {} },
    default: pipfile['packages'] ?? {},
    develop: pipfile['dev-packages'] ?? {},
    ...Object.fromEntries(others),
  };
  return sha256Hex(pythonJson(hashed, ',', ':'));
}
