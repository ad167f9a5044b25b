import type { DeployFailure } from '../deploy/deploy-outcome.ts';

/** The log behind a failed custom resource, for a terminal or a log; no lines without one. */
export function failureLog({ log }: DeployFailure): readonly string[] {
  return log ? [`Log of ${log.logGroup}:`, ...log.lines.map((line) => `  ${line}`)] : [];
}
