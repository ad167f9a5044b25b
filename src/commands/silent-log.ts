import type { Log } from '../ports.ts';

/** For what is read beside the walk: nothing is said, secrets are masked all the same. */
export const silentLog = (log: Log): Log => ({
  info() {},
  debug() {},
  problem() {},
  group: (_title, work) => work(),
  maskSecret: (value) => log.maskSecret(value),
  mask: (text) => log.mask(text),
});
