import type { Value } from '../../cloudformation/template.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

export interface AlbHeaderCondition {
  readonly name: string;
  readonly values: readonly string[];
}

export interface AlbConditions {
  readonly header?: AlbHeaderCondition | readonly AlbHeaderCondition[];
  readonly host?: readonly string[];
  readonly ip?: readonly string[];
  readonly method?: readonly string[];
  readonly path?: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
}

export interface AlbHealthCheck {
  readonly healthyThresholdCount?: number;
  readonly intervalSeconds?: number;
  readonly matcher?: { readonly httpCode?: string };
  readonly path?: string;
  readonly timeoutSeconds?: number;
  readonly unhealthyThresholdCount?: number;
}

/** What stands under `alb:` (framework-spec 1.7). */
export interface AlbEventConfig {
  /** An ARN, or a Ref to a listener of this stack. */
  readonly listenerArn: Value;
  readonly priority: number;
  readonly conditions: AlbConditions;
  /** Keys of `provider.alb.authorizers`. */
  readonly authorizer?: readonly string[];
  readonly healthCheck?: boolean | AlbHealthCheck;
  readonly multiValueHeaders?: boolean;
  readonly targetGroupName?: string;
}

const list = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({ type: 'array', items, ...more });

const headerSchema: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string', maxLength: 40 },
    values: list({ type: 'string', maxLength: 128 }, { uniqueItems: true }),
  },
  required: ['name', 'values'],
  additionalProperties: false,
};

const conditionsSchema: JsonSchema = {
  type: 'object',
  properties: {
    header: { anyOf: [list(headerSchema), headerSchema] },
    host: list({
      type: 'string',
      pattern: '^[A-Za-z0-9*?.-]+$',
      maxLength: 128,
      title: 'a host name, * and ? allowed',
    }),
    ip: list({ type: 'string' }, { uniqueItems: true }),
    method: list({ type: 'string', pattern: '^[A-Z_-]+$', maxLength: 40, title: 'a method in capitals' }),
    path: list({
      type: 'string',
      pattern: '^([A-Za-z0-9*?_.$/~"\'@:+-]|&amp;)+$',
      maxLength: 128,
      title: 'a path pattern, * and ? allowed',
    }),
    query: {
      type: 'object',
      additionalProperties: { type: 'string', maxLength: 128 },
      propertyNames: { type: 'string', maxLength: 128 },
    },
  },
  additionalProperties: false,
};

const healthCheckSchema: JsonSchema = {
  type: 'object',
  properties: {
    healthyThresholdCount: { type: 'integer', minimum: 2, maximum: 10 },
    intervalSeconds: { type: 'integer', minimum: 5, maximum: 300 },
    matcher: {
      type: 'object',
      properties: {
        httpCode: {
          type: 'string',
          pattern: '^\\d{3}(-\\d{3})?(,\\d{3}(-\\d{3})?)*$',
          title: 'HTTP codes such as 200, 200,202 or 200-299',
        },
      },
      additionalProperties: false,
    },
    path: { type: 'string', minLength: 1, maxLength: 1024 },
    timeoutSeconds: { type: 'integer', minimum: 2, maximum: 120 },
    unhealthyThresholdCount: { type: 'integer', minimum: 2, maximum: 10 },
  },
  additionalProperties: false,
};

export const albEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    authorizer: list({ type: 'string' }),
    conditions: conditionsSchema,
    healthCheck: { anyOf: [{ type: 'boolean' }, healthCheckSchema] },
    listenerArn: { anyOf: [{ $ref: '#/definitions/awsAlbListenerArn' }, { $ref: '#/definitions/awsCfRef' }] },
    multiValueHeaders: { type: 'boolean' },
    priority: { type: 'integer', minimum: 1, maximum: 50000 },
    targetGroupName: {
      type: 'string',
      minLength: 1,
      maxLength: 32,
      pattern: '^[a-zA-Z0-9-]+$',
      title: 'a name of letters, digits and -',
    },
  },
  required: ['listenerArn', 'priority', 'conditions'],
  additionalProperties: false,
};
