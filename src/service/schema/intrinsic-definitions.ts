import type { JsonSchema } from './json-schema.ts';

/** An object whose only key is the intrinsic `name`. */
const intrinsic = (name: string, value: JsonSchema): JsonSchema => ({
  type: 'object',
  title: name,
  properties: { [name]: value },
  required: [name],
  additionalProperties: false,
});

const nonEmpty: JsonSchema = { type: 'string', minLength: 1 };
const textOrFunction: JsonSchema = { oneOf: [{ type: 'string' }, { $ref: '#/definitions/awsCfFunction' }] };
const listOf = (length: number, items: JsonSchema): JsonSchema => ({
  type: 'array',
  minItems: length,
  maxItems: length,
  items,
});

/** CloudFormation's functions as values, and ARNs, which may be one (framework-spec 1.2). */
export const intrinsicDefinitions = {
  awsArnString: { type: 'string', pattern: '^arn:', title: 'an ARN' },
  awsArn: { anyOf: [{ $ref: '#/definitions/awsArnString' }, { $ref: '#/definitions/awsCfFunction' }] },
  awsKmsArn: {
    anyOf: [
      { $ref: '#/definitions/awsCfFunction' },
      { type: 'string', pattern: '^arn:aws[a-z-]*:kms', title: 'the ARN of a KMS key' },
    ],
  },
  awsSecretsManagerArnString: {
    type: 'string',
    pattern: 'arn:[a-z-]+:secretsmanager:[a-z0-9-]+:\\d+:secret:[A-Za-z0-9/_+=.@-]+',
    title: 'the ARN of a secret in Secrets Manager',
  },
  awsCfImport: intrinsic('Fn::ImportValue', {}),
  awsCfImportLocallyResolvable: intrinsic('Fn::ImportValue', { type: 'string' }),
  awsCfJoin: intrinsic('Fn::Join', {
    type: 'array',
    minItems: 2,
    maxItems: 2,
    items: [{ type: 'string' }, { type: 'array' }],
    additionalItems: false,
  }),
  awsCfGetAtt: intrinsic('Fn::GetAtt', listOf(2, nonEmpty)),
  awsCfGetAZs: intrinsic('Fn::GetAZs', { oneOf: [nonEmpty, { $ref: '#/definitions/awsCfRef' }] }),
  awsCfRef: intrinsic('Ref', nonEmpty),
  awsCfSub: intrinsic('Fn::Sub', {}),
  // Loosely typed as in the references: nearly every object passes where a function may stand.
  awsCfBase64: { type: 'object', title: 'Fn::Base64', properties: { 'Fn::Base64': {} } },
  awsCfToJsonString: intrinsic('Fn::ToJsonString', { anyOf: [{ type: 'object' }, { type: 'array' }] }),
  awsCfIf: intrinsic('Fn::If', listOf(3, { $ref: '#/definitions/awsCfInstruction' })),
  awsCfSplit: intrinsic('Fn::Split', listOf(2, textOrFunction)),
  awsCfFindInMap: intrinsic('Fn::FindInMap', listOf(3, textOrFunction)),
  awsCfSelect: intrinsic(
    'Fn::Select',
    listOf(2, {
      anyOf: [
        { type: 'number' },
        { type: 'string' },
        { type: 'array' },
        { $ref: '#/definitions/awsCfFindInMap' },
        { $ref: '#/definitions/awsCfGetAtt' },
        { $ref: '#/definitions/awsCfGetAZs' },
        { $ref: '#/definitions/awsCfIf' },
        { $ref: '#/definitions/awsCfSplit' },
        { $ref: '#/definitions/awsCfRef' },
      ],
    }),
  ),
  awsCfFunction: {
    title: 'a CloudFormation function',
    anyOf: [
      { $ref: '#/definitions/awsCfImport' },
      { $ref: '#/definitions/awsCfJoin' },
      { $ref: '#/definitions/awsCfGetAtt' },
      { $ref: '#/definitions/awsCfRef' },
      { $ref: '#/definitions/awsCfSub' },
      { $ref: '#/definitions/awsCfBase64' },
      { $ref: '#/definitions/awsCfToJsonString' },
    ],
  },
  awsCfInstruction: { anyOf: [nonEmpty, { $ref: '#/definitions/awsCfFunction' }] },
  awsCfArrayInstruction: {
    anyOf: [{ type: 'array', items: { $ref: '#/definitions/awsCfInstruction' } }, { $ref: '#/definitions/awsCfSplit' }],
  },
} as const satisfies Readonly<Record<string, JsonSchema>>;
