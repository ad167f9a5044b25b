import type { JsonObject } from '../../core/json.ts';
import type { Environment, Tags } from '../service-model.ts';
import { objectAt } from './fields.ts';

/** Tags under `key`, as texts. */
export function readTags(owner: JsonObject | undefined, key: string): Tags {
  const tags = Object.entries(objectAt(owner, key) ?? {});
  return Object.fromEntries(tags.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The provider's variables, then the function's over them; nothing when neither level has a map (framework-spec 7.1). */
export function readEnvironment(provider: JsonObject | undefined, fn: JsonObject): Environment | undefined {
  const shared = objectAt(provider, 'environment');
  const own = objectAt(fn, 'environment');
  if (!shared && !own) return undefined;
  const variables = Object.entries({ ...shared, ...own });
  return Object.fromEntries(variables.map(([name, value]) => [name, value ?? null]));
}
