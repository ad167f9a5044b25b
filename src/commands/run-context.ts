import type { GitHubEvent } from '../inputs/github-event.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports.ts';

/** What every command gets. */
export interface RunContext {
  readonly inputs: Inputs;
  /** `undefined` from a terminal. */
  readonly event: GitHubEvent | undefined;
  readonly ports: Ports;
}

/** What a command leaves: outputs of the action, and the last words of a terminal. */
export interface CommandResult {
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly text?: string | undefined;
  /** Everything was reported, and still the run has failed. */
  readonly failed: boolean;
}
