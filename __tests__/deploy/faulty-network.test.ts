import { describe, expect, it } from 'vitest';
import { useMinistack } from '../e2e/ministack.ts';
import { type Fault, startFaultyProxy } from '../e2e/ministack-proxy.ts';
import { deploySmall, functionName, packHandler } from './small-service.ts';

const ministack = useMinistack();

/** A deploy over a proxy that spoils one call; how many calls there were. */
async function deployOver(fault: Fault, faultAt: number, answer: string): Promise<number> {
  const proxy = await startFaultyProxy(ministack.url(), fault, faultAt);
  try {
    const aws = ministack.connect(undefined, { env: { AWS_ENDPOINT_URL: proxy.url } });
    const { outcome } = await deploySmall(aws, { artifact: await packHandler(answer) });
    expect(outcome.kind, `${fault} at call ${faultAt}: ${proxy.calls[faultAt - 1]}`).toBe('deployed');
    return proxy.calls.length;
  } finally {
    proxy.stop();
  }
}

describe('a deploy survives that one call is', () => {
  it.each(['throttled', 'unavailable', 'cut'] as const)(
    '%s, whichever call it is',
    async (fault) => {
      const aws = ministack.connect();
      await deploySmall(aws, { artifact: await packHandler('0') });
      const total = await deployOver(fault, 0, '1');
      expect(total).toBeGreaterThan(15);
      for (let faultAt = 1; faultAt <= total; faultAt++) await deployOver(fault, faultAt, String(faultAt + 1));
      const { payload } = await aws.lambda.invoke(functionName, '{}', { async: false, tail: false });
      expect(payload).toBe(`"${total + 1}"`);
    },
    300_000,
  );
});
