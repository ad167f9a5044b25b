import { type JsonObject, objectOf, textsOf } from '../../../../core/json.ts';
import { parseRequirement, type Requirement } from '../requirement.ts';
import { normalizeName } from '../wheel-tags.ts';
import { objectsOf, textOf } from './lock-fields.ts';

/**
 * Names of direct dependencies for which the project's entry in uv.lock and pyproject.toml do not say the same; empty
 * when they do, or when one of them does not tell.
 */
export function dependenciesOutOfStep(root: JsonObject, pyproject: JsonObject): string[] {
  const project = objectOf(pyproject['project']);
  const metadata = root['metadata'];
  if (metadata === undefined || textsOf(project['dynamic']).length > 0) return [];
  const optional = objectOf(project['optional-dependencies']);
  const lists = [project['dependencies'], ...Object.values(optional)];
  const written = lists.flatMap(textsOf).flatMap((text) => parseRequirement(text) ?? []);
  const locked = objectsOf(objectOf(metadata)['requires-dist']);
  const names = new Set([...written, ...locked.map(named)].map(({ name }) => name));
  return [...names].filter((name) => !sameDemands(name, written, locked)).sort();
}

const named = (entry: JsonObject) => ({ name: normalizeName(textOf(entry['name']) ?? '') });

function sameDemands(name: string, written: readonly Requirement[], locked: readonly JsonObject[]): boolean {
  const inProject = written.filter((requirement) => requirement.name === name);
  const inLock = locked.filter((entry) => named(entry).name === name);
  if (inProject.length === 0 || inLock.length === 0) return false;
  // An entry with a source of its own (`tool.uv.sources`, an address) is told apart by that, not by versions.
  const own = ['git', 'url', 'path', 'directory', 'editable', 'virtual', 'index'];
  if (inLock.some((entry) => own.some((key) => key in entry)) || inProject.some(({ url }) => url)) return true;
  const left = new Set(inProject.map(({ specifier }) => comparable(specifier)));
  const right = new Set(inLock.map((entry) => comparable(textOf(entry['specifier']) ?? '')));
  return left.size === right.size && [...left].every((specifier) => right.has(specifier));
}

const comparable = (specifier: string) => specifier.replace(/\s+/g, '').split(',').filter(Boolean).sort().join(',');
