import { SourceParser } from './parse-source.ts';
import type { ParsedText, Parts, Variable } from './variable-syntax.ts';

/**
 * Cuts a text into plain text and variables (framework-spec 3.1). `undefined` when it has neither a variable nor an
 * escaped one: then it stays as it is. `${AWS::Region}`, `${Foo}` and the like are no variables.
 * Throws `VariableSyntaxError`.
 */
export function parseVariables(text: string): ParsedText | undefined {
  if (!text.includes('${')) return undefined;
  const parser = new TextParser(text);
  const parts = parser.parse();
  return parser.found ? { parts, droppedDollars: parser.droppedDollars } : undefined;
}

/** The variable when the text is nothing but one: then its value keeps its type. */
export function soleVariable(parts: Parts): Variable | undefined {
  const [only, ...others] = parts;
  return others.length === 0 && typeof only === 'object' ? only : undefined;
}

class TextParser {
  found = false;
  droppedDollars = false;
  readonly #text: string;
  readonly #parts: (string | Variable)[] = [];
  #index = 0;
  #plain = '';
  /** How many `${` of others, such as `${AWS::Region}`, are open. */
  #foreignDepth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Parts {
    while (this.#index < this.#text.length) {
      const char = this.#text.charAt(this.#index);
      if (char === '\\' && this.#foreignDepth === 0) this.#backslashes();
      else if (char === '$') this.#dollars();
      else {
        if (char === '}' && this.#foreignDepth > 0) this.#foreignDepth--;
        this.#take(1);
      }
    }
    if (this.#plain !== '') this.#parts.push(this.#plain);
    return this.#parts;
  }

  #take(length: number): void {
    this.#plain += this.#text.slice(this.#index, this.#index + length);
    this.#index += length;
  }

  // Before `${` two backslashes stand for one, and a single one takes the variable's meaning away.
  #backslashes(): void {
    const count = runLength(this.#text, this.#index, '\\');
    const after = this.#index + count;
    const opens = count % 2 === 1 ? this.#text.startsWith('${', after) : opensAfterDollars(this.#text, after);
    if (!opens) {
      // In `\\$${…}` the backslash keeps the first dollar as it is.
      this.#take(count % 2 === 1 && this.#text[after] === '$' ? count + 1 : count);
      return;
    }
    this.found = true;
    this.#plain += '\\'.repeat(Math.floor(count / 2));
    this.#index = after;
    if (count % 2 === 1) this.#take(2);
  }

  #dollars(): void {
    const count = runLength(this.#text, this.#index, '$');
    const open = this.#index + count - 1;
    if (!opensAfterDollars(this.#text, this.#index)) {
      this.#take(count);
      return;
    }
    const variable = new SourceParser(this.#text, open).variable();
    if (!variable) {
      this.#take(count + 1);
      this.#foreignDepth++;
      return;
    }
    this.found = true;
    if (count > 1) this.droppedDollars = true;
    if (this.#plain !== '') this.#parts.push(this.#plain);
    this.#plain = '';
    this.#parts.push(variable);
    this.#index = open + variable.text.length;
  }
}

function runLength(text: string, from: number, char: string): number {
  let end = from;
  while (text[end] === char) end++;
  return end - from;
}

function opensAfterDollars(text: string, from: number): boolean {
  const count = runLength(text, from, '$');
  return count > 0 && text[from + count] === '{';
}
