/** A file that does not follow TOML 1.0. */
export class TomlError extends Error {
  override readonly name = 'TomlError';
}

const bareKey = /[A-Za-z0-9_-]+/y;
const space = /[ \t]*/y;
const spaceAndComments = /(?:[ \t\r\n]|#[^\n]*)*/y;
const plainInQuotes = /[^"\\\n]*/y;
const plainInApostrophes = /[^'\n]*/y;
const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  t: '\t',
  n: '\n',
  f: '\f',
  r: '\r',
  e: '\u001b',
  '"': '"',
  '\\': '\\',
};

/** Walks through the text of a TOML file: white space, keys and strings. */
export class TomlScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get atEnd(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The next `length` characters, which stay. */
  peek(length = 1): string {
    return this.#text.slice(this.#at, this.#at + length);
  }

  /** Steps over `token` if it is next. */
  take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  expect(token: string): void {
    if (!this.take(token)) this.fail(`"${token}" expected`);
  }

  /** Steps over what the sticky expression matches and returns it. */
  match(expression: RegExp): string {
    expression.lastIndex = this.#at;
    const found = expression.exec(this.#text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  skipSpace(): void {
    this.match(space);
  }

  skipLines(): void {
    this.match(spaceAndComments);
  }

  fail(reason: string): never {
    const line = this.#text.slice(0, this.#at).split('\n').length;
    throw new TomlError(`line ${line}: ${reason}`);
  }

  /** `a."b c".d` as its parts. */
  readKey(): string[] {
    const parts: string[] = [];
    do {
      this.skipSpace();
      const next = this.peek();
      const part = next === '"' || next === "'" ? this.readString() : this.match(bareKey);
      if (part === '' && next !== '"' && next !== "'") this.fail('a key expected');
      parts.push(part);
      this.skipSpace();
    } while (this.take('.'));
    return parts;
  }

  /** A string of any of the four kinds. */
  readString(): string {
    const quote = this.peek();
    const long = quote.repeat(3);
    if (this.take(long)) {
      if (!this.take('\r\n')) this.take('\n');
      return this.#readUntil(long, quote === '"', true);
    }
    this.expect(quote);
    return this.#readUntil(quote, quote === '"', false);
  }

  #readUntil(end: string, escaped: boolean, multiline: boolean): string {
    let value = '';
    for (;;) {
      value += this.match(escaped ? plainInQuotes : plainInApostrophes);
      if (this.take(end)) break;
      const char = this.peek();
      if (char === '' || (char === '\n' && !multiline)) this.fail('a string that does not end');
      this.#at += 1;
      value += escaped && char === '\\' ? this.#readEscape(multiline) : char;
    }
    // Up to two quotes may stand right before the closing three.
    while (multiline && end[0] !== undefined && this.take(end[0])) value += end[0];
    return value;
  }

  #readEscape(multiline: boolean): string {
    if (multiline && this.match(/[ \t]*\r?\n[ \t\r\n]*/y) !== '') return '';
    const code = this.match(/u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|x[0-9A-Fa-f]{2}/y);
    if (code !== '') return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
    const value = escapes[this.peek()];
    if (value === undefined) this.fail('an unknown escape in a string');
    this.#at += 1;
    return value;
  }
}
