import { ref } from '../../cloudformation/intrinsics.ts';
import { httpApiAuthorizerId } from '../../cloudformation/logical-ids.ts';
import type { Value } from '../../cloudformation/template.ts';
import type { ErrorCode } from '../../core/error-codes/index.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { HttpApiRouteAuthorizer } from '../../service/events/http-api.ts';
import type { HttpApiConfig } from '../../service/service-model.ts';

/** What a route resource says of its authorizer. */
export type RouteAuthorizer = {
  readonly AuthorizationType: 'CUSTOM' | 'AWS_IAM' | 'JWT';
  readonly AuthorizerId?: Value;
  readonly AuthorizationScopes?: readonly string[] | undefined;
};

type Report = (code: ErrorCode, message: string, ...steps: string[]) => void;

/** Reads `authorizer` of an `httpApi` event against `provider.httpApi`; `undefined` when a problem was reported. */
export function routeAuthorizer(
  given: string | HttpApiRouteAuthorizer,
  api: HttpApiConfig,
  report: Report,
): RouteAuthorizer | undefined {
  const { id, name, scopes, type } = typeof given === 'string' ? { name: given } : given;
  const fail = (message: string) => {
    report('HTTP_API_AUTHORIZER_INVALID', message, 'authorizer');
    return undefined;
  };
  if (type === 'aws_iam') {
    if (id || name || scopes) return fail('An authorizer of type "aws_iam" takes neither id, name nor scopes');
    return { AuthorizationType: 'AWS_IAM' };
  }
  const AuthorizationScopes = scopes && [...new Set(scopes)];
  if (id) {
    if (!api.id) {
      return fail('An authorizer with an id belongs to an API outside this stack, but provider.httpApi.id is not set');
    }
    return { AuthorizationType: authorizationType(type), AuthorizerId: id, AuthorizationScopes };
  }
  if (!name) return fail(`An authorizer of type "${type ?? 'jwt'}" needs a name or an id`);
  const configured = Object.hasOwn(api.authorizers ?? {}, name) ? api.authorizers?.[name] : undefined;
  if (!configured) {
    const nearest = nearestName(name, Object.keys(api.authorizers ?? {}));
    const hint = nearest ? `: did you mean "${nearest}"?` : '';
    return fail(`provider.httpApi.authorizers has no authorizer "${name}"${hint}`);
  }
  return {
    AuthorizationType: authorizationType(configured.type),
    AuthorizerId: ref(httpApiAuthorizerId(configured.name ?? name)),
    AuthorizationScopes,
  };
}

const authorizationType = (type: string | undefined) => (type === 'request' ? 'CUSTOM' : 'JWT');
