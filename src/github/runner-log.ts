import type { Problem } from '../core/problems.ts';
import type { Log } from '../ports.ts';
import { SecretMask } from './secret-mask.ts';
import { plainLine, workflowCommand } from './workflow-command.ts';

export interface RunnerLogOptions {
  /** Writes text to stdout of the step. */
  readonly write: (text: string) => void;
  readonly debug: boolean;
}

/** Log of a workflow step: groups fold, problems become annotations on their lines, secrets are masked by the runner too. */
export function createRunnerLog({ write, debug }: RunnerLogOptions): Log {
  const mask = new SecretMask();
  const line = (text: string) => write(`${text}\n`);
  const print = (text: string) => {
    for (const part of mask.apply(text).split('\n')) line(plainLine(part));
  };
  // The runner knows one level of groups; a group inside a group, or beside it, is a plain heading.
  let open = false;
  return {
    info: print,
    debug: (text) => {
      if (debug) print(text);
      else line(workflowCommand('debug', {}, mask.apply(text)));
    },
    problem: (problem) => line(annotation(problem, mask)),
    async group(title, work) {
      if (open) {
        print(title);
        return work();
      }
      open = true;
      line(workflowCommand('group', {}, mask.apply(title)));
      try {
        return await work();
      } finally {
        open = false;
        line('::endgroup::');
      }
    },
    maskSecret: (value) => {
      for (const secret of mask.add(value)) line(workflowCommand('add-mask', {}, secret));
    },
    mask: (text) => mask.apply(text),
  };
}

function annotation({ severity, code, message, remedy, at }: Problem, mask: SecretMask): string {
  const place = at && { file: at.file, line: at.line, col: at.column };
  return workflowCommand(severity, { ...place, title: code }, mask.apply(remedy ? `${message}\n${remedy}` : message));
}
