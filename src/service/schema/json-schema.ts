import type { JsonObject } from '../../core/json.ts';

/**
 * A JSON Schema (draft 7) as ajv reads it. `$ref: '#/definitions/<name>'` points into definitions.ts.
 * Beyond draft 7: `regexp: '/^get$/i'` is `pattern` with flags (and, as `pattern`, wants `type: 'string'` beside it),
 * `title` is what a message calls the value ("an ARN"), `keyForm` what a key of `patternProperties` has to be.
 */
export type JsonSchema = JsonObject;
