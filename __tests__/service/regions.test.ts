import { describe, expect, it } from 'vitest';
import { isRegion, knownRegions } from '../../src/service/schema/regions.ts';

describe('a region', () => {
  it.each(knownRegions)('of today: %s', (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each(['nz-north-1', 'ap-southeast-12', 'us-isox-west-2', 'eusc-fr-west-1'])('of tomorrow: %s', (region) => {
    expect(isRegion(region)).toBe(true);
  });

  it.each(['us-esat-1', 'us-east', 'eu_west_1', 'US-EAST-1', '', 'us-east-1a', 'frankfurt'])(
    'that is none: %s',
    (region) => {
      expect(isRegion(region)).toBe(false);
    },
  );
});
