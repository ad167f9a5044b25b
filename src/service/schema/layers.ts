import type { JsonSchema } from './json-schema.ts';
import { layerPackageSchema } from './package.ts';

/** `layers` (framework-spec 1.8). */
export const layersSchema: JsonSchema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: {
      allowedAccounts: {
        type: 'array',
        items: {
          type: 'string',
          pattern: '^(\\d{12}|\\*|arn:(aws[a-zA-Z-]*):iam::\\d{12}:root)$',
          title: 'an account number, an account ARN or *',
        },
      },
      compatibleArchitectures: { type: 'array', items: { $ref: '#/definitions/awsLambdaArchitecture' }, maxItems: 2 },
      compatibleRuntimes: { type: 'array', items: { $ref: '#/definitions/awsLambdaRuntime' }, maxItems: 15 },
      description: { type: 'string', maxLength: 256 },
      licenseInfo: { type: 'string', maxLength: 512 },
      name: {
        type: 'string',
        minLength: 1,
        maxLength: 140,
        pattern: '^((arn:[a-zA-Z0-9-]+:lambda:[a-zA-Z0-9-]+:\\d{12}:layer:[a-zA-Z0-9-_]+)|[a-zA-Z0-9-_]+)$',
        title: 'a layer name of letters, digits, - and _',
      },
      package: layerPackageSchema,
      path: { type: 'string' },
      retain: { type: 'boolean' },
    },
    additionalProperties: false,
  },
};
