import { inputTable, isInputName } from './input-table.ts';

/** `--name value`, `--name=value`, `--name`, `-n value`; `value` is absent when none was written. */
export interface Flag {
  readonly name: string;
  readonly value: string | undefined;
}

/** Flags that never take the next word as their value. */
const alone = new Set([
  'json',
  'verbose',
  'help',
  'h',
  'version',
  'v',
  'print',
  'tail',
  'aws-s3-accelerate',
  'conceal',
]);

/** Splits a command line into its words and its flags; after `--` all are words. */
export function splitArguments(argv: readonly string[]): {
  readonly words: readonly string[];
  readonly flags: readonly Flag[];
} {
  const words: string[] = [];
  const flags: Flag[] = [];
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return { words: [...words, ...argv.slice(at + 1)], flags };
    if (!isFlag(word)) {
      words.push(word);
      continue;
    }
    const [name, attached] = splitFlag(word);
    const next = argv[at + 1];
    const takesNext = attached === undefined && next !== undefined && !isFlag(next) && takesValue(name, next);
    if (takesNext) at++;
    flags.push({ name, value: takesNext ? next : attached });
  }
  return { words, flags };
}

function isFlag(word: string): boolean {
  return /^--?[A-Za-z]/.test(word);
}

function splitFlag(word: string): readonly [name: string, value: string | undefined] {
  const bare = word.replace(/^--?/, '');
  const equals = bare.indexOf('=');
  return equals < 0 ? [bare, undefined] : [bare.slice(0, equals), bare.slice(equals + 1)];
}

/** A boolean input takes only `true` or `false`: in `--force deploy` the next word is the command. */
function takesValue(name: string, next: string): boolean {
  if (alone.has(name)) return false;
  if (isInputName(name) && inputTable[name].form === 'boolean') return next === 'true' || next === 'false';
  return true;
}
