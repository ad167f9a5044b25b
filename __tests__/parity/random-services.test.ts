import fc from 'fast-check';
import { expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { compileCase } from './compile-case.ts';
import { randomService } from './random-service.ts';
import { type ParityCase, packageWithReference } from './references.ts';

const howMany = 60;

test.each(['v3', 'v4'] as const)(
  'services made at random have the template of the reference, profile %s',
  async (profile) => {
    const seed = Number(process.env['PARITY_SEED'] ?? 20_261_123);
    const cases = fc
      .sample(randomService, { numRuns: howMany, seed })
      .map((config, index): ParityCase => ({ name: `service ${index} of seed ${seed}`, config }));
    const references = await packageWithReference(profile, cases);
    let compared = 0;
    for (const item of cases) {
      const reference = references.get(item);
      if (!reference || 'refused' in reference) continue;
      compared += 1;
      expect(comparable(compileCase(item, profile)), JSON.stringify(item.config)).toEqual(
        comparable(reference.template),
      );
    }
    expect(compared).toBeGreaterThan(howMany / 2);
  },
);
