import { httpApiAuthorizerId, httpApiAuthorizerPermissionId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Resources, Value } from '../../cloudformation/template.ts';
import type { HttpApiAuthorizer } from '../../service/service-model.ts';
import { lambdaInvocationUri } from '../api-gateway/lambda-invocation-uri.ts';
import type { CompileContext, FunctionRefs } from '../contribution.ts';

/** Authorizers of `provider.httpApi.authorizers`, used or not, with the permissions of their functions. */
export function compileAuthorizers(context: CompileContext, apiId: Value, sourceArn: Value): Resources {
  const resources: Record<string, Resource> = {};
  for (const [key, authorizer] of Object.entries(context.model.provider.httpApi.authorizers ?? {})) {
    const name = authorizer.name ?? key;
    if (authorizer.type !== 'request') {
      resources[httpApiAuthorizerId(name)] = jwtAuthorizer(name, authorizer, apiId);
      continue;
    }
    const fn = authorizerFunction(key, authorizer, context);
    const target = authorizer.functionArn ?? fn?.target;
    if (target === undefined) continue;
    if (!authorizer.managedExternally) {
      resources[httpApiAuthorizerPermissionId(name)] = invokePermission(target, sourceArn, fn);
    }
    resources[httpApiAuthorizerId(name)] = requestAuthorizer(name, authorizer, apiId, target, fn);
  }
  return resources;
}

/** Lets API Gateway call a function, through its alias when there is one. */
export function invokePermission(target: Value, sourceArn: Value, fn: FunctionRefs | undefined): Resource {
  return {
    Type: 'AWS::Lambda::Permission',
    Properties: {
      FunctionName: target,
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      SourceArn: sourceArn,
    },
    DependsOn: fn?.alias?.logicalId,
  };
}

/** The function of this service that a request authorizer names; `undefined` with an ARN or a reported problem. */
function authorizerFunction(
  key: string,
  authorizer: HttpApiAuthorizer,
  { model, problems, functionByKey }: CompileContext,
): FunctionRefs | undefined {
  const fail = (message: string, remedy: string, ...steps: string[]) =>
    problems.error('HTTP_API_AUTHORIZER_INVALID', message, {
      at: model.locate(['provider', 'httpApi', 'authorizers', key, ...steps]),
      remedy,
    });
  const oneFunction = 'Set either `functionName`, a function of this service by its key, or `functionArn`.';
  const { functionArn, functionName } = authorizer;
  if (functionArn && functionName) fail(`The authorizer "${key}" has both functionArn and functionName`, oneFunction);
  if (!functionArn && !functionName)
    fail(`The authorizer "${key}" has neither functionArn nor functionName`, oneFunction);
  if (authorizer.resultTtlInSeconds && !authorizer.identitySource) {
    fail(
      `The authorizer "${key}" caches results (resultTtlInSeconds): it needs identitySource as the key of its cache`,
      'Add `identitySource`, such as `$request.header.Authorization`, or remove `resultTtlInSeconds`.',
    );
  }
  if (functionArn || !functionName) return undefined;
  const fn = functionByKey(functionName);
  if (!fn) {
    const message = `The authorizer "${key}" names the function "${functionName}" that is not in this service`;
    fail(message, oneFunction, 'functionName');
  }
  return fn;
}

function jwtAuthorizer(name: string, authorizer: HttpApiAuthorizer, apiId: Value): Resource {
  return {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: apiId,
      Name: name,
      IdentitySource: list(authorizer.identitySource),
      AuthorizerType: 'JWT',
      JwtConfiguration: { Audience: [...new Set(list(authorizer.audience))], Issuer: authorizer.issuerUrl },
    },
  };
}

function requestAuthorizer(
  name: string,
  authorizer: HttpApiAuthorizer,
  apiId: Value,
  target: Value,
  fn: FunctionRefs | undefined,
): Resource {
  return {
    Type: 'AWS::ApiGatewayV2::Authorizer',
    Properties: {
      ApiId: apiId,
      Name: name,
      IdentitySource: list(authorizer.identitySource),
      AuthorizerType: 'REQUEST',
      EnableSimpleResponses: authorizer.enableSimpleResponses,
      AuthorizerResultTtlInSeconds: authorizer.resultTtlInSeconds,
      AuthorizerPayloadFormatVersion: authorizer.payloadVersion ?? '2.0',
      AuthorizerUri: lambdaInvocationUri(target),
    },
    DependsOn: fn?.alias?.logicalId,
  };
}

const list = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
