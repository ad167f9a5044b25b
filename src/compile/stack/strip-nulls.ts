import type { Resource, Resources } from '../../cloudformation/template.ts';
import { isJsonObject, type Json } from '../../core/json.ts';

/** Takes null values out of every resource's Properties: how a user deletes a generated property (framework-spec 8.3). */
export function stripNulls(resources: Resources): Resources {
  return Object.fromEntries(
    Object.entries(resources).map(([logicalId, { Properties, ...rest }]): [string, Resource] => {
      const stripped = stripValue(Properties);
      return [logicalId, isJsonObject(stripped) ? { ...rest, Properties: stripped } : rest];
    }),
  );
}

// A null item leaves its slot in a list, so that later items keep their place.
function stripValue(value: Json | undefined): Json | undefined {
  if (Array.isArray(value)) return value.map((item) => stripValue(item) ?? null);
  if (!isJsonObject(value)) return value ?? undefined;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => {
      const stripped = stripValue(item);
      return stripped === undefined ? [] : [[key, stripped]];
    }),
  );
}
