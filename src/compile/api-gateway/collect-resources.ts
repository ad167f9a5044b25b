import type { Resource } from '../../cloudformation/template.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { Profile } from '../../service/profile.ts';
import type { CompileContext, Contribution } from '../contribution.ts';
import { type EventResource, mergedResource } from '../events/event-resources.ts';
import { methodIdOf } from './method.ts';
import { placeOf, type RestRoute, routeName } from './route.ts';

/**
 * Resources by logical ID, with their places. Of two with the same ID, such as a preflight answer and an explicit
 * `OPTIONS` event, v4 takes the later one and v3 lays it over the earlier one (framework-spec 13.4).
 */
export function collectResources(
  entries: readonly EventResource[],
  profile: Profile,
): Required<Pick<Contribution, 'resources' | 'sources'>> {
  const resources: Record<string, Resource> = {};
  const sources: Record<string, ConfigPath> = {};
  for (const { id, resource, path } of entries) {
    const known = profile === 'v3' ? resources[id] : undefined;
    resources[id] = known ? mergedResource(known, resource) : resource;
    sources[id] = path;
  }
  return { resources, sources };
}

/** Warns of routes that are written twice: the later one counts. */
export function reportLostRoutes(routes: readonly RestRoute[], context: CompileContext): void {
  const seen = new Map<string, RestRoute>();
  for (const route of routes) {
    const first = seen.get(methodIdOf(route));
    seen.set(methodIdOf(route), route);
    if (!first || first.path !== route.path) continue;
    const message = `${routeName(route)} is an event of ${first.fn.model.key} and again of ${route.fn.model.key}: the last one counts.`;
    context.problems.warn('REST_ROUTE_TWICE', message, { at: placeOf(route, context) });
  }
}
