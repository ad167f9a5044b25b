import { type Argument, type Literal, type SourceCall, type Variable, VariableSyntaxError } from './variable-syntax.ts';

type Source = Variable['sources'][number];

const typeStart = /[a-z][a-zA-Z0-9.-]*/y;
// Dots and hyphens are there for the old `cf.us-east-1:stack.Output`; other names with them are not known later on.
const sourceName = /^[a-z][a-zA-Z0-9.-]*$/;
const fallbackWord = /[a-zA-Z0-9.\-\s]+/y;

/** Reads one `${…}` from the index of its `$`. */
export class SourceParser {
  readonly #text: string;
  readonly #start: number;
  #index: number;

  constructor(text: string, start: number) {
    this.#text = text;
    this.#start = start;
    this.#index = start + 2;
  }

  /** `undefined` when what stands here belongs to someone else, such as `${AWS::Region}` or `${Foo}`. */
  variable(): Variable | undefined {
    const name = this.#match(typeStart);
    const next = this.#text[this.#index];
    if (name === undefined || (next !== ':' && next !== '(')) return undefined;
    if (next === ':' && /^:\s*:/.test(this.#text.slice(this.#index))) return undefined;
    const sources: Source[] = [this.#call(name, this.#index - name.length)];
    while (this.#text[this.#index] === ',') {
      this.#index++;
      sources.push(...this.#fallback());
    }
    this.#expect('}');
    return { sources, text: this.#text.slice(this.#start, this.#index) };
  }

  #call(source: string, start: number): SourceCall {
    if (!sourceName.test(source)) this.#fail(`\`${source}\` cannot be the name of a source`, start);
    const params = this.#text[this.#index] === '(' ? this.#params() : undefined;
    const address = this.#text[this.#index] === ':' ? this.#address() : undefined;
    return { kind: 'call', source, params, address, text: this.#text.slice(start, this.#index).trim() };
  }

  #params(): Argument[] {
    const params: Argument[] = [];
    this.#index++;
    for (;;) {
      this.#skipSpace();
      const char = this.#text[this.#index];
      if (char === ')') break;
      if (char === ',') params.push({ literal: null });
      else params.push(this.#quoted() ?? this.#unquoted(/[,)}]/, scalarOf));
      this.#skipSpace();
      if (this.#text[this.#index] === ',') this.#index++;
      else if (this.#text[this.#index] !== ')') this.#fail('a parameter ends with `,` or `)`', this.#index);
    }
    this.#index++;
    this.#skipSpace();
    return params;
  }

  #address(): Argument | undefined {
    this.#index++;
    this.#skipSpace();
    const char = this.#text[this.#index];
    if (char === '}' || char === ',') return undefined;
    if (char === ':') this.#fail('an address cannot begin with `:`', this.#index);
    const address = this.#quoted() ?? this.#unquoted(/[,}]/, (text) => text);
    this.#skipSpace();
    return address;
  }

  #fallback(): readonly Source[] {
    this.#skipSpace();
    const start = this.#index;
    if (this.#text.startsWith('${', start)) return this.#nestedFallback();
    const quoted = this.#quoted();
    if (quoted) {
      this.#skipSpace();
      return [this.#last('literal' in quoted ? quoted.literal : null, start)];
    }
    const word = this.#match(fallbackWord)?.trimEnd() ?? '';
    const next = this.#text[this.#index];
    if (next === ':' || next === '(') return [this.#call(word, start)];
    return [this.#last(this.#scalar(word, start), start)];
  }

  // Only serverless 4 takes `${opt:x, ${self:y}}`: it means the same as `${opt:x, self:y}`.
  #nestedFallback(): readonly Source[] {
    const inner = this.#nested(this.#index);
    this.#index += inner.text.length;
    this.#skipSpace();
    return inner.sources;
  }

  #last(value: Literal, start: number): Source {
    const next = this.#text[this.#index];
    if (next === ',') this.#fail('a literal value can only be the last fallback', start);
    if (next !== '}') this.#expect('}');
    return { kind: 'literal', value };
  }

  #scalar(word: string, index: number): Literal {
    if (word === '') this.#fail('a fallback is missing after the comma', index);
    const value = scalarOf(word);
    if (typeof value === 'string')
      this.#fail(`the fallback \`${word}\` is neither a source nor a literal: write '${word}'`, index);
    return value;
  }

  #quoted(): Argument | undefined {
    const quote = this.#text[this.#index];
    if (quote !== "'" && quote !== '"') return undefined;
    const start = this.#index;
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== quote)
      end += quote === '"' && this.#text[end] === '\\' ? 2 : 1;
    if (end >= this.#text.length) this.#fail(`the text that begins with ${quote} is not closed`, start);
    this.#index = end + 1;
    if (quote === "'") return { literal: this.#text.slice(start + 1, end) };
    try {
      return { literal: String(JSON.parse(this.#text.slice(start, end + 1))) };
    } catch {
      return this.#fail('the text in double quotes has an escape that JSON does not know', start);
    }
  }

  /** Up to a character of `end`, which stays; `read` says what text without a variable inside means. */
  #unquoted(end: RegExp, read: (text: string) => Literal): Argument {
    const parts: (string | Variable)[] = [];
    let plain = '';
    for (;;) {
      const char = this.#text[this.#index];
      if (char === undefined || end.test(char)) break;
      const dollars = /^\$+(?=\{)/.exec(char === '$' ? this.#text.slice(this.#index) : '')?.[0].length ?? 0;
      if (dollars === 0) {
        plain += char;
        this.#index++;
        continue;
      }
      const inner = this.#nested(this.#index + dollars - 1);
      this.#index += dollars - 1 + inner.text.length;
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push(inner);
    }
    const tail = plain.trimEnd();
    if (parts.length === 0) return { literal: read(tail) };
    return { parts: tail === '' ? parts : [...parts, tail] };
  }

  #nested(start: number): Variable {
    const inner = new SourceParser(this.#text, start).variable();
    return inner ?? this.#fail('only a variable such as ${self:custom.x} can stand inside another one', start);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#index;
    const found = pattern.exec(this.#text)?.[0];
    this.#index += found?.length ?? 0;
    return found;
  }

  #skipSpace(): void {
    while (/\s/.test(this.#text[this.#index] ?? '')) this.#index++;
  }

  #expect(char: string): void {
    const next = this.#text[this.#index];
    if (next === undefined)
      this.#fail(`the variable \`${this.#text.slice(this.#start)}\` is not closed: \`}\` is missing`, this.#start);
    if (next !== char) this.#fail(`\`${next}\` cannot stand here`, this.#index);
    this.#index++;
  }

  #fail(message: string, index: number): never {
    throw new VariableSyntaxError(message, index);
  }
}

function scalarOf(word: string): Literal {
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  return word !== '' && !Number.isNaN(Number(word)) ? Number(word) : word;
}
