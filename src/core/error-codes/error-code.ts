/** What docs/errors.md says of one code. */
interface ErrorCodeEntry {
  /** One line: what happened. */
  readonly title: string;
  /** What the user does, unless the place that reports it knows better. */
  readonly remedy: string;
}

/** Codes of one area, keyed by the code: `AREA_WHAT`. */
export type ErrorCodeTable = Readonly<Record<Uppercase<string>, ErrorCodeEntry>>;
