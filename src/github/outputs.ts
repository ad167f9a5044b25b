import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Environment, RunnerOutputs } from '../ports.ts';

/** GitHub drops the whole summary of a step above this. */
export const summaryLimitBytes = 1024 * 1024;

/** Outputs, summary and state through the files that the runner names. Without such a file the call does nothing. */
export function createRunnerOutputs(env: Environment): RunnerOutputs {
  return {
    setOutput: (name, value) => appendPair(env['GITHUB_OUTPUT'], name, value),
    saveState: (name, value) => appendPair(env['GITHUB_STATE'], name, value),
    async writeSummary(markdown) {
      const path = env['GITHUB_STEP_SUMMARY'];
      if (!path) return;
      const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`;
      const before = await stat(path).then(
        ({ size }) => size,
        () => 0,
      );
      if (before + Buffer.byteLength(text) <= summaryLimitBytes) appendFileSync(path, text);
    },
  };
}

/** Outputs of a terminal: nothing is kept; `main` prints the JSON object of `--json` itself. */
export function createTerminalOutputs(): RunnerOutputs {
  return { setOutput: () => {}, saveState: () => {}, writeSummary: async () => {} };
}

/** What `saveState` kept for the `post` step. */
export function readState(env: Environment, name: string): string | undefined {
  return env[`STATE_${name}`] || undefined;
}

/** The delimiter is random: no value can end its own text. */
function appendPair(path: string | undefined, name: string, value: string): void {
  if (!path) return;
  const delimiter = `value_${randomUUID()}`;
  appendFileSync(path, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
