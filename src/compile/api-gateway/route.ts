import type { ErrorCode } from '../../core/error-codes/index.ts';
import type { HttpEventSettings } from '../../service/events/http.ts';
import type { EventOf } from '../../service/service-model.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../contribution.ts';
import { knownToProfile } from '../events/profile-key.ts';

export type IntegrationType = 'AWS' | 'AWS_PROXY' | 'HTTP' | 'HTTP_PROXY' | 'MOCK';

/** One `http` event after normalising (framework-spec 6.1.1). */
export interface RestRoute {
  readonly fn: FunctionRefs;
  readonly event: EventOf<'http'>;
  /** Without slashes at its ends: `users/{id}`; the root is empty. */
  readonly path: string;
  /** Upper case; `*` is `ANY`. */
  readonly method: string;
  readonly type: IntegrationType;
  /** The event as an object, without the keys that have no effect on this integration. */
  readonly settings: HttpEventSettings;
}

export const isProxy = (type: IntegrationType): boolean => type === 'AWS_PROXY' || type === 'HTTP_PROXY';
export const isHttp = (type: IntegrationType): boolean => type === 'HTTP' || type === 'HTTP_PROXY';

/** `GET /users/{id}` */
export const routeName = ({ method, path }: Pick<RestRoute, 'method' | 'path'>): string => `${method} /${path}`;

/** Routes of all `http` events, in the order of serverless.yml. Events that are no routes are reported and left out. */
export function readRoutes(events: readonly FunctionEvent<'http'>[], context: CompileContext): readonly RestRoute[] {
  return events.flatMap(({ fn, event }) => {
    const settings = eventSettings(event, context);
    if (!settings) return [];
    const route = normalizedRoute(fn, event, settings);
    if (!checkRoute(route, context)) return [];
    return [{ ...route, settings: effectiveSettings(route, context) }];
  });
}

/** Where a key of the route's event stands. */
export const placeOf = (route: Pick<RestRoute, 'event'>, context: CompileContext, ...keys: readonly string[]) =>
  context.model.locate([...route.event.path, ...keys]);

function eventSettings(event: EventOf<'http'>, context: CompileContext): HttpEventSettings | undefined {
  const { config } = event;
  if (typeof config !== 'string') return config;
  const [method, path, ...rest] = config.trim().split(/\s+/);
  if (method && path && rest.length === 0) return { method, path };
  const message = `"${config}" names no method and path.`;
  context.problems.error('REST_ROUTE_INVALID', message, { at: placeOf({ event }, context) });
  return undefined;
}

function normalizedRoute(fn: FunctionRefs, event: EventOf<'http'>, settings: HttpEventSettings): RestRoute {
  const method = settings.method.toUpperCase();
  return {
    fn,
    event,
    path: String(settings.path).replace(/^\//, '').replace(/\/$/, ''),
    method: method === '*' ? 'ANY' : method,
    type: integrationType(settings),
    settings,
  };
}

const aliases: Readonly<Record<string, IntegrationType>> = { LAMBDA: 'AWS', LAMBDA_PROXY: 'AWS_PROXY' };

function integrationType({ integration, async }: HttpEventSettings): IntegrationType {
  if (!integration) return async ? 'AWS' : 'AWS_PROXY';
  const name = integration.toUpperCase().replace('-', '_');
  // The schema of the event allows these words only.
  return aliases[name] ?? (name as IntegrationType);
}

function checkRoute(route: RestRoute, context: CompileContext): boolean {
  const { settings, path, type } = route;
  const error = (code: ErrorCode, key: string, message: string) =>
    context.problems.error(code, message, { at: placeOf(route, context, key) });
  if (isHttp(type) && !settings.request?.uri) {
    error('REST_INTEGRATION_INCOMPLETE', 'integration', `${routeName(route)} forwards to no address.`);
  }
  if (settings.connectionType && !settings.connectionId) {
    error('REST_INTEGRATION_INCOMPLETE', 'connectionType', `${routeName(route)} names no VPC link.`);
  }
  const emptyPart = path !== '' && path.split('/').includes('');
  if (emptyPart) error('REST_ROUTE_INVALID', 'path', `The path "${settings.path}" has an empty part.`);
  return !emptyPart;
}

/** Drops, with a warning, what API Gateway does not do for a proxy integration, and what the profile does not know. */
function effectiveSettings(route: RestRoute, context: CompileContext): HttpEventSettings {
  const { type, event } = route;
  const settings = knownToProfile(route.settings, ['timeoutInMillis'], event, context);
  if (!isProxy(type)) return settings;
  const { request, response, ...rest } = settings;
  warnUnused(route, context, 'request', ['contentHandling', 'method', 'passThrough', 'template']);
  warnUnused(route, context, 'response', ['contentHandling', 'headers', 'template', 'statusCodes']);
  return {
    ...rest,
    request: {
      ...(request?.parameters && { parameters: request.parameters }),
      ...(request?.schemas && { schemas: request.schemas }),
      ...(request?.uri !== undefined && isHttp(type) && { uri: request.uri }),
    },
    ...(response?.transferMode && { response: transferMode(route, response.transferMode, context) }),
  };
}

function transferMode(route: RestRoute, mode: string, context: CompileContext) {
  return knownToProfile({ transferMode: mode }, ['transferMode'], responseOf(route), context);
}

const responseOf = ({ event }: RestRoute) => ({ kind: event.kind, path: [...event.path, 'response'] });

function warnUnused(
  route: RestRoute,
  context: CompileContext,
  section: 'request' | 'response',
  keys: readonly string[],
): void {
  const given: object = route.settings[section] ?? {};
  for (const key of keys.filter((known) => Object.hasOwn(given, known))) {
    const message = `${section}.${key} of ${routeName(route)} has no effect: the ${route.type} integration passes everything through.`;
    context.problems.warn('REST_SETTING_WITHOUT_EFFECT', message, { at: placeOf(route, context, section, key) });
  }
}
