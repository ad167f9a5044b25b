import { iamDefinitions } from './iam-definitions.ts';
import { intrinsicDefinitions } from './intrinsic-definitions.ts';
import type { JsonSchema } from './json-schema.ts';
import { lambdaDefinitions } from './lambda-definitions.ts';

const text = (pattern: string, title: string): JsonSchema => ({ type: 'string', pattern, title });

const apiKey: JsonSchema = {
  type: 'object',
  title: 'an API key as {name, value, description, customerId, enabled}',
  properties: {
    name: { type: 'string' },
    value: { type: 'string' },
    description: { type: 'string' },
    customerId: { type: 'string' },
    enabled: { type: 'boolean' },
  },
  additionalProperties: false,
};

const namedDefinitions = {
  errorCode: text('^[A-Z0-9_]+$', 'a code in capitals'),
  functionName: text('^[a-zA-Z0-9-_]+$', 'a name of letters, digits, - and _'),
  serviceName: text('^[a-zA-Z][0-9a-zA-Z-]+$', 'a name of letters, digits and - that starts with a letter'),
  stage: text('^[A-Za-z0-9-]+$', 'a name of letters, digits and -'),
  awsAccountId: text('^\\d{12}$', 'an account number of 12 digits'),
  awsLogGroupName: text('^[/#A-Za-z0-9-_.]+$', 'the name of a log group'),
  awsAlexaEventToken: {
    type: 'string',
    minLength: 0,
    maxLength: 256,
    pattern: '^[a-zA-Z0-9._\\-]+$',
    title: 'an Alexa skill ID',
  },
  awsAlbListenerArn: text(
    '^arn:aws[\\w-]*:elasticloadbalancing:.+:listener\\/app\\/[\\w-]+\\/([\\w-]+)\\/([\\w-]+)$',
    'the ARN of a listener of an application load balancer',
  ),
  awsS3BucketName: {
    type: 'string',
    minLength: 3,
    maxLength: 63,
    pattern:
      '(?!^(\\d{1,3}\\.){3}\\d{1,3}$)(^(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\\.)*([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])$)',
    title: 'a bucket name (3 to 63 lower case letters, digits, . and -)',
  },
  awsApiGatewayApiKeysProperties: apiKey,
  awsApiGatewayApiKeys: {
    type: 'array',
    items: {
      anyOf: [
        { type: 'string' },
        { $ref: '#/definitions/awsApiGatewayApiKeysProperties' },
        {
          type: 'object',
          title: 'keys of one usage plan',
          maxProperties: 1,
          additionalProperties: {
            type: 'array',
            items: { oneOf: [{ type: 'string' }, { $ref: '#/definitions/awsApiGatewayApiKeysProperties' }] },
          },
        },
      ],
    },
  },
  awsHttpApiPayload: { type: 'string', enum: ['1.0', '2.0'] },
  awsResourceTags: {
    type: 'object',
    title: 'tags as a map of texts',
    keyForm: 'up to 128 letters, digits and ./=+:-_ that do not begin with aws:',
    patternProperties: { '^(?!aws:)[\\w./=+:\\-_\\x20]{1,128}$': { type: 'string', maxLength: 256 } },
    additionalProperties: false,
  },
  awsResourceCondition: { type: 'string', title: 'the name of a condition' },
  awsResourceDependsOn: { type: 'array', items: { type: 'string' }, title: 'a list of logical IDs' },
  awsDeletionProtection: {
    anyOf: [
      { type: 'boolean' },
      {
        type: 'object',
        properties: { stages: { type: 'array', minItems: 1, items: { $ref: '#/definitions/stage' } } },
        required: ['stages'],
        additionalProperties: false,
      },
    ],
  },
  awsPruneFunctionVersions: {
    anyOf: [
      { type: 'boolean' },
      {
        type: 'object',
        properties: { number: { type: 'integer', minimum: 1 } },
        required: ['number'],
        additionalProperties: false,
      },
    ],
  },
  filterPatterns: { type: 'array', minItems: 1, maxItems: 10, items: { type: 'object' }, title: '1 to 10 filters' },
  mskProvisionedPollerConfig: {
    type: 'object',
    properties: {
      minimumPollers: { type: 'integer', minimum: 1, maximum: 1000 },
      maximumPollers: { type: 'integer', minimum: 1, maximum: 1000 },
    },
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;

/** Every shared type of the configuration (framework-spec 1.2), for `$ref: '#/definitions/<name>'`. */
export const definitions = {
  ...namedDefinitions,
  ...intrinsicDefinitions,
  ...iamDefinitions,
  ...lambdaDefinitions,
} as const satisfies Readonly<Record<string, JsonSchema>>;
