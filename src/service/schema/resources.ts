import type { JsonSchema } from './json-schema.ts';

const anyObject: JsonSchema = { type: 'object' };
const logicalId = '^[a-zA-Z0-9]{1,255}$';

const attributes = {
  Properties: anyObject,
  CreationPolicy: anyObject,
  DeletionPolicy: { type: 'string' },
  DependsOn: { $ref: '#/definitions/awsResourceDependsOn' },
  Metadata: anyObject,
  UpdatePolicy: anyObject,
  UpdateReplacePolicy: { type: 'string' },
  Condition: { $ref: '#/definitions/awsResourceCondition' },
} as const satisfies Readonly<Record<string, JsonSchema>>;

const transform: JsonSchema = {
  type: 'object',
  properties: { Name: { type: 'string' }, Parameters: anyObject },
  required: ['Name'],
  additionalProperties: false,
};

/**
 * `resources` (framework-spec 1.9): template sections as CloudFormation has them, and `extensions`.
 * `Type` may be missing: then the entry changes a generated resource, which compile checks. `Rules` and `Hooks` pass too.
 */
export const resourcesSchema: JsonSchema = {
  type: 'object',
  properties: {
    AWSTemplateFormatVersion: { type: 'string' },
    Conditions: anyObject,
    Description: { type: 'string' },
    Mappings: anyObject,
    Metadata: anyObject,
    Outputs: anyObject,
    Parameters: anyObject,
    Rules: anyObject,
    Hooks: anyObject,
    Resources: {
      type: 'object',
      keyForm: 'a logical ID of letters and digits',
      properties: { 'Fn::Transform': transform },
      patternProperties: {
        [logicalId]: {
          type: 'object',
          title: 'a resource as {Type, Properties}',
          properties: { Type: { type: 'string' }, ...attributes },
          additionalProperties: false,
        },
      },
      additionalProperties: false,
    },
    Transform: { type: 'array', items: { type: 'string' } },
    extensions: {
      type: 'object',
      keyForm: 'a logical ID of letters and digits',
      patternProperties: { [logicalId]: { type: 'object', properties: attributes, additionalProperties: false } },
      additionalProperties: false,
    },
  },
  additionalProperties: false,
};
