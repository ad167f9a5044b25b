import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitValue } from '../../src/service/schema/fit-value.ts';
import type { JsonSchema } from '../../src/service/schema/json-schema.ts';
import { errorsAgainst, type Section, schemasOf } from '../../src/service/schema/validator.ts';

const scalar = fc.oneof(
  fc.constantFrom(
    '',
    '1',
    '512',
    'true',
    'false',
    'yes',
    '*',
    'arn:aws:sqs:q',
    'rate(1 hour)',
    'GET /a',
    'hello',
    ' ',
    '1e3',
    'Allow',
  ),
  fc.constantFrom(0, 1, 3.5, 512, 100000, -1),
  fc.boolean(),
);
const key = fc.constantFrom(
  ...[
    'Ref',
    'Fn::GetAtt',
    'Fn::Sub',
    'Fn::If',
    'Action',
    'Effect',
    'Resource',
    'Principal',
    'AWS',
    'role',
    'statements',
  ],
  ...[
    'arn',
    'rate',
    'path',
    'method',
    'batchSize',
    'enabled',
    'bucket',
    'cors',
    'type',
    'name',
    'patterns',
    'A',
    'b-c',
  ],
);
const value = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('a value that is taken without ajv', () => {
  const sections: readonly Section[] = ['top', 'provider', 'function', 'event', 'rest'];
  const schemas = sections.flatMap((section) =>
    Object.entries(schemasOf(section)).map(([name, schema]) => [`${section} ${name}`, schema] as const),
  );

  it.each(schemas)('is taken by ajv too, and coerced to the same: %s', (_, schema) => {
    fc.assert(
      fc.property(value, (written) => {
        const ours = { value: structuredClone(written) };
        const theirs = { value: structuredClone(written) };
        if (fitValue(schema, ours, 'value')) {
          expect(errorsAgainst(schema, theirs.value, theirs)).toEqual([]);
          expect(ours).toEqual(theirs);
        } else expect(ours.value).toEqual(written);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it.each<[string, JsonSchema, unknown, unknown]>([
    ['a number where a text belongs', { type: 'string' }, 5, '5'],
    ['a text where a list belongs', { type: 'array', items: { type: 'string' } }, 'a', ['a']],
    ['the first alternative that can be', { anyOf: [{ type: 'integer' }, { type: 'string' }] }, '5', 5],
    ['a later alternative', { anyOf: [{ const: 'x' }, { type: 'boolean' }] }, 'true', true],
  ])('%s', (_, schema, written, read) => {
    const owner = { value: written };
    expect(fitValue(schema, owner, 'value')).toBe(true);
    expect(owner.value).toEqual(read);
  });

  it.each<[string, JsonSchema, unknown]>([
    ['a value that is refused', { type: 'object', properties: { a: { type: 'string' } }, required: ['b'] }, { a: 1 }],
    ['a keyword that is not known', { type: 'array', uniqueItems: true }, 'a'],
    ['a list of one where a text belongs', { type: 'string' }, ['a']],
  ])('leaves %s to ajv, unchanged', (_, schema, written) => {
    const owner = { value: structuredClone(written) };
    expect(fitValue(schema, owner, 'value')).toBe(false);
    expect(owner.value).toEqual(written);
  });
});
