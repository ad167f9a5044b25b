import type { Problems } from '../core/problems.ts';
import type { Log } from '../ports.ts';

/** Says every warning and notice that was found, each once, on its line. Errors were thrown before. */
export function reportProblems(problems: Problems, log: Log): void {
  for (const problem of problems.all) log.problem(problem);
}
