import type { Value } from '../../cloudformation/template.ts';
import type { FunctionRefs } from '../contribution.ts';

/** What every event source mapping waits for: the role, then the alias (framework-spec 6.5). */
export function mappingDependencies(fn: FunctionRefs, ...more: readonly string[]): readonly string[] {
  return [fn.roleDependency, fn.alias?.logicalId, ...more].filter((id) => id !== undefined);
}

/** `filterPatterns` → FilterCriteria; `undefined` without patterns. */
export function filterCriteria(patterns: readonly Value[] | undefined) {
  return patterns && { Filters: patterns.map((pattern) => ({ Pattern: JSON.stringify(pattern) })) };
}
