import micromatch from 'micromatch';
import type { ServiceFile } from './service-file.ts';

/**
 * The files that are left when all patterns were applied in order: each file starts as included (one from outside
 * of the folder as excluded), and the last pattern that matches decides (framework-spec 4.2).
 */
export function chooseFiles<T extends ServiceFile>(files: readonly T[], patterns: readonly string[]): T[] {
  const rules = patterns.map((pattern, place) => {
    const excludes = pattern.startsWith('!');
    return { place, excludes, glob: excludes ? pattern.slice(1) : pattern };
  });
  // Names of single files may be thousands: they are looked up.
  const byName = new Map(rules.map((rule) => [rule.glob, rule]));
  // Backwards: the first rule that matches is the last one written.
  const globs = rules
    .filter(({ glob }) => !isPlainName(glob))
    .map((rule) => ({ ...rule, matches: micromatch.matcher(rule.glob, { dot: true }) }))
    .reverse();
  return files.filter(({ name }) => {
    const named = byName.get(name);
    const rule = globs.find(({ place, matches }) => place > (named?.place ?? -1) && matches(name)) ?? named;
    return rule ? !rule.excludes : !name.startsWith('../');
  });
}

/** Matches the file of that name and no other. */
const isPlainName = (glob: string): boolean => /^(?:\.\.\/)*\w[\w@ +-]*(?:[./][\w@ +-]+)*$/.test(glob);
