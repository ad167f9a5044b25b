import { getAtt } from '../../cloudformation/intrinsics.ts';
import { functionId } from '../../cloudformation/logical-ids.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { ErrorCode } from '../../core/error-codes/index.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { HttpAuthorizerSettings } from '../../service/events/http.ts';
import type { CompileContext, FunctionRefs } from '../contribution.ts';
import { placeOf, type RestRoute, routeName } from './route.ts';

/** Who decides about a request. `own` authorizers are resources of this stack, `shared` ones are given by their ID. */
export type RestAuthorizer =
  | { readonly kind: 'none' }
  | { readonly kind: 'iam' }
  | { readonly kind: 'shared'; readonly type: string; readonly id: Value; readonly scopes: readonly Value[] }
  | OwnAuthorizer;

export interface OwnAuthorizer {
  readonly kind: 'own';
  readonly name: string;
  /** ARN of a function or of a user pool. */
  readonly arn: Value;
  /** The function, when it is of this service. */
  readonly fn?: FunctionRefs | undefined;
  readonly cognito: boolean;
  /** `TOKEN`, `REQUEST`, … */
  readonly type: string;
  readonly identitySource?: string | undefined;
  readonly identityValidationExpression?: string | undefined;
  readonly resultTtlInSeconds?: number | undefined;
  readonly scopes: readonly Value[];
  readonly managedExternally: boolean;
}

/** The authorizer of a route (framework-spec 6.1.7); one that cannot be made is reported and counts as none. */
export function authorizerOf(route: RestRoute, context: CompileContext): RestAuthorizer {
  const { authorizer } = route.settings;
  if (!authorizer) return { kind: 'none' };
  if (typeof authorizer !== 'string') return fromSettings(authorizer, route, context);
  if (authorizer.toUpperCase() === 'AWS_IAM') return { kind: 'iam' };
  return ownAuthorizer(authorizer.includes(':') ? { arn: authorizer } : { name: authorizer }, route, context);
}

/** Defaults that only the object form has. */
const objectDefaults = { resultTtlInSeconds: 300 };

function fromSettings(settings: HttpAuthorizerSettings, route: RestRoute, context: CompileContext): RestAuthorizer {
  const type = settings.type?.toUpperCase();
  if (type === 'AWS_IAM') return { kind: 'iam' };
  warnClaims(settings, route, context);
  if (type && settings.authorizerId) {
    const scopes = type === 'COGNITO_USER_POOLS' ? (settings.scopes ?? []) : [];
    return {
      kind: 'shared',
      type: ['TOKEN', 'REQUEST'].includes(type) ? 'CUSTOM' : type,
      id: settings.authorizerId,
      scopes,
    };
  }
  return ownAuthorizer({ ...objectDefaults, ...settings }, route, context);
}

function ownAuthorizer(settings: HttpAuthorizerSettings, route: RestRoute, context: CompileContext): RestAuthorizer {
  const named =
    settings.arn === undefined ? localFunction(settings, route, context) : givenArn(settings, route, context);
  if (!named) return { kind: 'none' };
  const cognito = settings.type
    ? settings.type.toUpperCase() === 'COGNITO_USER_POOLS'
    : typeof named.arn === 'string' && named.arn.includes(':cognito-idp:');
  const type = settings.type?.toUpperCase() ?? 'TOKEN';
  const uncached = type === 'REQUEST' && settings.resultTtlInSeconds === 0;
  return {
    kind: 'own',
    ...named,
    cognito,
    type: cognito ? 'COGNITO_USER_POOLS' : type,
    identitySource: settings.identitySource ?? (uncached ? undefined : 'method.request.header.Authorization'),
    identityValidationExpression: settings.identityValidationExpression,
    resultTtlInSeconds: settings.resultTtlInSeconds,
    scopes: cognito ? (settings.scopes ?? []) : [],
    managedExternally: settings.managedExternally ?? false,
  };
}

type Named = Pick<OwnAuthorizer, 'name' | 'arn' | 'fn'>;

function localFunction({ name }: HttpAuthorizerSettings, route: RestRoute, context: CompileContext): Named | undefined {
  if (!name) {
    const message = `The authorizer of ${routeName(route)} has neither a name nor an ARN.`;
    return report('REST_AUTHORIZER_INCOMPLETE', message, route, context);
  }
  const fn = context.functionByKey(name);
  if (fn) return { name, arn: fn.alias ? fn.target : getAtt(functionId(name), 'Arn'), fn };
  const nearest = nearestName(
    name,
    context.functions.map((known) => known.model.key),
  );
  const hint = nearest ? ` Did you mean "${nearest}"?` : '';
  return report('REST_AUTHORIZER_UNKNOWN', `No function of this service is called "${name}".${hint}`, route, context);
}

/** A name that is not given is the last part of the function's or pool's name: `my-svc-dev-auth` → `auth`. */
function givenArn({ arn, name }: HttpAuthorizerSettings, route: RestRoute, context: CompileContext): Named | undefined {
  if (arn === undefined) return undefined;
  if (name) return { name, arn };
  if (typeof arn === 'string') return { name: arn.split(':').at(-1)?.split('-').at(-1) ?? arn, arn };
  const message = `The authorizer of ${routeName(route)} needs a name, because its ARN is a CloudFormation function.`;
  return report('REST_AUTHORIZER_INCOMPLETE', message, route, context);
}

function warnClaims({ claims }: HttpAuthorizerSettings, route: RestRoute, context: CompileContext): void {
  if (!claims?.length || route.type === 'AWS') return;
  const message = `claims of ${routeName(route)} has no effect: a ${route.type} integration gets all claims.`;
  context.problems.warn('REST_SETTING_WITHOUT_EFFECT', message, {
    at: placeOf(route, context, 'authorizer', 'claims'),
  });
}

function report(code: ErrorCode, message: string, route: RestRoute, context: CompileContext): undefined {
  context.problems.error(code, message, { at: placeOf(route, context, 'authorizer') });
  return undefined;
}
