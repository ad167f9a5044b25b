import type { Clock } from '../ports.ts';
import type { AwsKeys, KeysProvider } from './session.ts';

const renewBeforeMs = 5 * 60_000;

/** Keys that are fetched when first used, shared by all clients, and fetched anew five minutes before they expire. */
export function refreshingKeys(fetchKeys: () => Promise<AwsKeys>, clock: Clock): KeysProvider {
  let current: Promise<AwsKeys> | undefined;
  const renew = () => {
    current = fetchKeys().catch((error: unknown) => {
      current = undefined;
      throw error;
    });
    return current;
  };
  return async () => {
    if (!current) return renew();
    const keys = await current;
    const expires = keys.expiration?.getTime() ?? Number.POSITIVE_INFINITY;
    return expires - clock.nowMs() < renewBeforeMs ? renew() : keys;
  };
}
