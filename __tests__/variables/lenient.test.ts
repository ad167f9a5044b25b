import { describe, expect, it } from 'vitest';
import { failuresOf, resolveFiles, resolveValue } from './resolve-files.ts';

describe('variables of a service that its framework packages', () => {
  it.each([
    ['of a plugin', '${construct:queue.arn}', 'stub-construct-queue-arn'],
    ['of a plugin, inside a text', 'a-${foo(x):b}', 'a-stub-foo-x-b'],
    ['of a plugin, with a fallback', "${foo:bar, 'mine'}", 'stub-foo-bar'],
    ['of ours', '${self:service}', 'shop'],
    ['without a value', '${self:custom.gone}', 'stub-unresolved-custom-it'],
  ])('%s: %s', async (_, value, expected) => {
    expect(await resolveValue(value, { lenient: true, rest: 'service: shop' })).toBe(expected);
  });

  it('that have no value here are warnings', async () => {
    const { problems } = await resolveFiles('custom:\n  it: ${self:custom.gone}\n', { lenient: true });
    expect(problems.map(({ code, severity, at }) => [code, severity, at?.line])).toEqual([
      ['VARIABLES_NOT_FOUND', 'warning', 2],
    ]);
  });

  it('are errors when we package it', async () => {
    expect((await failuresOf('custom:\n  it: ${construct:queue.arn}\n')).map(([code]) => code)).toEqual([
      'VARIABLES_UNKNOWN_SOURCE',
    ]);
  });
});
