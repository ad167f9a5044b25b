import type { Resource } from '../../cloudformation/template.ts';
import { canonicalJson, isJsonObject, type Json } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { CompileContext, Contribution } from '../contribution.ts';

/** A resource made for one event; `path` is where that event stands. */
export interface EventResource {
  readonly id: string;
  readonly resource: Resource;
  readonly path: ConfigPath;
}

/**
 * The resources of one event type with their places. Logical IDs come from names whose special characters are dropped,
 * so two events may want the same one: v3 merges the two, v4 keeps the later (framework-spec 13.4). Either way an event
 * gets lost, which warns with EVENT_OVERWRITTEN.
 */
export function eventResources(
  entries: readonly EventResource[],
  context: CompileContext,
): Required<Pick<Contribution, 'resources' | 'sources'>> {
  const resources = new Map<string, Resource>();
  const sources = new Map<string, ConfigPath>();
  for (const { id, resource, path } of entries) {
    const known = resources.get(id);
    if (known && canonicalJson(known) !== canonicalJson(resource)) warn(context, id, path);
    resources.set(id, known && context.model.profile === 'v3' ? mergedResource(known, resource) : resource);
    sources.set(id, path);
  }
  return { resources: Object.fromEntries(resources), sources: Object.fromEntries(sources) };
}

function warn(context: CompileContext, id: string, path: ConfigPath): void {
  const message = `Another event makes the resource ${id} too, so one of the two gets lost.`;
  context.problems.warn('EVENT_OVERWRITTEN', message, { at: context.model.locate(path) });
}

/** The later resource over the earlier one: objects key by key, lists index by index. */
export const mergedResource = (first: Resource, second: Resource): Resource => ({
  ...first,
  ...second,
  Properties: mergedProperties(first.Properties ?? {}, second.Properties ?? {}),
});

const mergedProperties = (first: Json, second: Json): NonNullable<Resource['Properties']> => {
  const both = mergedJson(first, second);
  return isJsonObject(both) ? both : {};
};

/** `undefined` never replaces a value. */
function mergedJson(first: Json | undefined, second: Json | undefined): Json | undefined {
  if (second === undefined) return first;
  if (isJsonObject(first) && isJsonObject(second)) {
    const keys = new Set([...Object.keys(first), ...Object.keys(second)]);
    return Object.fromEntries([...keys].map((key) => [key, mergedJson(first[key], second[key])]));
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    const longest = first.length > second.length ? first : second;
    return longest.map((_, index) => mergedJson(first[index], second[index]) ?? null);
  }
  return second;
}
