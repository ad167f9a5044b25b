const mostLines = 20;
const longestLine = 400;
const hidden = '***';

/** Shorter than this a value is no secret. */
const shortestSecret = 4;
const query = /(https?:\/\/[^\s"'?]+)\?[^\s"']+/g;
const secretField =
  /("?[\w-]*(?:password|secret|token|credential|private_?key|api_?key)[\w-]*"?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|[^\s,}]+)/gi;
/** What Lambda itself writes around each call. */
const frame = /^(?:INIT_START|START|END|REPORT|XRAY) /;

/**
 * The last lines of a log, as they may be shown to readers of a pull request: few and short, without the secrets, what is
 * called one, and the signatures in addresses, as that to which a custom resource answers.
 */
export function quoteLog(messages: readonly string[], secrets: readonly string[]): readonly string[] {
  const known = secrets.filter((secret) => secret.length >= shortestSecret).sort((a, b) => b.length - a.length);
  const text = known.reduce((left, secret) => left.replaceAll(secret, hidden), messages.join('\n'));
  return text
    .replace(query, `$1?${hidden}`)
    .replace(secretField, `$1${hidden}`)
    .split(/\r?\n|\r/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !frame.test(line))
    .slice(-mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
}
