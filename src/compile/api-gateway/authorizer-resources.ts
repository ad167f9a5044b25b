import { ref } from '../../cloudformation/intrinsics.ts';
import { restAuthorizerId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { EventResource } from '../events/event-resources.ts';
import type { OwnAuthorizer, RestAuthorizer } from './authorizer.ts';
import { lambdaInvocationUri } from './lambda-invocation-uri.ts';
import type { RestApi } from './rest-api.ts';
import type { RestRoute } from './route.ts';

/** What an authorizer adds to its method: properties, and the resource that the method waits for. */
export function methodAuthorization(authorizer: RestAuthorizer): {
  readonly properties: JsonObject;
  readonly dependsOn?: string;
} {
  switch (authorizer.kind) {
    case 'none':
      return { properties: { AuthorizationType: 'NONE' } };
    case 'iam':
      return { properties: { AuthorizationType: 'AWS_IAM' } };
    case 'shared':
      return { properties: { AuthorizationType: authorizer.type, AuthorizerId: authorizer.id, ...scopes(authorizer) } };
    case 'own': {
      const id = restAuthorizerId(authorizer.name);
      const type = authorizer.cognito ? 'COGNITO_USER_POOLS' : 'CUSTOM';
      const properties = { AuthorizationType: type, AuthorizerId: ref(id), ...scopes(authorizer) };
      return { properties, dependsOn: id };
    }
  }
}

const scopes = (authorizer: { readonly scopes: OwnAuthorizer['scopes'] }): JsonObject =>
  authorizer.scopes.length > 0 ? { AuthorizationScopes: authorizer.scopes } : {};

/** `AWS::ApiGateway::Authorizer` of each (framework-spec 6.1.7); of equal names the later one counts. */
export function authorizerResources(
  authorizers: readonly { readonly authorizer: OwnAuthorizer; readonly route: RestRoute }[],
  api: RestApi,
): readonly EventResource[] {
  return authorizers.map(({ authorizer, route }) => ({
    id: restAuthorizerId(authorizer.name),
    resource: authorizerResource(authorizer, api),
    path: [...route.event.path, 'authorizer'],
  }));
}

function authorizerResource(authorizer: OwnAuthorizer, api: RestApi): Resource {
  const { cognito, arn } = authorizer;
  return {
    Type: 'AWS::ApiGateway::Authorizer',
    DependsOn: authorizer.fn?.alias?.logicalId,
    Properties: {
      AuthorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
      IdentitySource: authorizer.identitySource,
      Name: authorizer.name,
      RestApiId: api.id,
      IdentityValidationExpression: authorizer.identityValidationExpression,
      Type: authorizer.type,
      ...(cognito ? { ProviderARNs: [arn] } : { AuthorizerUri: lambdaInvocationUri(arn) }),
    },
  };
}
