import path from 'node:path';

/** A folder and all above it, the nearest first, up to the root. */
export function* foldersUpward(from: string): Generator<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    yield folder;
    if (path.dirname(folder) === folder) return;
  }
}
