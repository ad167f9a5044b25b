import { sha256Hex } from '../../../../core/digest.ts';
import { type JsonObject, objectOf } from '../../../../core/json.ts';
import { pythonJson } from './python-json.ts';

const alwaysHashed = ['dependencies', 'source', 'extras', 'dev-dependencies'];
const projectKeys = ['requires-python', 'dependencies', 'optional-dependencies'];

/**
 * The hashes that the versions of poetry may have written for this pyproject.toml to `metadata.content-hash`: of
 * `tool.poetry` alone, since 2.0 with `project`, and since 2.3 with `dependency-groups`.
 */
export function poetryHashes(pyproject: JsonObject): Set<string> {
  const poetry = objectOf(objectOf(pyproject['tool'])['poetry']);
  const project = present(objectOf(pyproject['project']), projectKeys);
  const groups = objectOf(pyproject['dependency-groups']);
  const own = present(poetry, [...alwaysHashed, 'group']);
  const tool = { poetry: own };
  const inProject = Object.keys(project).length > 0 ? { project } : {};
  const forms: JsonObject[] = [
    // Alone, the keys of tool.poetry are hashed even where they are absent.
    { ...Object.fromEntries(alwaysHashed.map((key) => [key, null])), ...own },
    { ...inProject, tool },
    { ...inProject, 'dependency-groups': groups, tool },
  ];
  return new Set(forms.map((form) => sha256Hex(pythonJson(form, ', ', ': '))));
}

function present(table: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = table[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
