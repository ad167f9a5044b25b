import { beforeAll, describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject } from '../../src/core/json.ts';
import type { Profile } from '../../src/service/profile.ts';
import { differences } from '../docs/differences.ts';
import { comparable } from './comparable.ts';
import { compileCase } from './compile-case.ts';
import { type ParityCase, packageWithReference, type ReferenceResult } from './references.ts';

// What docs/parity.md says of the framework is what the framework does.

const profiles: readonly Profile[] = ['v3', 'v4'];
const shownByService = differences.flatMap(({ title, shown }) =>
  'service' in shown ? [{ title, shown, item: { name: title, config: withArtifact(shown.service) } }] : [],
);

/** The references package a ready zip. */
function withArtifact(config: JsonObject): JsonObject {
  const given = isJsonObject(config['package']) ? config['package'] : {};
  return { ...config, package: { ...given, artifact: 'code.zip' } };
}

const profileOf = ({ profile = 'v4' }: { readonly profile?: Profile }): Profile => profile;

describe.each(profiles)('a difference from the framework of profile %s', (profile) => {
  const cases = shownByService.filter(({ shown }) => shown.framework && profileOf(shown) === profile);
  let references: ReadonlyMap<ParityCase, ReferenceResult>;
  beforeAll(async () => {
    references = await packageWithReference(
      profile,
      cases.map(({ item }) => item),
    );
  });

  it.each(cases.map((one) => [one.title, one] as const))('%s', (_title, { shown, item }) => {
    const reference = references.get(item);
    if (!reference) throw new Error('the framework gave no answer');
    expect('refused' in reference).toBe(shown.framework === 'refuses');
    if ('refused' in reference || shown.refused) return;
    const equal = expect(comparable(compileCase(item, profile)));
    if (shown.framework === 'same') equal.toEqual(comparable(reference.template));
    else equal.not.toEqual(comparable(reference.template));
  });
});
