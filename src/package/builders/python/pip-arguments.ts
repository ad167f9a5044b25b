/** Options of `pip install` that say where packages are, of `pipCmdExtraArgs` or of a requirements file; and the rest. */
export interface PipArguments {
  /** Stands for the configured main index. */
  readonly indexUrl: string | undefined;
  readonly extraIndexUrls: readonly string[];
  /** Folders and pages that list files of any project. */
  readonly findLinks: readonly string[];
  /** Only these count. */
  readonly noIndex: boolean;
  /** Versions before a release count too. */
  readonly pre: boolean;
  /** Names of the other options. */
  readonly others: readonly string[];
}

const place = /^(?<name>-i|--index-url|--extra-index-url|-f|--find-links)(?:=(?<value>.*))?$/;

/** An option and its value may stand in one text or in two. */
export function readPipArguments(texts: readonly string[]): PipArguments {
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
  const places: { readonly name: string; readonly value: string }[] = [];
  const flags: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const { name, value = words[at + 1] } = place.exec(word)?.groups ?? {};
    if (name === undefined) {
      if (word.startsWith('-')) flags.push(word.split('=', 1)[0] ?? word);
      continue;
    }
    if (!word.includes('=')) at++;
    if (value !== undefined) places.push({ name, value });
  }
  const valuesOf = (...names: readonly string[]) =>
    places.filter(({ name }) => names.includes(name)).map(({ value }) => value);
  return {
    indexUrl: valuesOf('-i', '--index-url').at(-1),
    extraIndexUrls: valuesOf('--extra-index-url'),
    findLinks: valuesOf('-f', '--find-links'),
    noIndex: flags.includes('--no-index'),
    pre: flags.includes('--pre'),
    others: flags.filter((flag) => flag !== '--no-index' && flag !== '--pre'),
  };
}
