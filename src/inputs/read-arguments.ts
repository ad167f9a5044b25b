import { nearestName } from '../core/nearest-name.ts';
import { Problems } from '../core/problems.ts';
import type { Environment } from '../ports.ts';
import { actionCommands, type Command, isCommand, terminalCommands } from './command.ts';
import { type InputName, inputTable, isInputName } from './input-table.ts';
import type { Inputs } from './inputs.ts';
import { parseInputs } from './parse-inputs.ts';
import { type Flag, splitArguments } from './split-arguments.ts';

/** Flags of the framework whose input has another name. */
const otherNames: Readonly<Record<string, InputName>> = {
  config: 'config-file',
  package: 'package-dir',
  param: 'params',
};

interface CommandLine {
  readonly raw: Partial<Record<InputName, string>>;
  /** Lines `key=value` for `options`. */
  readonly options: string[];
  json: boolean;
  verbose: boolean;
  profile: string | undefined;
}

/**
 * Inputs of a command line `<command> [--name value]…` (DESIGN 4.2). Every input has the flag of the same name; any
 * other `--name value` is an option for `${opt:name}`. Without a command: help. Throws `ProblemsError`.
 */
export function readArguments(argv: readonly string[], env: Environment): Inputs {
  const problems = new Problems();
  const { words, flags } = splitArguments(argv);
  const command = findCommand(words, flags, problems);
  const line: CommandLine = { raw: {}, options: [], json: false, verbose: false, profile: undefined };
  for (const flag of flags) applyFlag(flag, command, line, problems);
  if (line.options.length > 0) appendLines(line.raw, 'options', line.options.join('\n'));
  const caller = {
    from: 'terminal',
    command,
    json: line.json,
    debug: line.verbose || env['SLS_DEBUG'] === '*',
    profile: line.profile,
  } as const;
  const inputs = parseInputs(line.raw, caller, problems);
  problems.throwIfErrors();
  return inputs;
}

function findCommand(words: readonly string[], flags: readonly Flag[], problems: Problems): Command {
  const has = (...names: string[]) => flags.some(({ name }) => names.includes(name));
  const [word, ...rest] = words;
  if (has('help', 'h')) return 'help';
  if (word === undefined) return has('version', 'v') ? 'version' : 'help';
  if (!isCommand(word)) {
    const nearest = nearestName(word, [...actionCommands, ...terminalCommands]);
    problems.error('INPUTS_UNKNOWN_COMMAND', `there is no command \`${word}\``, {
      remedy: nearest && `Did you mean \`${nearest}\`?`,
    });
    return 'help';
  }
  for (const extra of rest) problems.error('INPUTS_UNEXPECTED_ARGUMENT', `unexpected argument \`${extra}\``);
  return word;
}

function applyFlag({ name: written, value }: Flag, command: Command, line: CommandLine, problems: Problems): void {
  const name = longName(written, command);
  if (name === 'json') line.json = value !== 'false';
  else if (name === 'verbose') line.verbose = value !== 'false';
  else if (name === 'aws-profile') line.profile = value;
  else {
    const input = otherNames[name] ?? name;
    if (isInputName(input)) {
      const text = value ?? (inputTable[input].form === 'boolean' ? 'true' : '');
      if (text.trim() === '') problems.error('INPUTS_EMPTY', `flag \`--${name}\` needs a value`);
      else appendLines(line.raw, input, text);
    } else line.options.push(value === undefined ? name : `${name}=${value}`);
  }
}

/** A flag given again adds a line to an input of several lines and replaces any other. */
function appendLines(raw: Partial<Record<InputName, string>>, name: InputName, value: string): void {
  const before = raw[name];
  const several = ['lines', 'list', 'pairs'].includes(inputTable[name].form);
  raw[name] = several && before !== undefined ? `${before}\n${value}` : value;
}

/** The framework's one-letter flags; `-p`, `-t` and `-n` depend on the command. */
function longName(name: string, command: Command): string {
  const everywhere: Readonly<Record<string, string>> = {
    ...{ s: 'stage', r: 'region', c: 'config', f: 'function', d: 'data', l: 'log', q: 'qualifier', n: 'name' },
  };
  if (name === 'p') return command === 'invoke' || command === 'init' ? 'path' : 'package';
  if (name === 't') {
    if (command === 'rollback') return 'timestamp';
    if (command === 'init') return 'template';
    return command === 'logs' ? 'tail' : 'type';
  }
  return everywhere[name] ?? name;
}
