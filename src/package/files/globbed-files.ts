import micromatch from 'micromatch';
import type { ServiceFile } from './service-file.ts';

/**
 * The files that a list of globs asks for, as the library globby reads it: hidden ones by their name only, a plain name
 * takes all of its folder, and `!` takes away from the globs before it.
 */
export function globbedFiles<T extends ServiceFile>(files: readonly T[], globs: readonly string[]): T[] {
  const rules = globs.map((glob, place) => {
    const excludes = glob.startsWith('!');
    const plain = (excludes ? glob.slice(1) : glob).replace(/^\.\//, '').replace(/\/$/, '');
    const patterns = /[*?{}()[\]!]/.test(plain) ? [plain] : [plain, `${plain}/**`];
    const matchers = patterns.map((pattern) => micromatch.matcher(pattern, { dot: excludes }));
    return { place, excludes, matches: (name: string) => matchers.some((matches) => matches(name)) };
  });
  return files.filter(({ name }) =>
    rules.some(
      ({ excludes, matches, place }) =>
        !excludes &&
        matches(name) &&
        !rules.some((other) => other.excludes && other.place > place && other.matches(name)),
    ),
  );
}
