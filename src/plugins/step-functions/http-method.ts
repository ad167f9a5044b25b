import { getAtt, join, partition, ref, region } from '../../cloudformation/intrinsics.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { restApiRoleId } from './machine-ids.ts';

/** One `http` event of a machine. */
export interface MachineRoute {
  readonly machineKey: string;
  readonly machineId: string;
  /** Without slashes at its ends. */
  readonly path: string;
  /** Upper case. */
  readonly method: string;
  readonly settings: JsonObject;
}

/** The method that starts the machine, or does another `action` of Step Functions. */
export function httpMethod(route: MachineRoute, apiId: Value, resourceId: Value, timeout: Value | undefined): Resource {
  const { settings } = route;
  const headers = objectAt(settings, 'response', 'headers');
  const origin = allowedOrigin(settings);
  const answer = (status: number, parameters: JsonObject) => ({
    ResponseParameters: { ...parameters, ...origin },
    ResponseModels: {},
    StatusCode: status,
  });
  return {
    Type: 'AWS::ApiGateway::Method',
    Properties: {
      HttpMethod: route.method,
      RequestParameters: {},
      ApiKeyRequired: Boolean(settings['private']),
      ResourceId: resourceId,
      RestApiId: apiId,
      Integration: integration(route, timeout),
      MethodResponses: [answer(200, asParameters(headers)), answer(400, {})],
      ...authorization(settings['authorizer']),
    },
  };
}

function integration({ machineId, settings }: MachineRoute, timeout: Value | undefined): JsonObject {
  const { action, iamRole, timeoutInMillis } = settings;
  const states = `:states:action/${String(action || 'StartExecution')}`;
  return {
    IntegrationHttpMethod: 'POST',
    Type: 'AWS',
    Credentials: iamRole ?? getAtt(restApiRoleId, 'Arn'),
    Uri: join('', ['arn:', partition, ':apigateway:', region, states]),
    PassthroughBehavior: action ? 'WHEN_NO_TEMPLATES' : 'NEVER',
    RequestTemplates: requestTemplates(settings, machineId),
    TimeoutInMillis: timeoutInMillis || timeout || undefined,
    IntegrationResponses: integrationResponses(settings),
  };
}

/** The body, escaped, is the input of the execution; the request's ID is its name. */
function requestTemplates(settings: JsonObject, machineId: string): JsonObject {
  const own = objectAt(settings, 'request')['template'];
  if (settings['action'] && own === undefined) return {};
  const text =
    '\n#set( $body = $util.escapeJavaScript($input.json(\'$\')).replaceAll("\\\\\'", "\'") )\n{"input": "$body", "name": "$context.requestId", "stateMachineArn":"${StateMachineArn}"}';
  const start = { 'Fn::Sub': [text, { StateMachineArn: ref(machineId) }] };
  const templates = { 'application/json': start, 'application/x-www-form-urlencoded': start };
  return isJsonObject(own) ? { ...templates, ...own } : templates;
}

function integrationResponses(settings: JsonObject): readonly Json[] {
  const { headers, template } = objectAt(settings, 'response');
  const ok = { selectionPattern: '', responseParameters: asParameters(headers), responseTemplates: template ?? {} };
  const responses = isJsonObject(settings['responses'])
    ? settings['responses']
    : { 200: ok, 400: { selectionPattern: '400' } };
  return Object.entries(responses).map(([status, written]) => {
    const response = isJsonObject(written) ? written : {};
    return {
      StatusCode: response['statusCode'] ?? Number(status),
      SelectionPattern: response['selectionPattern'] ?? status,
      ResponseParameters: { ...objectAt(response, 'responseParameters'), ...allowedOrigin(settings) },
      ResponseTemplates: response['responseTemplates'] ?? {},
    };
  });
}

const asParameters = (headers: Json | undefined): JsonObject =>
  Object.fromEntries(
    Object.entries(isJsonObject(headers) ? headers : {}).map(([name, value]) => [
      `method.response.header.${name}`,
      value,
    ]),
  );

function allowedOrigin({ cors }: JsonObject): JsonObject {
  if (!cors) return {};
  const { origins, origin } = isJsonObject(cors) ? cors : { origins: ['*'] };
  const allowed = Array.isArray(origins) && origins.length > 0 ? origins.join(',') : String(origin);
  return { 'method.response.header.Access-Control-Allow-Origin': `'${allowed}'` };
}

function authorization(authorizer: Json | undefined): JsonObject {
  const { type, authorizerId, scopes } = isJsonObject(authorizer) ? authorizer : { type: authorizer };
  if (authorizerId) return { AuthorizationType: type, AuthorizerId: authorizerId, AuthorizationScopes: scopes };
  return { AuthorizationType: typeof type === 'string' ? type.toUpperCase() : 'NONE' };
}

/** True for authorizers that need no resource of their own. */
export const needsNoAuthorizer = (authorizer: Json | undefined): boolean => {
  if (!authorizer) return true;
  const { type, authorizerId } = isJsonObject(authorizer) ? authorizer : { type: authorizer };
  return Boolean(type && authorizerId) || String(type).toUpperCase() === 'AWS_IAM';
};
