import type { CommandResult } from '../ports.ts';

const wanted = 15;
// Colours and cursor movements of a terminal.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;?]*[A-Za-z]`, 'g');
const noise =
  /^\s*(?:Environment: |Docs: |Support: |Bugs: |\(node:\d+\) |\(Use `node --trace|at .*node:internal|To continue receiving updates|and security updates please|More information can be found at)/;

/** The last lines that a program wrote, without colours and secrets; at most 15. What it wrote to stderr comes last. */
export function lastLines({ stdout, stderr }: CommandResult, secrets: readonly string[]): string {
  const lines = `${stdout}\n${stderr}`
    .replace(escapes, '')
    .split(/\r?\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !noise.test(line));
  return hideSecrets(lines.slice(-wanted).join('\n'), secrets);
}

/** The text with every secret as `****`, the longest first, as one may hold another. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  return [...new Set(secrets)]
    .filter((secret) => secret.length > 0)
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, secret) => hidden.replaceAll(secret, '****'), text);
}
