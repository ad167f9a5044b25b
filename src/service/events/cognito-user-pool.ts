import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `cognitoUserPool:` (framework-spec 1.7). */
export type CognitoUserPoolEventConfig = string | JsonObject;

export const cognitoUserPoolEventSchema: JsonSchema = {};
