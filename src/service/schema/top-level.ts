import type { JsonSchema } from './json-schema.ts';
import { packageSchema } from './package.ts';

/** Keys beside `provider`, `functions`, `layers` and `resources` (framework-spec 1.3), all versions together. */
export const topLevelKeys: Readonly<Record<string, JsonSchema>> = {
  service: { $ref: '#/definitions/serviceName' },
  configValidationMode: { enum: ['error', 'warn', 'off'] },
  custom: { type: 'object' },
  deprecationNotificationMode: { enum: ['error', 'warn', 'warn:summary'] },
  disabledDeprecations: {
    anyOf: [{ const: '*' }, { type: 'array', items: { $ref: '#/definitions/errorCode' } }],
  },
  frameworkVersion: { type: 'string' },
  package: packageSchema,
  params: {
    type: 'object',
    keyForm: 'the name of a stage',
    patternProperties: { '^[A-Za-z0-9-]+$': { type: 'object' } },
    additionalProperties: false,
  },
  plugins: {
    anyOf: [
      {
        type: 'object',
        title: 'an object with modules and localPath',
        properties: {
          localPath: { type: 'string' },
          modules: { type: 'array', items: { type: 'string' } },
        },
        required: ['modules'],
        additionalProperties: false,
      },
      { type: 'array', items: { type: 'string' }, title: 'a list of plugin names' },
    ],
  },
  projectDir: {
    type: 'string',
    pattern: '^(\\.\\/?|(\\.\\/)?\\.\\.(\\/\\.\\.)*\\/?)$',
    title: 'a path upwards such as ../..',
  },
  useDotenv: {},
  variablesResolutionMode: { type: 'string' },
};
