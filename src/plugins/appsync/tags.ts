import type { Json, JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';

/** `tags` as CloudFormation spells them; `undefined` without any. */
export function tagList(config: JsonObject): Json[] | undefined {
  const tags = Object.entries(objectAt(config, 'tags'));
  return tags.length > 0 ? tags.map(([Key, value]) => ({ Key, Value: value ?? null })) : undefined;
}
