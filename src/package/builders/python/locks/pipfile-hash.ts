import { sha256Hex } from '../../../../core/digest.ts';
import { isJsonObject, type Json, type JsonObject } from '../../../../core/json.ts';

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
  return sha256Hex(pythonJson(hashed));
}

// Python's compact JSON: keys sorted, everything outside of printable ASCII escaped.
function pythonJson(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(',')}]`;
  if (!isJsonObject(value)) return asciiOnly(JSON.stringify(value ?? null));
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${asciiOnly(JSON.stringify(key))}:${pythonJson(value[key])}`).join(',')}}`;
}

function asciiOnly(text: string): string {
  return text.replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
