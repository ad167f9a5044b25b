import { functionId } from '../cloudformation/logical-ids.ts';
import { canonicalJson, isJsonObject, type JsonObject } from '../core/json.ts';
import { resourcesOf } from './deployed-code.ts';
import { normalizeValue } from './normalize-template.ts';
import type { RouteChange } from './plan.ts';

interface Route extends Omit<RouteChange, 'action'> {
  /** Everything about the route, for comparison. */
  readonly definition: string;
}

/** Routes of REST, HTTP and websocket APIs that come, go, or are defined differently. */
export function diffRoutes(
  before: JsonObject | undefined,
  after: JsonObject,
  functionKeys: readonly string[],
): readonly RouteChange[] {
  const keysById = new Map(functionKeys.map((key) => [functionId(key), key]));
  const old = collectRoutes(before, keysById);
  const current = collectRoutes(after, keysById);
  const changed = [...current].flatMap(([id, { definition, ...route }]): RouteChange[] => {
    const previous = old.get(id);
    if (!previous) return [{ action: 'add', ...route }];
    return previous.definition === definition ? [] : [{ action: 'update', ...route }];
  });
  const gone = [...old].flatMap(([id, { definition: _, ...route }]): RouteChange[] =>
    current.has(id) ? [] : [{ action: 'remove', ...route }],
  );
  return [...changed, ...gone];
}

function collectRoutes(
  template: JsonObject | undefined,
  keysById: ReadonlyMap<string, string>,
): ReadonlyMap<string, Route> {
  const resources = new Map(resourcesOf(template));
  const routes = new Map<string, Route>();
  for (const [id, resource] of resources) {
    const properties = isJsonObject(resource['Properties']) ? resource['Properties'] : {};
    const place = placeOf(String(resource['Type']), properties, resources);
    if (!place) continue;
    const target = targetOf(properties, resources);
    const found = findFunctionId(target, keysById);
    const definition = canonicalJson(normalizeValue([properties, target]));
    routes.set(id, { ...place, ...(found === undefined ? {} : { functionKey: keysById.get(found) }), definition });
  }
  return routes;
}

function placeOf(
  type: string,
  properties: JsonObject,
  resources: ReadonlyMap<string, JsonObject>,
): Pick<Route, 'method' | 'path'> | undefined {
  if (type === 'AWS::ApiGateway::Method') {
    const integration = properties['Integration'];
    // The answers to preflight requests follow from `cors` and would only hide the routes.
    if (isJsonObject(integration) && integration['Type'] === 'MOCK' && properties['HttpMethod'] === 'OPTIONS') return;
    return { method: String(properties['HttpMethod']), path: restPath(properties['ResourceId'], resources) };
  }
  if (type !== 'AWS::ApiGatewayV2::Route') return undefined;
  const [method = '', path] = String(properties['RouteKey']).split(' ');
  return path === undefined ? { method: '', path: method } : { method, path };
}

/** `/users/{id}`, put together from the chain of parents. */
function restPath(resourceId: unknown, resources: ReadonlyMap<string, JsonObject>, depth = 0): string {
  const id = isJsonObject(resourceId) ? resourceId['Ref'] : undefined;
  const resource = typeof id === 'string' ? resources.get(id) : undefined;
  if (resource?.['Type'] !== 'AWS::ApiGateway::Resource' || depth > 50) return depth === 0 ? '/' : '';
  const properties = isJsonObject(resource['Properties']) ? resource['Properties'] : {};
  return `${restPath(properties['ParentId'], resources, depth + 1)}/${String(properties['PathPart'])}`;
}

/** What a route leads to: its integration, inline or as a resource of its own. */
function targetOf(properties: JsonObject, resources: ReadonlyMap<string, JsonObject>): unknown {
  if (properties['Integration'] !== undefined) return properties['Integration'];
  const ids = [...JSON.stringify(properties['Target'] ?? null).matchAll(/"Ref":"([^"]+)"/g)].map(([, id]) => id ?? '');
  return ids.map((id) => resources.get(id)?.['Properties'] ?? id);
}

function findFunctionId(value: unknown, keysById: ReadonlyMap<string, string>): string | undefined {
  if (typeof value === 'string') return keysById.has(value) ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const item of Object.values(value)) {
    const found = findFunctionId(item, keysById);
    if (found !== undefined) return found;
  }
  return undefined;
}
