import type { CommandResult } from '../ports.ts';

const demands = [
  /sign in or use a licen[cs]e key/i,
  /(?<!aws )(?:access|licen[cs]e) key .{0,40}(?:required|missing|invalid|expired|not found)/i,
  /(?:invalid|missing|expired) (?:access|licen[cs]e) key/i,
  /please (?:use|run) "?(?:serverless|sls) login/i,
];

/** True when Serverless 4 stopped because nobody is signed in: it wants SERVERLESS_ACCESS_KEY or SERVERLESS_LICENSE_KEY. */
export function demandsLicence({ exitCode, stdout, stderr }: CommandResult): boolean {
  return exitCode !== 0 && demands.some((demand) => demand.test(stdout) || demand.test(stderr));
}
