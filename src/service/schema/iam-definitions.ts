import type { JsonSchema } from './json-schema.ts';

const textList: JsonSchema = { type: 'array', items: { type: 'string' } };
const anything: JsonSchema = { const: '*' };

/** `one`, or a list of them. */
const oneOrList = (one: readonly JsonSchema[]): JsonSchema => ({
  anyOf: [...one, { type: 'array', items: { anyOf: one } }],
});

/** A list of statements whose resources are of type `resource`. */
const statements = (resource: string): JsonSchema => ({
  type: 'array',
  items: {
    type: 'object',
    title: 'an IAM statement',
    properties: {
      Sid: { type: 'string' },
      Effect: { enum: ['Allow', 'Deny'] },
      Action: { $ref: '#/definitions/awsIamPolicyAction' },
      NotAction: { $ref: '#/definitions/awsIamPolicyAction' },
      Principal: { $ref: '#/definitions/awsIamPolicyPrincipal' },
      NotPrincipal: { $ref: '#/definitions/awsIamPolicyPrincipal' },
      Resource: { $ref: `#/definitions/${resource}` },
      NotResource: { $ref: `#/definitions/${resource}` },
      Condition: { type: 'object' },
    },
    additionalProperties: false,
    allOf: [
      { required: ['Effect'] },
      { oneOf: [{ required: ['Action'] }, { required: ['NotAction'] }] },
      { oneOf: [{ required: ['Resource'] }, { required: ['NotResource'] }] },
    ],
  },
});

/** Statements of IAM policies and of resource policies, and their parts. */
export const iamDefinitions = {
  awsIamPolicyAction: { ...textList, title: 'an action or a list of actions' },
  awsIamPolicyPrincipal: {
    anyOf: [
      anything,
      {
        type: 'object',
        properties: {
          AWS: {
            anyOf: [
              anything,
              { $ref: '#/definitions/awsCfIf' },
              {
                type: 'array',
                items: { anyOf: [{ $ref: '#/definitions/awsAccountId' }, { $ref: '#/definitions/awsArn' }] },
              },
            ],
          },
          Federated: textList,
          Service: textList,
          CanonicalUser: textList,
        },
        additionalProperties: false,
      },
    ],
  },
  awsLogicalResourceId: { type: 'string', pattern: '^[#A-Za-z0-9-_./]+[*]?$', title: 'a logical ID' },
  awsApiGatewayAbbreviatedArn: { type: 'string', pattern: '^execute-api:/', title: 'execute-api:/…' },
  awsIamPolicyResource: oneOrList([
    anything,
    { $ref: '#/definitions/awsArn' },
    { $ref: '#/definitions/awsLogicalResourceId' },
  ]),
  awsResourcePolicyResource: oneOrList([
    anything,
    { $ref: '#/definitions/awsArn' },
    { $ref: '#/definitions/awsApiGatewayAbbreviatedArn' },
  ]),
  awsIamPolicyStatements: statements('awsIamPolicyResource'),
  awsResourcePolicyStatements: statements('awsResourcePolicyResource'),
} as const satisfies Readonly<Record<string, JsonSchema>>;
