import { ref } from '../../cloudformation/intrinsics.ts';
import { restResourceId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { RestApiConfig } from '../../service/service-model.ts';
import type { CompileContext } from '../contribution.ts';
import type { EventResource } from '../events/event-resources.ts';
import type { RestApi } from './rest-api.ts';
import { placeOf, type RestRoute } from './route.ts';

export interface PathTree {
  /** One `AWS::ApiGateway::Resource` per part of a path, parents first. */
  readonly resources: readonly EventResource[];
  /** ResourceId of a path, such as `users/{id}`. */
  idOf(path: string): Value;
}

/** The tree of path parts over all routes (framework-spec 6.1.3), below resources that an existing API has already. */
export function pathTree(routes: readonly RestRoute[], api: RestApi, context: CompileContext): PathTree {
  const given = givenResources(context.model.provider.apiGateway);
  const made = new Map<string, EventResource>();
  const idOf = (path: string): Value =>
    path === '' ? (given.get('') ?? api.rootResourceId) : (given.get(path) ?? ref(restResourceId(path)));
  for (const route of routes) {
    for (const path of newPaths(route.path, given)) {
      if (made.has(path)) continue;
      if ([...given.keys()].some((known) => known.startsWith(`${path}/`))) reportUngiven(path, route, context);
      made.set(path, pathResource(path, idOf(parentOf(path)), api, route.event.path));
    }
  }
  reportLostPaths(made, context);
  reportSiblings(made, context);
  return { resources: [...made.values()], idOf };
}

/** `/users` and `users/` are `users`. */
const trimmed = (path: string): string => path.replace(/^\//, '').replace(/\/$/, '');

function givenResources({ restApiResources = {} }: RestApiConfig): ReadonlyMap<string, Value> {
  const entries = isJsonObject(restApiResources)
    ? Object.entries(restApiResources)
    : restApiResources.map(({ path, resourceId }) => [String(path), resourceId] as const);
  return new Map(entries.flatMap(([path, id]) => (id === undefined ? [] : [[trimmed(path), id] as const])));
}

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');

/** `a/b/c` → `a`, `a/b`, `a/b/c`; without those up to the deepest one that exists already. */
function newPaths(path: string, given: ReadonlyMap<string, Value>): readonly string[] {
  const parts = path === '' ? [] : path.split('/');
  const paths = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  return paths.slice(paths.findLastIndex((known) => given.has(known)) + 1);
}

function pathResource(path: string, parent: Value, api: RestApi, source: ConfigPath): EventResource {
  const resource: Resource = {
    Type: 'AWS::ApiGateway::Resource',
    Properties: { ParentId: parent, PathPart: path.split('/').at(-1), RestApiId: api.id },
  };
  return { id: restResourceId(path), resource, path: source };
}

function reportUngiven(path: string, route: RestRoute, context: CompileContext): void {
  const message = `/${path} exists in the API already, because provider.apiGateway.restApiResources has a path below it, but its ID is not given.`;
  context.problems.error('REST_API_RESOURCE_MISSING', message, { at: placeOf(route, context, 'path') });
}

/** `{id}` and `{userId}` are the same place of a path for API Gateway. */
const withoutNames = (path: string): string => path.replace(/\{[^}]*?(\+?)\}/g, '{$1}');

/**
 * Paths whose logical IDs are equal overwrite each other. It is an error when a path would be gone from the API
 * (framework-spec 13.1 #1), a warning when only the name of a path parameter changes.
 */
function reportLostPaths(made: ReadonlyMap<string, EventResource>, { model, problems }: CompileContext): void {
  const firstWithId = new Map<string, string>();
  for (const [path, { id, path: source }] of made) {
    const other = firstWithId.get(id) ?? path;
    firstWithId.set(id, other);
    if (other === path || haveCollidingParents(other, path)) continue;
    const at = model.locate([...source, 'path']);
    if (withoutNames(other) === withoutNames(path)) {
      const message = `/${other} and /${path} are one path, whose parameter gets the name of the latter.`;
      problems.warn('REST_PATH_PARAMETER_NAMES', message, { at });
    } else {
      problems.error('REST_PATH_COLLISION', `/${other} and /${path} have the same logical ID ${id}.`, { at });
    }
  }
}

/** API Gateway takes one path parameter at a place, whatever its name: `/u/{id}` and `/u/{userId}/orders` are two. */
function reportSiblings(made: ReadonlyMap<string, EventResource>, { model, problems }: CompileContext): void {
  const firstAt = new Map<string, string>();
  for (const [path, { id, path: source }] of made) {
    if (!path.endsWith('}')) continue;
    const other = firstAt.get(parentOf(path)) ?? path;
    firstAt.set(parentOf(path), other);
    if (other === path || id === restResourceId(other)) continue;
    const message = `/${other} and /${path} differ in their path parameter, of which API Gateway takes one at a place.`;
    problems.warn('REST_PATH_SIBLINGS', message, { at: model.locate([...source, 'path']) });
  }
}

/** Then the parents are reported, and that is enough. */
const haveCollidingParents = (first: string, second: string): boolean => {
  const [one, other] = [parentOf(first), parentOf(second)];
  return one !== other && restResourceId(one) === restResourceId(other);
};
