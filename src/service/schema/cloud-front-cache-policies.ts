import type { JsonSchema } from './json-schema.ts';
import { flag, mapOf, oneOfTexts, shape, text, texts, wholeNumber } from './shape.ts';

const policy = shape({
  Comment: text,
  'DefaultTTL!': wholeNumber(0),
  'MaxTTL!': wholeNumber(0),
  'MinTTL!': wholeNumber(0),
  'ParametersInCacheKeyAndForwardedToOrigin!': shape({
    'CookiesConfig!': shape({
      'CookieBehavior!': oneOfTexts('none', 'whitelist', 'allExcept', 'all'),
      Cookies: texts,
    }),
    EnableAcceptEncodingBrotli: flag,
    'EnableAcceptEncodingGzip!': flag,
    'HeadersConfig!': shape({ 'HeaderBehavior!': oneOfTexts('none', 'whitelist'), Headers: texts }),
    'QueryStringsConfig!': shape({
      'QueryStringBehavior!': oneOfTexts('none', 'whitelist', 'allExcept', 'all'),
      QueryStrings: texts,
    }),
  }),
});

/** `provider.cloudFront`: cache policies by name, keys as CloudFormation spells them. */
export const cloudFrontCachePoliciesSchema: JsonSchema = shape({ cachePolicies: mapOf(policy) });
