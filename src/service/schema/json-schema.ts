import type { JsonObject } from '../../core/json.ts';

/** A JSON Schema (draft 7) as ajv reads it. `$ref: '#/definitions/<name>'` points into definitions.ts. */
export type JsonSchema = JsonObject;
