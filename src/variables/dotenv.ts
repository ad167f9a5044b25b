/** A line `KEY=value`, with `export` before it or not; a value in quotes may span lines. */
const assignment =
  /^[ \t]*(?:export[ \t]+)?([\w.-]+)(?:[ \t]*=[ \t]*|:[ \t]+)('(?:\\'|[^'])*'|"(?:\\"|[^"])*"|`(?:\\`|[^`])*`|[^#\r\n]*)/gm;
const reference = /(\\?)\$(?:\{([\w.]+)(?::?-((?:[^}\\]|\\.)*))?\}|(\w+))/g;

/**
 * The variables of a `.env` file. `$NAME`, `${NAME}` and `${NAME:-other}` inside are replaced, what the environment
 * already has winning over the file (framework-spec 3.3.2).
 */
export function readDotenv(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string>> {
  const written = new Map<string, string>();
  for (const [, name = '', raw = ''] of text.replace(/\r\n?/g, '\n').matchAll(assignment))
    written.set(name, unquote(raw));
  const values: Record<string, string> = {};
  for (const [name, value] of written) {
    values[name] =
      environment[name] ?? expand(value, (other) => environment[other] ?? values[other] ?? written.get(other));
  }
  return values;
}

function unquote(raw: string): string {
  const value = raw.trim();
  const quote = value[0];
  if (quote === undefined || !`'"\``.includes(quote) || value.length < 2 || !value.endsWith(quote)) return value;
  const inside = value.slice(1, -1);
  return quote === '"' ? inside.replace(/\\n/g, '\n').replace(/\\r/g, '\r') : inside;
}

function expand(value: string, lookUp: (name: string) => string | undefined): string {
  return value.replace(reference, (whole, backslash: string, braced?: string, fallback?: string, bare?: string) => {
    if (backslash !== '') return whole.slice(1);
    return lookUp(braced ?? bare ?? '') || (fallback ?? '');
  });
}
