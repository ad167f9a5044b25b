import type { Value } from '../../cloudformation/template.ts';
import type { HttpParameter } from '../../service/events/http.ts';
import type { RestRoute } from './route.ts';

/** A parameter of a request, such as the query string `page`. */
interface RequestParameter {
  /** `querystring.page` */
  readonly name: string;
  readonly required: boolean;
  readonly mappedValue?: Value | undefined;
}

const places = { querystrings: 'querystring', paths: 'path', headers: 'header' } as const;

function requestParameters({ settings: { request } }: RestRoute): readonly RequestParameter[] {
  return Object.entries(places).flatMap(([section, place]) =>
    Object.entries(request?.parameters?.[section as keyof typeof places] ?? {}).map(([name, value]) => ({
      name: `${place}.${name}`,
      required: isRequired(value),
      mappedValue: typeof value === 'object' ? value?.mappedValue : undefined,
    })),
  );
}

const isRequired = (value: HttpParameter): boolean => (typeof value === 'object' ? (value?.required ?? true) : value);

/** `method.request.querystring.page` → whether API Gateway refuses requests without it. */
export function methodParameters(route: RestRoute): Readonly<Record<string, boolean>> {
  return Object.fromEntries(requestParameters(route).map(({ name, required }) => [`method.request.${name}`, required]));
}

/** What the integration gets: parameters under their own names or mapped, and the mark of an asynchronous call. */
export function integrationParameters(route: RestRoute): Readonly<Record<string, Value>> | undefined {
  const passesOn = ['AWS', 'HTTP', 'HTTP_PROXY'].includes(route.type);
  const parameters = {
    ...Object.fromEntries(
      (passesOn ? requestParameters(route) : []).map(({ name, mappedValue }) => [
        `integration.request.${name}`,
        mappedValue ?? `method.request.${name}`,
      ]),
    ),
    ...(route.settings.async && { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" }),
  };
  return Object.keys(parameters).length > 0 ? parameters : undefined;
}
