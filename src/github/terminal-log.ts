import type { Problem, Severity } from '../core/problems.ts';
import { formatProblem } from '../core/user-error.ts';
import type { Environment, Log } from '../ports.ts';
import { SecretMask } from './secret-mask.ts';

/** What of a stream the log needs: `process.stdout`, or `process.stderr` under `--json`. */
export interface LogStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

const colours: Readonly<Record<Severity | 'heading' | 'faint', number>> = {
  error: 31,
  warning: 33,
  notice: 36,
  heading: 1,
  faint: 2,
};

/** Log of a terminal. Colour only on a terminal, without `NO_COLOR`; `FORCE_COLOR` wins. */
export function createTerminalLog(
  stream: LogStream,
  options: { readonly debug: boolean; readonly env: Environment },
): Log {
  const mask = new SecretMask();
  const coloured = wantsColour(stream, options.env);
  const paint = (colour: keyof typeof colours, text: string) =>
    coloured ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
  const print = (text: string) => {
    stream.write(`${mask.apply(text)}\n`);
  };
  return {
    info: print,
    debug: (text) => {
      if (options.debug) print(paint('faint', text));
    },
    problem: (problem: Problem) =>
      print(`${paint(problem.severity, `${problem.severity}:`)} ${formatProblem(problem)} (${problem.code})`),
    async group(title, work) {
      print(paint('heading', title));
      return work();
    },
    maskSecret: (value) => {
      mask.add(value);
    },
    mask: (text) => mask.apply(text),
  };
}

function wantsColour(stream: LogStream, env: Environment): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY === true && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
}
