/** Arguments of `pip install`, as `pipCmdExtraArgs` gives them: those that say which indexes to ask, and the rest. */
export interface PipArguments {
  /** Stands for the configured main index. */
  readonly indexUrl: string | undefined;
  readonly extraIndexUrls: readonly string[];
  /** Names of the other options. */
  readonly others: readonly string[];
}

const indexOption = /^(?<name>-i|--index-url|--extra-index-url)(?:=(?<value>.*))?$/;

/** An option and its value may stand in one text or in two. */
export function readPipArguments(texts: readonly string[]): PipArguments {
  const words = texts.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
  const extraIndexUrls: string[] = [];
  const others: string[] = [];
  let indexUrl: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const option = indexOption.exec(word)?.groups;
    if (!option) {
      if (word.startsWith('-')) others.push(word.split('=', 1)[0] ?? word);
      continue;
    }
    const value = option['value'] ?? words[++at];
    if (value === undefined) continue;
    if (option['name'] === '--extra-index-url') extraIndexUrls.push(value);
    else indexUrl = value;
  }
  return { indexUrl, extraIndexUrls, others };
}
