import type { Resource } from '../../cloudformation/template.ts';
import { canonicalJson, isJsonObject, type Json } from '../../core/json.ts';
import { mergeDeep } from '../../core/merge-deep.ts';
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
  const both = mergeDeep(first, second);
  return isJsonObject(both) ? both : {};
};
