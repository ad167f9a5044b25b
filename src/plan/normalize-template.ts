import { inlineMappings } from '../cloudformation/substitutions.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';

/**
 * A template in one spelling: what CloudFormation reads as the same is the same. Scalars are texts, a single DependsOn
 * is a list in sorted order, empty sections and absent values are gone.
 */
export function normalizeTemplate(template: JsonObject): JsonObject {
  const sections = Object.entries(template).flatMap(([name, section]): [string, Json][] => {
    if (section === undefined || (isJsonObject(section) && Object.keys(section).length === 0)) return [];
    if (name !== 'Resources' || !isJsonObject(section)) return [[name, normalizeValue(section)]];
    const resources = Object.entries(section).map(([id, resource]) => [id, normalizeResource(resource)]);
    return [[name, Object.fromEntries(resources)]];
  });
  return Object.fromEntries(sections);
}

function normalizeResource(resource: Json | undefined): Json {
  if (!isJsonObject(resource)) return normalizeValue(resource);
  const { DependsOn: dependsOn, ...rest } = resource;
  const ids = (Array.isArray(dependsOn) ? dependsOn : [dependsOn]).filter((id) => typeof id === 'string');
  const normalized = normalizeValue(withoutEmpty(rest));
  if (ids.length === 0 || !isJsonObject(normalized)) return normalized;
  return { ...normalized, DependsOn: [...new Set(ids)].sort() };
}

const withoutEmpty = (resource: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(resource).filter(([, value]) => !(isJsonObject(value) && Object.keys(value).length === 0)),
  );

/** A value with its scalars as texts: CloudFormation reads `"6"` and 6, `"true"` and true alike, and so with mappings of Fn::Sub that say nothing new. */
export function normalizeValue(value: unknown): Json {
  if (Array.isArray(value)) return value.map(normalizeValue);
  if (isJsonObject(value)) {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const spelt = (key: string, item: Json | undefined) =>
      key === 'Fn::Sub' && item !== undefined ? inlineMappings(item) : item;
    return Object.fromEntries(entries.map(([key, item]) => [key, normalizeValue(spelt(key, item))]));
  }
  return value === null || value === undefined ? null : String(value);
}
