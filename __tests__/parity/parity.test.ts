import { beforeAll, describe, expect, test } from 'vitest';
import type { Profile } from '../../src/service/profile.ts';
import { eventCases } from './cases/events.ts';
import { functionCases } from './cases/functions.ts';
import { pullEventCases } from './cases/pull-events.ts';
import { pushEventCases } from './cases/push-events.ts';
import { stackCases } from './cases/stack.ts';
import { comparable } from './comparable.ts';
import { compileCase } from './compile-case.ts';
import { type ParityCase, packageWithReference, type ReferenceResult } from './references.ts';

const groups: Readonly<Record<string, readonly ParityCase[]>> = {
  functions: functionCases,
  stack: stackCases,
  'polled events': pullEventCases,
  'calling events': pushEventCases,
  events: eventCases,
};

const profiles: readonly Profile[] = ['v3', 'v4'];
const wanted = (item: ParityCase, profile: Profile) => item.profiles?.includes(profile) ?? true;

describe.each(profiles)('the template of profile %s equals that of its reference', (profile) => {
  const cases = Object.values(groups)
    .flat()
    .filter((item) => wanted(item, profile));
  let references: ReadonlyMap<ParityCase, ReferenceResult>;
  beforeAll(async () => {
    references = await packageWithReference(profile, cases);
  });

  describe.each(Object.entries(groups))('%s', (_group, all) => {
    test.each(all.filter((item) => wanted(item, profile)))('$name', (item) => {
      const reference = references.get(item);
      if (!reference || 'refused' in reference) throw new Error(`the reference refused it: ${reference?.refused}`);
      expect(comparable(compileCase(item, profile))).toEqual(comparable(reference.template));
    });
  });
});
