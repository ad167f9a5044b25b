import type { JsonObject } from '../../core/json.ts';
import { type Draft, draftOf, isDraft, mergeDeep } from './draft.ts';

/**
 * The configuration in one form (framework-spec 1.1.5): `provider` as an object, lists of `functions` and `resources`
 * merged left to right, functions without value dropped, `service: {name}` as text. What has a wrong form stays as it is.
 */
export function normalizeConfig(config: JsonObject): Draft {
  const draft = draftOf(config);
  if (typeof draft['provider'] === 'string') draft['provider'] = { name: draft['provider'] };
  const service = draft['service'];
  if (isDraft(service) && typeof service['name'] === 'string') draft['service'] = service['name'];
  for (const section of ['functions', 'resources', 'layers']) {
    draft[section] = mergedList(draft[section]);
    if (draft[section] === undefined || draft[section] === null) delete draft[section];
  }
  dropNullFunctions(draft['functions']);
  return draft;
}

function mergedList(section: unknown): unknown {
  if (!Array.isArray(section) || !section.every((part) => isDraft(part) || part === null)) return section;
  return section.filter(isDraft).reduce<unknown>((merged, part) => mergeDeep(merged, part), {});
}

function dropNullFunctions(functions: unknown): void {
  if (!isDraft(functions)) return;
  for (const [key, fn] of Object.entries(functions)) if (fn === null) delete functions[key];
}
