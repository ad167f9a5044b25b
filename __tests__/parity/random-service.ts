import fc from 'fast-check';
import type { JsonObject } from '../../src/core/json.ts';
import { service } from './service.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 });
const word = fc.stringMatching(/^[a-z][a-z0-9]{2,8}$/);
const accountArn = (name: string) => word.map((text) => `arn:aws:${name}:us-east-1:123456789012:${text}`);
const getAtt = word.map((text) => ({ 'Fn::GetAtt': [`R${text}`, 'Arn'] }));
const tags = fc.dictionary(word, fc.oneof(word, fc.integer({ min: 0, max: 9 })), { minKeys: 1, maxKeys: 2 });
const environment = fc.dictionary(
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/),
  fc.oneof(
    word,
    fc.integer({ min: 0, max: 99 }),
    fc.boolean(),
    word.map((text) => ({ Ref: `R${text}` })),
  ),
  { maxKeys: 4 },
);
const vpc = fc.record({
  securityGroupIds: fc.array(word, { minLength: 1, maxLength: 2 }),
  subnetIds: fc.array(word, { minLength: 1, maxLength: 2 }),
});

const path = fc
  .array(
    fc.oneof(
      word,
      word.map((text) => `{${text}}`),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join('/'));
const method = fc.constantFrom('get', 'POST', 'put', 'delete', 'any');

/** Events without names that could collide within a service. */
const event: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({ path, method, cors: fc.boolean(), private: fc.boolean() }).map((http) => ({ http })),
  fc.record({ path: path.map((text) => `/${text}`), method }).map((httpApi) => ({ httpApi })),
  fc
    .record({ rate: fc.integer({ min: 2, max: 59 }).map((n) => [`rate(${n} minutes)`]), enabled: fc.boolean() })
    .map((schedule) => ({ schedule })),
  fc
    .record({ arn: fc.oneof(accountArn('sqs'), getAtt), batchSize: fc.integer({ min: 1, max: 10 }) })
    .map((sqs) => ({ sqs })),
  accountArn('sns').map((sns) => ({ sns })),
  fc
    .record({
      arn: word.map((text) => `arn:aws:dynamodb:us-east-1:123456789012:table/${text}/stream/1`),
      startingPosition: fc.constantFrom('LATEST', 'TRIM_HORIZON'),
    })
    .map((stream) => ({ stream })),
  fc
    .record({ pattern: word.map((text) => ({ source: [text] })), enabled: fc.boolean() })
    .map((eventBridge) => ({ eventBridge })),
  word.map((text) => ({ iot: { sql: `SELECT * FROM '${text}'` } })),
);

const fn: fc.Arbitrary<JsonObject> = fc.record({
  handler: fc.constant('handler.hello'),
  description: optional(word),
  memorySize: optional(fc.constantFrom(128, 512, '1024')),
  timeout: optional(fc.integer({ min: 1, max: 29 })),
  environment: optional(environment),
  tags: optional(tags),
  architecture: optional(fc.constantFrom('arm64', 'x86_64')),
  tracing: optional(fc.constantFrom('Active', 'PassThrough', true)),
  reservedConcurrency: optional(fc.integer({ min: 0, max: 10 })),
  provisionedConcurrency: optional(fc.integer({ min: 1, max: 3 })),
  ephemeralStorageSize: optional(fc.integer({ min: 512, max: 2048 })),
  logRetentionInDays: optional(fc.constantFrom(1, 14, 365)),
  maximumRetryAttempts: optional(fc.integer({ min: 0, max: 2 })),
  onError: optional(accountArn('sns')),
  url: optional(fc.boolean()),
  vpc: optional(vpc),
  versionFunction: optional(fc.boolean()),
  events: fc.uniqueArray(event, { maxLength: 4, selector: (item) => JSON.stringify(routeOf(item)) }),
}) as fc.Arbitrary<JsonObject>;

// Two events for one route or one source are a mistake of the user, which both sides treat in their own way.
function routeOf(item: JsonObject): unknown {
  const [[kind, config] = []] = Object.entries(item);
  const { path: route, method: verb, arn } = (typeof config === 'object' ? config : {}) as Record<string, unknown>;
  return route
    ? [
        kind,
        String(route)
          .replace(/\{[^}]*\}/g, '{}')
          .split('/')[0],
        verb,
      ]
    : [kind, arn ?? config];
}

const provider = fc.record({
  memorySize: optional(fc.constantFrom(256, 2048)),
  timeout: optional(fc.integer({ min: 1, max: 29 })),
  environment: optional(environment),
  tags: optional(tags),
  logRetentionInDays: optional(fc.constantFrom(7, 30)),
  versionFunctions: optional(fc.boolean()),
  stage: optional(fc.constantFrom('dev', 'prod', 'pr-7')),
});

/** Services made from the keys that real services use most. */
export const randomService: fc.Arbitrary<JsonObject> = fc
  .record({
    provider,
    functions: fc.dictionary(fc.stringMatching(/^[a-z][a-zA-Z0-9_-]{1,8}$/), fn, { minKeys: 1, maxKeys: 3 }),
  })
  .map((parts) => service(JSON.parse(JSON.stringify(parts))));
