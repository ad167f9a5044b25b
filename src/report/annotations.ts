import type { Problem, Severity } from '../core/problems.ts';

/** GitHub shows this many annotations of a kind per step and drops the others. */
const shownPerKind = 10;

/**
 * Problems as annotations and the rest as plain lines. Errors first; among them those that have a place, in the order
 * they were found. `folder` is the service's, from the root of the repository: annotations name files from there.
 */
export function selectAnnotations(
  problems: readonly Problem[],
  folder: string,
): { readonly annotations: readonly Problem[]; readonly others: readonly Problem[] } {
  const kinds: readonly Severity[] = ['error', 'warning', 'notice'];
  const annotations: Problem[] = [];
  const others: Problem[] = [];
  for (const kind of kinds) {
    const ofKind = problems.filter(({ severity }) => severity === kind);
    const placedFirst = [...ofKind.filter(({ at }) => at), ...ofKind.filter(({ at }) => !at)];
    annotations.push(...placedFirst.slice(0, shownPerKind).map((problem) => fromRoot(problem, folder)));
    others.push(...placedFirst.slice(shownPerKind).map((problem) => fromRoot(problem, folder)));
  }
  return { annotations, others };
}

function fromRoot(problem: Problem, folder: string): Problem {
  const prefix = folder.replace(/^\.?\/*|\/+$/g, '');
  if (!problem.at || prefix === '') return problem;
  return { ...problem, at: { ...problem.at, file: `${prefix}/${problem.at.file}` } };
}
