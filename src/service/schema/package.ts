import type { JsonSchema } from './json-schema.ts';

const patterns: JsonSchema = { type: 'array', items: { type: 'string' } };

/** Choice of files; `exclude` and `include` are v3's older form of `patterns`. */
const fileChoice = { artifact: { type: 'string' }, patterns, exclude: patterns, include: patterns } as const;

const packaging = (properties: Readonly<Record<string, JsonSchema>>): JsonSchema => ({
  type: 'object',
  properties: { ...fileChoice, ...properties },
  additionalProperties: false,
});

/** `package` (framework-spec 1.4). */
export const packageSchema: JsonSchema = packaging({
  excludeDevDependencies: { type: 'boolean' },
  individually: { type: 'boolean' },
  path: { type: 'string' },
});

/** `functions.<key>.package`. `disable` is read by the references, though their schema refuses it. */
export const functionPackageSchema: JsonSchema = packaging({
  individually: { type: 'boolean' },
  disable: { type: 'boolean' },
});

/** `layers.<key>.package`. */
export const layerPackageSchema: JsonSchema = packaging({});
