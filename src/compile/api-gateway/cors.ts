import { restMethodId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { defaultCorsHeaders } from '../default-cors-headers.ts';
import type { EventResource } from '../events/event-resources.ts';
import { corsOriginTemplate } from './cors-origin-template.ts';
import type { PathTree } from './path-tree.ts';
import type { RestApi } from './rest-api.ts';
import type { RestRoute } from './route.ts';

/** What the preflight answer of a path says. */
interface Cors {
  /** As written; may hold several, separated by commas. Counts only without `origins`. */
  readonly origin: string;
  readonly origins: readonly string[];
  readonly headers: readonly string[];
  readonly methods: readonly string[];
  readonly allowCredentials: boolean;
  readonly maxAge?: number | undefined;
  readonly cacheControl?: string | undefined;
}

/** The `OPTIONS` method of every path with `cors`, merged over the events of the path (framework-spec 6.1.4). */
export function corsMethods(routes: readonly RestRoute[], api: RestApi, tree: PathTree): readonly EventResource[] {
  const byPath = new Map<string, { cors: Cors; route: RestRoute }>();
  for (const route of routes) {
    const cors = corsOf(route);
    if (!cors) continue;
    const known = byPath.get(route.path);
    byPath.set(route.path, known ? { ...known, cors: merged(known.cors, cors) } : { cors, route });
  }
  return [...byPath].map(([path, { cors, route }]) => ({
    id: restMethodId(path, 'OPTIONS'),
    resource: preflightMethod(cors, path, api, tree),
    path: [...route.event.path, 'cors'],
  }));
}

/** Value of `Access-Control-Allow-Origin` in the answers of one route itself; `undefined` without `cors`. */
export function allowedOrigin(route: RestRoute): string | undefined {
  const cors = corsOf(route);
  return cors && (cors.origins.length > 0 ? cors.origins.join(',') : cors.origin);
}

export const allowsCredentials = (route: RestRoute): boolean => corsOf(route)?.allowCredentials === true;

function corsOf({ settings: { cors }, method }: RestRoute): Cors | undefined {
  if (!cors) return undefined;
  const given = cors === true ? {} : cors;
  return {
    origin: given.origin ?? '*',
    origins: given.origins ?? [],
    headers: given.headers ?? defaultCorsHeaders,
    methods: union(given.methods ?? [], ['OPTIONS', method]),
    allowCredentials: given.allowCredentials ?? false,
    maxAge: given.maxAge,
    cacheControl: given.cacheControl,
  };
}

const union = (first: readonly string[], second: readonly string[]) => [...new Set([...first, ...second])];

/** The later event's values come first. */
const merged = (earlier: Cors, later: Cors): Cors => ({
  origin: later.origin,
  origins: union(later.origins, earlier.origins),
  headers: union(later.headers, earlier.headers),
  methods: union(later.methods, earlier.methods),
  allowCredentials: later.allowCredentials || earlier.allowCredentials,
  maxAge: later.maxAge ?? earlier.maxAge,
  cacheControl: later.cacheControl ?? earlier.cacheControl,
});

function preflightMethod(cors: Cors, path: string, api: RestApi, tree: PathTree): Resource {
  const headers = preflightHeaders(cors);
  const quoted = (value: string) => `'${value}'`;
  return {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      AuthorizationType: 'NONE',
      HttpMethod: 'OPTIONS',
      MethodResponses: [{ StatusCode: '200', ResponseParameters: mapValues(headers, () => true), ResponseModels: {} }],
      RequestParameters: {},
      Integration: {
        Type: 'MOCK',
        RequestTemplates: { 'application/json': '{statusCode:200}' },
        ContentHandling: 'CONVERT_TO_TEXT',
        IntegrationResponses: [
          {
            StatusCode: '200',
            ResponseParameters: mapValues(headers, quoted),
            ResponseTemplates: { 'application/json': originTemplate(cors) },
          },
        ],
      },
      ResourceId: tree.idOf(path),
      RestApiId: api.id,
    },
  };
}

const allMethods = 'DELETE,GET,HEAD,PATCH,POST,PUT';

/** Header parameter → value; headers without a value are left out. */
function preflightHeaders(cors: Cors): Readonly<Record<string, string>> {
  const headers = {
    'Access-Control-Allow-Origin': originsOf(cors)[0],
    'Access-Control-Allow-Headers': cors.headers.join(','),
    'Access-Control-Allow-Methods': cors.methods.join(',').replace('ANY', allMethods),
    'Access-Control-Allow-Credentials': cors.allowCredentials ? 'true' : undefined,
    'Access-Control-Max-Age': cors.maxAge === undefined ? undefined : String(cors.maxAge),
    'Cache-Control': cors.cacheControl,
  };
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[`method.response.header.${name}`, value]],
    ),
  );
}

const originsOf = (cors: Cors): readonly string[] =>
  cors.origins.length > 0 ? cors.origins : cors.origin.split(',').map((origin) => origin.trim());

const originTemplate = (cors: Cors): string =>
  cors.origins.length > 0 || cors.origin.includes(',') ? corsOriginTemplate(originsOf(cors)) : '';

const mapValues = <T>(object: Readonly<Record<string, string>>, map: (value: string) => T) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));
