import type { Problem } from '../core/problems.ts';
import type { DeployOutcome } from '../deploy/deploy-outcome.ts';
import type { Plan } from '../plan/plan.ts';

/** What happened to one service in a run; everything that is known of it. */
export interface ServiceReport {
  readonly service: string;
  readonly stage: string;
  readonly region: string;
  readonly plan?: Plan | undefined;
  readonly outcome?: DeployOutcome | undefined;
  readonly problems: readonly Problem[];
  /** Why less was done than asked for, such as for a pull request from a fork. */
  readonly note?: string | undefined;
  /** Why nothing was done for it; absent when something was. */
  readonly skipped?: string | undefined;
  /** Mermaid text, for the summary. */
  readonly picture?: string | undefined;
}

/** What all services of a run have in common. */
export interface RunFacts {
  readonly commitSha: string;
  readonly commitUrl: string;
  readonly runUrl: string;
  readonly atMs: number;
}

/** In the order of how much it matters. */
export type ReportState =
  | 'failed'
  | 'blocked'
  | 'deployed'
  | 'removed'
  | 'planned'
  | 'packaged'
  | 'skipped'
  | 'unchanged';

/** The one word for what happened. */
export function stateOf({ plan, outcome, problems, skipped }: ServiceReport): ReportState {
  if (outcome?.kind === 'failed') return 'failed';
  if (plan?.kind === 'blocked' && !outcome) return 'blocked';
  if (problems.some(({ severity }) => severity === 'error')) return 'failed';
  if (skipped !== undefined) return 'skipped';
  if (outcome) return outcome.kind;
  if (plan?.kind === 'nothing') return 'unchanged';
  return plan ? 'planned' : 'packaged';
}
