import { expect, it } from 'vitest';
import { foldErrors } from '../../src/service/schema/fold-errors.ts';
import type { JsonSchema } from '../../src/service/schema/json-schema.ts';
import { errorsAgainst } from '../../src/service/schema/validator.ts';

it('explains a map that has a union of its own', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: { arn: {}, type: { type: 'string' } },
    anyOf: [
      { properties: { arn: { type: 'object' } }, required: ['arn', 'type'] },
      { properties: { arn: { type: 'string' } }, required: ['arn'] },
    ],
  };
  expect(foldErrors(errorsAgainst(schema, { arn: {} }))).toContainEqual({
    kind: 'missing-keys',
    path: [],
    keys: ['type'],
  });
});
