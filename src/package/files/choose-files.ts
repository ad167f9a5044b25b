import micromatch from 'micromatch';
import type { ServiceFile } from './service-file.ts';

/**
 * The files that are left when all patterns were applied in order: each file starts as included (one from outside
 * of the folder as excluded), and the last pattern that matches decides (framework-spec 4.2).
 */
export function chooseFiles<T extends ServiceFile>(files: readonly T[], patterns: readonly string[]): T[] {
  const rules = patterns.map((pattern) => {
    const excludes = pattern.startsWith('!');
    return { excludes, matches: micromatch.matcher(excludes ? pattern.slice(1) : pattern, { dot: true }) };
  });
  // Backwards: the first rule that matches is the last one written.
  rules.reverse();
  return files.filter(({ name }) => {
    const rule = rules.find(({ matches }) => matches(name));
    return rule ? !rule.excludes : !name.startsWith('../');
  });
}
