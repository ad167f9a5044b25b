import { httpApiRouteId } from '../../cloudformation/logical-ids.ts';
import type { ErrorCode } from '../../core/error-codes/index.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { HttpApiEventConfig } from '../../service/events/http-api.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../contribution.ts';
import { type RouteAuthorizer, routeAuthorizer } from './route-authorizer.ts';

/** One route of an HTTP API, checked. */
export interface Route {
  /** `GET /users`; `*` for the default route. */
  readonly key: string;
  /** Upper case; `ANY` for every method. */
  readonly method: string;
  readonly fn: FunctionRefs;
  readonly path: ConfigPath;
  readonly authorizer?: RouteAuthorizer | undefined;
}

export const httpMethods = ['GET', 'POST', 'PUT', 'PATCH', 'OPTIONS', 'HEAD', 'DELETE'] as const;

const knownMethods: readonly string[] = ['ANY', ...httpMethods];

/**
 * The routes of all `httpApi` events in order. Of several `*` routes the last one stays, as in the framework. Reports
 * invalid and colliding routes; those are left out.
 */
export function readRoutes(events: readonly FunctionEvent<'httpApi'>[], context: CompileContext): readonly Route[] {
  const routes = new Map<string, Route>();
  const keyById = new Map<string, string>();
  for (const entry of events) {
    const report = (code: ErrorCode, message: string, ...steps: string[]) =>
      context.problems.error(code, message, { at: context.model.locate([...entry.event.path, ...steps]) });
    const parsed = parseRoute(entry.event.config, report);
    if (!parsed) continue;
    const sameId = keyById.get(httpApiRouteId(parsed.key));
    if (sameId !== undefined && parsed.key !== '*') {
      report('HTTP_API_ROUTE_DUPLICATE', collision(parsed.key, sameId, entry.fn.model.key));
      continue;
    }
    keyById.set(httpApiRouteId(parsed.key), parsed.key);
    const given = typeof entry.event.config === 'string' ? undefined : entry.event.config.authorizer;
    const authorizer = given === undefined ? undefined : routeAuthorizer(given, context.model.provider.httpApi, report);
    routes.set(parsed.key, { ...parsed, fn: entry.fn, path: entry.event.path, authorizer });
  }
  return [...routes.values()];
}

function collision(key: string, other: string, functionKey: string): string {
  return key === other
    ? `Function "${functionKey}" declares the route "${key}" that another httpApi event has already`
    : `The routes "${other}" and "${key}" of the HTTP API differ only in characters that the framework's logical IDs leave out: one would silently replace the other`;
}

type Report = (code: ErrorCode, message: string, ...steps: string[]) => void;

function parseRoute(config: HttpApiEventConfig, report: Report): { key: string; method: string } | undefined {
  const { method, path } = typeof config === 'string' ? splitRoute(config) : config;
  const steps = (step: string) => (typeof config === 'string' ? [] : [step]);
  if (path === '*') {
    if (method === undefined || method === '*') return { key: '*', method: 'ANY' };
    report('HTTP_API_ROUTE_INVALID', `The path "*" takes every method: "method: ${method}" cannot stand beside it`);
    return undefined;
  }
  if (!path.startsWith('/') || /\s/.test(path)) {
    report('HTTP_API_ROUTE_INVALID', `The path "${path}" of an httpApi event has to start with "/"`, ...steps('path'));
    return undefined;
  }
  if (method === undefined || method === '') {
    report('HTTP_API_ROUTE_INVALID', `The httpApi event with the path "${path}" has no method`);
    return undefined;
  }
  const name = method === '*' ? 'ANY' : method.toUpperCase();
  if (knownMethods.includes(name)) return { key: `${name} ${path}`, method: name };
  const nearest = nearestName(name, knownMethods);
  const hint = nearest ? `: did you mean "${nearest}"?` : `: it is one of ${knownMethods.join(', ')}`;
  report('HTTP_API_ROUTE_INVALID', `HTTP APIs know no method "${method}"${hint}`, ...steps('method'));
  return undefined;
}

/** `GET /users` → method and path; `*` and `/users` have no method. */
function splitRoute(text: string): { method?: string | undefined; path: string } {
  const [, method, path] = /^(?:(\S+)\s+)?(\S.*)$/.exec(text.trim()) ?? [];
  return { method, path: path ?? '' };
}
