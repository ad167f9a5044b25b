/** A scalar that stands in the text of a variable: `'dev'`, `5`, `true`, `null`. */
export type Literal = string | number | boolean | null;

/** Text cut into plain text and variables; escapes are gone. */
export type Parts = readonly (string | Variable)[];

/** `${source(params):address, fallback, …}`: the first source with a value wins. */
export interface Variable {
  readonly sources: readonly (SourceCall | LiteralSource)[];
  /** As written, with `${` and `}`. */
  readonly text: string;
}

export interface SourceCall {
  readonly kind: 'call';
  /** Name of the source as written: `self`, `ssm`, or the old `cf.us-east-1`. */
  readonly source: string;
  /** `undefined` without parentheses. */
  readonly params: readonly Argument[] | undefined;
  readonly address: Argument | undefined;
  /** As written, without `${` and `}`. */
  readonly text: string;
}

interface LiteralSource {
  readonly kind: 'literal';
  readonly value: Literal;
}

/** A parameter or an address: a scalar, or text with variables inside. */
export type Argument = { readonly literal: Literal } | { readonly parts: Parts };

/** What the parser found in one text. */
export interface ParsedText {
  readonly parts: Parts;
  /** A `$` directly before a variable is dropped, as the framework does (framework-spec 13.1 #25). */
  readonly droppedDollars: boolean;
}

/** The text breaks the grammar of variables. */
export class VariableSyntaxError extends Error {
  /** Index into the text. */
  readonly index: number;

  constructor(message: string, index: number) {
    super(message);
    this.index = index;
  }
}
