import { parseVersion } from './python-version.ts';
import { satisfies } from './version-specifier.ts';

const token = /\s*(?:(?<text>"[^"]*"|'[^']*')|(?<operator>===|==|~=|!=|<=|>=|<|>|\(|\))|(?<word>[A-Za-z_][\w.]*))/y;

type Token = { readonly kind: 'text' | 'operator' | 'word'; readonly value: string };

/** Values of the marker's variables; `extra` may be several: the marker holds if one of them makes it true. */
export interface MarkerContext {
  readonly environment: Readonly<Record<string, string>>;
  readonly extras?: readonly string[] | undefined;
}

/**
 * Whether a marker of PEP 508 such as `python_version < "3.9" and extra == "x"` holds.
 * `undefined` when it cannot be read.
 */
export function evaluateMarker(marker: string, context: MarkerContext): boolean | undefined {
  const tokens = tokenize(marker);
  if (!tokens) return undefined;
  const reader = new MarkerReader(tokens, context);
  const value = reader.readOr();
  return reader.atEnd ? value : undefined;
}

function tokenize(marker: string): Token[] | undefined {
  const text = marker.trim();
  const tokens: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const groups = token.exec(text)?.groups;
    if (!groups) return undefined;
    const { text: quoted, operator, word } = groups;
    if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.slice(1, -1) });
    else if (operator !== undefined) tokens.push({ kind: 'operator', value: operator });
    else tokens.push({ kind: 'word', value: word ?? '' });
  }
  return tokens;
}

/** Recursive descent: or, and, parentheses, comparison. `undefined` runs through once something is unreadable. */
class MarkerReader {
  readonly #tokens: readonly Token[];
  readonly #context: MarkerContext;
  #at = 0;

  constructor(tokens: readonly Token[], context: MarkerContext) {
    this.#tokens = tokens;
    this.#context = context;
  }

  get atEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  readOr(): boolean | undefined {
    return this.#readChain('or', () => this.#readChain('and', () => this.#readTerm()));
  }

  #readChain(word: 'and' | 'or', readPart: () => boolean | undefined): boolean | undefined {
    const parts = [readPart()];
    while (this.#take('word', word)) parts.push(readPart());
    if (parts.includes(undefined)) return undefined;
    return word === 'and' ? !parts.includes(false) : parts.includes(true);
  }

  #readTerm(): boolean | undefined {
    if (this.#take('operator', '(')) {
      const value = this.readOr();
      return this.#take('operator', ')') ? value : undefined;
    }
    const left = this.#tokens[this.#at++];
    const operator = this.#readOperator();
    const right = this.#tokens[this.#at++];
    if (!left || !right || operator === undefined) return undefined;
    if (left.kind === 'operator' || right.kind === 'operator') return undefined;
    return this.#compare(left, operator, right);
  }

  #readOperator(): string | undefined {
    if (this.#take('word', 'not')) return this.#take('word', 'in') ? 'not in' : undefined;
    if (this.#take('word', 'in')) return 'in';
    const next = this.#tokens[this.#at++];
    return next?.kind === 'operator' ? next.value : undefined;
  }

  #take(kind: Token['kind'], value: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== kind || next.value !== value) return false;
    this.#at += 1;
    return true;
  }

  #compare(left: Token, operator: string, right: Token): boolean | undefined {
    const variable = left.kind === 'word' ? left : right.kind === 'word' ? right : undefined;
    if (variable?.value === 'extra' || variable?.value === 'extras' || variable?.value === 'dependency_groups') {
      const wanted = (variable === left ? right : left).value;
      const has = (this.#context.extras ?? []).includes(wanted);
      return operator === '!=' || operator === 'not in' ? !has : has;
    }
    const [a, b] = [this.#valueOf(left), this.#valueOf(right)];
    if (a === undefined || b === undefined) return undefined;
    return compareValues(a, operator, b, /version/.test(variable?.value ?? '') && variable === left);
  }

  #valueOf({ kind, value }: Token): string | undefined {
    if (kind === 'text') return value;
    // Old spellings with a dot, such as `os.name`.
    return this.#context.environment[value] ?? this.#context.environment[value.replace('.', '_')];
  }
}

function compareValues(a: string, operator: string, b: string, versioned: boolean): boolean | undefined {
  if (operator === 'in') return b.includes(a);
  if (operator === 'not in') return !b.includes(a);
  if (parseVersion(a) && (versioned || parseVersion(b))) {
    const result = satisfies(a, `${operator}${b}`);
    if (result !== undefined) return result;
  }
  if (operator === '==' || operator === '===') return a === b;
  if (operator === '!=') return a !== b;
  if (operator === '<') return a < b;
  if (operator === '>') return a > b;
  return operator === '<=' ? a <= b : operator === '>=' ? a >= b : undefined;
}
