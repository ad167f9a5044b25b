// The part of JavaScript expressions that conditions are written in. Nothing is run: a text that holds anything else
// has no value.

type Value = string | number | boolean | null | undefined | RegExp | readonly Value[];

/** The value of a condition as true or false; `undefined` for an expression outside of the part that is understood. */
export function evaluateCondition(text: string): boolean | undefined {
  const tokens = tokenize(text);
  if (!tokens) return undefined;
  const reader = new ExpressionReader(tokens);
  try {
    const value = reader.readOr();
    return reader.isAtEnd ? Boolean(value) : undefined;
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

interface Token {
  readonly kind: 'text' | 'number' | 'pattern' | 'name' | 'sign';
  readonly text: string;
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/],
  ['number', /^\d+(?:\.\d+)?/],
  ['pattern', /^\/(?:[^/\\\n]|\\.)+\/[a-z]*/],
  ['name', /^[A-Za-z_]\w*/],
  ['sign', /^(?:===|!==|==|!=|<=|>=|&&|\|\||[<>!()[\],.])/],
];

function tokenize(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let rest = text.trim();
  while (rest !== '') {
    const found = shapes.flatMap(([kind, shape]) => {
      const [match] = shape.exec(rest) ?? [];
      return match === undefined ? [] : [{ kind, text: match }];
    })[0];
    if (!found) return undefined;
    tokens.push(found);
    rest = rest.slice(found.text.length).trimStart();
  }
  return tokens;
}

const words: Readonly<Record<string, Value>> = { true: true, false: false, null: null, undefined };

const comparisons: Readonly<Record<string, (a: Value, b: Value) => boolean>> = {
  // biome-ignore lint/suspicious/noDoubleEquals: the condition says so
  '==': (a, b) => a == b,
  // biome-ignore lint/suspicious/noDoubleEquals: the condition says so
  '!=': (a, b) => a != b,
  '===': (a, b) => a === b,
  '!==': (a, b) => a !== b,
  '<': (a, b) => Number(a) < Number(b),
  '>': (a, b) => Number(a) > Number(b),
  '<=': (a, b) => Number(a) <= Number(b),
  '>=': (a, b) => Number(a) >= Number(b),
};

const methods: Readonly<Record<string, (of: Value, argument: Value) => Value>> = {
  includes: (of, argument) =>
    typeof of === 'string' ? of.includes(String(argument)) : Array.isArray(of) && of.includes(argument),
  indexOf: (of, argument) =>
    typeof of === 'string' ? of.indexOf(String(argument)) : Array.isArray(of) ? of.indexOf(argument) : -1,
  startsWith: (of, argument) => String(of).startsWith(String(argument)),
  endsWith: (of, argument) => String(of).endsWith(String(argument)),
  test: (of, argument) => of instanceof RegExp && of.test(String(argument)),
};

class ExpressionReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  readOr(): Value {
    let value = this.#readAnd();
    while (this.#take('||')) {
      const other = this.#readAnd();
      value = value || other;
    }
    return value;
  }

  #readAnd(): Value {
    let value = this.#readComparison();
    while (this.#take('&&')) {
      const other = this.#readComparison();
      value = value && other;
    }
    return value;
  }

  #readComparison(): Value {
    let value = this.#readNot();
    for (let sign = this.#comparison(); sign; sign = this.#comparison()) value = sign(value, this.#readNot());
    return value;
  }

  #comparison() {
    const { kind, text = '' } = this.#tokens[this.#next] ?? {};
    if (kind !== 'sign' || !Object.hasOwn(comparisons, text)) return undefined;
    this.#next += 1;
    return comparisons[text];
  }

  #readNot(): Value {
    if (this.#take('!')) return !this.#readNot();
    let value = this.#readValue();
    while (this.#take('.')) value = this.#callMethod(value);
    return value;
  }

  #callMethod(of: Value): Value {
    const { text = '' } = this.#tokens[this.#next++] ?? {};
    const method = Object.hasOwn(methods, text) ? methods[text] : undefined;
    if (!method || !this.#take('(')) throw new NotUnderstood();
    const argument = this.readOr();
    if (!this.#take(')')) throw new NotUnderstood();
    return method(of, argument);
  }

  #readValue(): Value {
    if (this.#take('(')) {
      const value = this.readOr();
      if (this.#take(')')) return value;
      throw new NotUnderstood();
    }
    if (this.#take('[')) return this.#readList();
    const { kind, text = '' } = this.#tokens[this.#next++] ?? {};
    if (kind === 'text') return text.slice(1, -1).replace(/\\(.)/g, '$1');
    if (kind === 'number') return Number(text);
    if (kind === 'pattern') return toPattern(text);
    if (kind === 'name' && Object.hasOwn(words, text)) return words[text];
    throw new NotUnderstood();
  }

  #readList(): Value {
    const items: Value[] = [];
    while (!this.#take(']')) {
      items.push(this.readOr());
      if (!this.#take(',') && this.#tokens[this.#next]?.text !== ']') throw new NotUnderstood();
    }
    return items;
  }

  #take(sign: string): boolean {
    const token = this.#tokens[this.#next];
    if (token?.kind !== 'sign' || token.text !== sign) return false;
    this.#next += 1;
    return true;
  }
}

function toPattern(text: string): RegExp {
  const end = text.lastIndexOf('/');
  try {
    return new RegExp(text.slice(1, end), text.slice(end + 1));
  } catch {
    throw new NotUnderstood();
  }
}
