/** A place in a file of the user, as an editor counts: line and column start at 1. */
export interface SourceLocation {
  /** Path relative to the service folder, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A path inside the configuration, such as `['functions', 'hello', 'events', 0]`. */
export type ConfigPath = readonly (string | number)[];

/** `serverless.yml:14:9` */
export function formatLocation({ file, line, column }: SourceLocation): string {
  return `${file}:${line}:${column}`;
}

/** `functions.hello.events[0]` */
export function formatConfigPath(path: ConfigPath): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');
}
