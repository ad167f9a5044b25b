import type { Value } from '../../cloudformation/template.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { WebsocketAuthorizer } from '../../service/events/websocket.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../contribution.ts';

/** One route of a websocket API, checked. */
export interface WebsocketRoute {
  readonly key: string;
  readonly fn: FunctionRefs;
  readonly path: ConfigPath;
  readonly hasResponse: boolean;
  readonly authorizer?: RouteAuthorizer | undefined;
}

export interface RouteAuthorizer {
  readonly name: string;
  /** What API Gateway calls. */
  readonly target: Value;
  /** Present when it is named by its key: the ARN of another function needs nothing of this stack. */
  readonly fn?: FunctionRefs | undefined;
  readonly identitySource: readonly string[];
}

/** The routes of all `websocket` events in order. Reports authorizers that cannot be resolved. */
export function readRoutes(
  events: readonly FunctionEvent<'websocket'>[],
  context: CompileContext,
): readonly WebsocketRoute[] {
  const owners = new Map<string, string>();
  return events.map((entry): WebsocketRoute => {
    const config = typeof entry.event.config === 'string' ? { route: entry.event.config } : entry.event.config;
    warnOfSecondRoute(entry, config.route, owners, context);
    const authorizer =
      typeof config.authorizer === 'string' ? authorizerOfText(config.authorizer) : (config.authorizer ?? undefined);
    return {
      key: config.route,
      fn: entry.fn,
      path: entry.event.path,
      hasResponse: config.routeResponseSelectionExpression !== undefined,
      authorizer: authorizer && readAuthorizer(authorizer, entry, context),
    };
  });
}

const authorizerOfText = (text: string): WebsocketAuthorizer => (text.includes(':') ? { arn: text } : { name: text });

function readAuthorizer(
  { arn, name, identitySource }: WebsocketAuthorizer,
  { event }: FunctionEvent<'websocket'>,
  { functions, functionByKey, model, problems }: CompileContext,
): RouteAuthorizer | undefined {
  const sources = identitySource ?? ['route.request.header.Auth'];
  const fail = (message: string) => {
    const at = model.locate([...event.path, 'authorizer']);
    problems.error('WEBSOCKET_AUTHORIZER_INVALID', message, { at });
    return undefined;
  };
  if (typeof arn === 'string') {
    return { name: arn.split(':').at(-1) ?? arn, target: arn, identitySource: sources };
  }
  if (name === undefined) return fail('An authorizer whose "arn" is no plain text needs a "name" beside it');
  if (arn !== undefined) return { name, target: arn, identitySource: sources };
  const fn = functionByKey(name);
  if (fn) return { name, target: fn.target, fn, identitySource: sources };
  const nearest = nearestName(
    name,
    functions.map((other) => other.model.key),
  );
  const hint = nearest ? `: did you mean "${nearest}"?` : '';
  return fail(`The authorizer "${name}" is no function of this service${hint}`);
}

function warnOfSecondRoute(
  { fn, event }: FunctionEvent<'websocket'>,
  route: string,
  owners: Map<string, string>,
  { model, problems }: CompileContext,
): void {
  const owner = owners.get(route);
  if (owner !== undefined) {
    problems.warn(
      'WEBSOCKET_ROUTE_DUPLICATE',
      `The websocket route "${route}" of function "${owner}" is replaced by that of function "${fn.model.key}"`,
      { at: model.locate(event.path) },
    );
  }
  owners.set(route, fn.model.key);
}
