import type { JsonSchema } from './json-schema.ts';
import { flag, list, mapOf, oneOfTexts, shape, shared, text, texts, titled, wholeNumber } from './shape.ts';

const url: JsonSchema = { type: 'string', format: 'uri', title: 'a URL' };
const instructions: JsonSchema = { anyOf: [shared('awsCfInstruction'), list(shared('awsCfInstruction'))] };

const usagePlan = shape({
  quota: shape({ limit: wholeNumber(0), offset: wholeNumber(0), period: oneOfTexts('DAY', 'WEEK', 'MONTH') }),
  throttle: shape({ burstLimit: wholeNumber(0), rateLimit: wholeNumber(0) }),
});

/** `provider.apiGateway`: the REST API. */
export const apiGatewaySchema: JsonSchema = shape({
  apiKeys: shared('awsApiGatewayApiKeys'),
  apiKeySourceType: { type: 'string', regexp: '/^(header|authorizer)$/i', title: 'HEADER or AUTHORIZER' },
  binaryMediaTypes: list({ type: 'string', pattern: '^\\S+\\/\\S+$', title: 'a media type such as image/png' }),
  description: text,
  disableDefaultEndpoint: flag,
  endpoint: shape({
    securityPolicy: text,
    accessMode: { type: 'string', regexp: '/^(basic|strict|)$/i', title: 'BASIC or STRICT' },
  }),
  metrics: flag,
  minimumCompressionSize: wholeNumber(0, 10485760),
  resourcePolicy: shared('awsResourcePolicyStatements'),
  restApiId: shared('awsCfInstruction'),
  restApiResources: { anyOf: [list(shape({ path: text, resourceId: text })), { type: 'object' }] },
  restApiRootResourceId: shared('awsCfInstruction'),
  request: shape({ schemas: mapOf(shape({ 'schema!': { type: 'object' }, name: text, description: text })) }),
  shouldStartNameWithService: flag,
  stage: text,
  timeoutInMillis: wholeNumber(50),
  usagePlan: {
    anyOf: [
      titled('a usage plan as {quota, throttle}', usagePlan),
      list({ type: 'object', additionalProperties: usagePlan, maxProperties: 1 }),
    ],
  },
  websocketApiId: shared('awsCfInstruction'),
});

const jwtAuthorizer = titled(
  'a JWT authorizer',
  shape({
    type: { const: 'jwt' },
    name: text,
    'identitySource!': shared('awsCfInstruction'),
    'issuerUrl!': shared('awsCfInstruction'),
    'audience!': instructions,
  }),
);

const requestAuthorizer: JsonSchema = {
  type: 'object',
  title: 'a Lambda authorizer (type: request)',
  properties: {
    type: { const: 'request' },
    name: text,
    functionName: text,
    functionArn: shared('awsCfInstruction'),
    managedExternally: flag,
    resultTtlInSeconds: wholeNumber(0, 3600),
    enableSimpleResponses: flag,
    payloadVersion: shared('awsHttpApiPayload'),
    identitySource: instructions,
  },
  required: ['type'],
};

/** `provider.httpApi`. */
export const httpApiSchema: JsonSchema = shape({
  authorizers: mapOf({ oneOf: [jwtAuthorizer, requestAuthorizer] }),
  cors: {
    anyOf: [
      flag,
      shape({
        allowCredentials: flag,
        allowedHeaders: texts,
        allowedMethods: texts,
        allowedOrigins: texts,
        exposedResponseHeaders: texts,
        maxAge: wholeNumber(0),
      }),
    ],
  },
  id: { anyOf: [text, shared('awsCfImportLocallyResolvable')] },
  name: text,
  description: text,
  payload: text,
  metrics: flag,
  useProviderTags: { const: true },
  disableDefaultEndpoint: flag,
  shouldStartNameWithService: flag,
});

const albSession = {
  onUnauthenticatedRequest: oneOfTexts('allow', 'authenticate', 'deny'),
  requestExtraParams: { type: 'object', maxProperties: 10, additionalProperties: text },
  scope: text,
  sessionCookieName: text,
  sessionTimeout: wholeNumber(0),
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** `provider.alb`. */
export const albSchema: JsonSchema = shape({
  targetGroupPrefix: { type: 'string', maxLength: 16 },
  authorizers: mapOf({
    anyOf: [
      titled(
        'an OIDC authorizer',
        shape({
          'type!': { const: 'oidc' },
          'authorizationEndpoint!': url,
          'clientId!': text,
          clientSecret: text,
          'issuer!': url,
          'tokenEndpoint!': url,
          'userInfoEndpoint!': url,
          ...albSession,
        }),
      ),
      titled(
        'a Cognito authorizer',
        shape({
          'type!': { const: 'cognito' },
          'userPoolArn!': shared('awsArn'),
          'userPoolClientId!': text,
          'userPoolDomain!': text,
          ...albSession,
        }),
      ),
    ],
  }),
});
