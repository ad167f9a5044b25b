import picomatch from 'picomatch';

interface Rule {
  readonly excludes: boolean;
  readonly matches: (name: string) => boolean;
}

/** What a `.dockerignore` leaves out of the context of a build. */
export interface DockerIgnore {
  /** Whether the file of this name (from the root of the context, `/` between folders) stays out. */
  ignores(name: string): boolean;
  /** Whether nothing in this folder can be part of the context. */
  ignoresFolder(name: string): boolean;
}

/**
 * Reads a `.dockerignore` (Docker: build context, .dockerignore files): the last line that matches a file, or a folder
 * above it, decides; `!` takes files in again.
 */
export function readDockerIgnore(text: string): DockerIgnore {
  const rules = text.split(/\r?\n/).flatMap(readRule);
  const ignores = (name: string): boolean => {
    const folders = name.split('/').map((_, index, parts) => parts.slice(0, index + 1).join('/'));
    return rules.findLast(({ matches }) => folders.some(matches))?.excludes ?? false;
  };
  const takesIn = rules.some(({ excludes }) => !excludes);
  return { ignores, ignoresFolder: (name) => !takesIn && ignores(name) };
}

const options = { dot: true, nobrace: true, noextglob: true, nonegate: true, posixSlashes: false };

function readRule(line: string): Rule[] {
  const trimmed = line.trim();
  if (trimmed === '' || line.startsWith('#')) return [];
  const excludes = !trimmed.startsWith('!');
  const pattern = (excludes ? trimmed : trimmed.slice(1).trim()).replace(/^(\.?\/)+/, '').replace(/\/+$/, '');
  if (pattern === '' || pattern === '.') return [];
  const matches = picomatch(pattern, options);
  return [{ excludes, matches: (name) => matches(name) }];
}
