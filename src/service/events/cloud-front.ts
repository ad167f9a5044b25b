import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { flag, list, oneOfTexts, shape, shared, text, texts, titled, wholeNumber } from '../schema/shape.ts';

const eventTypes = ['viewer-request', 'origin-request', 'origin-response', 'viewer-response'] as const;

/** What stands under `cloudFront:` (framework-spec 1.7). `behavior` and object origins have CloudFormation's own keys. */
export interface CloudFrontEventConfig {
  readonly eventType?: (typeof eventTypes)[number];
  /** An address (`s3://…`, `https://…`), or an Origin. */
  readonly origin?: string | JsonObject;
  readonly isDefaultOrigin?: boolean;
  readonly includeBody?: boolean;
  readonly pathPattern?: string;
  readonly behavior?: JsonObject;
  /** A policy by its ID, or one of `provider.cloudFront.cachePolicies` by name. */
  readonly cachePolicy?: { readonly id?: Value; readonly name?: string };
}

const textOrFunction: JsonSchema = { anyOf: [text, shared('awsCfFunction')] };

const methods = (...allowed: readonly string[]): JsonSchema => ({
  type: 'array',
  uniqueItems: true,
  minItems: allowed.length,
  items: { enum: allowed },
});
const readMethods = [methods('GET', 'HEAD'), methods('GET', 'HEAD', 'OPTIONS')];
const allMethods = methods('GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE');

const forwardedValues = shape({
  Cookies: {
    anyOf: [
      shape({ 'Forward!': oneOfTexts('all', 'none') }),
      shape({ 'Forward!': { const: 'whitelist' }, 'WhitelistedNames!': texts }),
    ],
  },
  Headers: texts,
  'QueryString!': flag,
  QueryStringCacheKeys: texts,
});

const behavior = shape({
  AllowedMethods: { anyOf: [...readMethods, allMethods] },
  CachedMethods: { anyOf: readMethods },
  CachePolicyId: text,
  Compress: flag,
  FieldLevelEncryptionId: text,
  OriginRequestPolicyId: textOrFunction,
  ResponseHeadersPolicyId: textOrFunction,
  SmoothStreaming: flag,
  TrustedSigners: texts,
  ViewerProtocolPolicy: oneOfTexts('allow-all', 'redirect-to-https', 'https-only'),
  TrustedKeyGroups: list({ anyOf: [text, shared('awsCfRef')] }),
  MaxTTL: { type: 'number' },
  MinTTL: { type: 'number' },
  DefaultTTL: { type: 'number' },
  ForwardedValues: forwardedValues,
});

const accessIdentity = titled('origin-access-identity/cloudfront/<id>', {
  type: 'string',
  pattern: '^origin-access-identity/cloudfront/.+',
});

const originObject: JsonSchema = {
  ...shape({
    ConnectionAttempts: wholeNumber(1, 3),
    ConnectionTimeout: wholeNumber(1, 10),
    CustomOriginConfig: shape({
      HTTPPort: wholeNumber(0, 65535),
      HTTPSPort: wholeNumber(0, 65535),
      OriginKeepaliveTimeout: wholeNumber(1, 60),
      'OriginProtocolPolicy!': oneOfTexts('http-only', 'match-viewer', 'https-only'),
      OriginReadTimeout: wholeNumber(1, 60),
      OriginSSLProtocols: list(oneOfTexts('SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2')),
    }),
    'DomainName!': textOrFunction,
    OriginAccessControlId: textOrFunction,
    OriginCustomHeaders: list(shape({ 'HeaderName!': text, 'HeaderValue!': text })),
    OriginPath: text,
    S3OriginConfig: shape({ OriginAccessIdentity: { anyOf: [accessIdentity, shared('awsCfFunction')] } }),
  }),
  oneOf: [{ required: ['CustomOriginConfig'] }, { required: ['S3OriginConfig'] }],
};

export const cloudFrontEventSchema: JsonSchema = shape({
  behavior,
  cachePolicy: {
    ...shape({ id: shared('awsCfInstruction'), name: { type: 'string', minLength: 1 } }),
    oneOf: [{ required: ['id'] }, { required: ['name'] }],
  },
  eventType: oneOfTexts(...eventTypes),
  isDefaultOrigin: flag,
  includeBody: flag,
  // Whether text is an address is checked by the compiler.
  origin: { anyOf: [text, originObject] },
  pathPattern: titled('a path pattern, * and ? allowed', {
    type: 'string',
    pattern: '^([A-Za-z0-9_.*?$/~"\'@:+-]|&amp;)+$',
  }),
});
