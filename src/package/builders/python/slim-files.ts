import micromatch from 'micromatch';
import type { PackedFile } from '../../zip/packed-file.ts';

/**
 * Without the files that a pattern of `slim` takes out, itself or through a folder above it. As for the plugin, a star
 * stands for no name that begins with a dot.
 */
export function slimFiles(files: readonly PackedFile[], patterns: readonly string[]): PackedFile[] {
  const matchers = patterns.map((pattern) => micromatch.matcher(pattern));
  const known = new Map<string, boolean>();
  const isOut = (name: string): boolean => {
    const answer = known.get(name);
    if (answer !== undefined) return answer;
    const above = name.lastIndexOf('/');
    const out = matchers.some((matches) => matches(name)) || (above > 0 && isOut(name.slice(0, above)));
    known.set(name, out);
    return out;
  };
  return files.filter(({ name }) => !isOut(name));
}
