import type { Clock } from '../../../src/ports.ts';

/** A clock whose sleeps take no time; `slept` tells how long they would have been. */
export function createTestClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = [];
  let nowMs = Date.UTC(2026, 0, 2, 3, 4, 5);
  return {
    slept,
    nowMs: () => nowMs,
    sleep: async (ms) => {
      slept.push(ms);
      nowMs += ms;
    },
  };
}
