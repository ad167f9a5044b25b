import type { JsonObject } from '../../core/json.ts';
import { allowedOrigin, allowsCredentials } from './cors.ts';
import { isProxy, type RestRoute } from './route.ts';
import { type StatusCode, statusCodes } from './status-codes.ts';

/** `IntegrationResponses` of a method that is no proxy (framework-spec 6.1.5). */
export function integrationResponses(route: RestRoute): readonly JsonObject[] {
  const { response } = route.settings;
  return statusCodes(route).map((status) => ({
    StatusCode: status.code,
    SelectionPattern: status.pattern ?? '',
    ResponseParameters: headerParameters(route, status),
    ResponseTemplates: {
      ...(response?.template && { 'application/json': response.template }),
      ...(typeof status.template === 'string' ? { 'application/json': status.template } : status.template),
    },
    ContentHandling: status.code.startsWith('2') ? response?.contentHandling : undefined,
  }));
}

/** `MethodResponses`: the headers that each status code may set; none for proxies. */
export function methodResponses(route: RestRoute): readonly JsonObject[] {
  if (isProxy(route.type)) return [];
  return statusCodes(route).map((status) => ({
    ResponseParameters: Object.fromEntries(Object.keys(headerParameters(route, status)).map((name) => [name, true])),
    ResponseModels: {},
    StatusCode: status.code,
  }));
}

/** Headers of one status code: those of `cors`, of `response`, then its own. */
function headerParameters(route: RestRoute, status: StatusCode): Readonly<Record<string, string>> {
  const origin = allowedOrigin(route);
  const headers = {
    ...(origin !== undefined && { 'Access-Control-Allow-Origin': `'${origin}'` }),
    ...(allowsCredentials(route) && { 'Access-Control-Allow-Credentials': 'true' }),
    ...route.settings.response?.headers,
    ...status.headers,
  };
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, String(value)]),
  );
}
