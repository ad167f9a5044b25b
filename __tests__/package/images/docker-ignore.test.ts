import { describe, expect, it } from 'vitest';
import { readDockerIgnore } from '../../../src/package/images/docker-ignore.ts';

const cases: readonly [string, string, readonly string[], readonly string[]][] = [
  ['nothing without lines', '', ['app.py', '.git/HEAD'], []],
  ['a file at the root only', 'notes.md', ['docs/notes.md'], ['notes.md']],
  ['all that lies in a folder', 'node_modules', ['src/node_modules/a.js'], ['node_modules/a/b.js']],
  ['one level by *', '*.md', ['docs/a.md'], ['a.md', '.hidden.md']],
  ['every level by **', '**/*.md', ['a.txt'], ['a.md', 'docs/deep/a.md']],
  ['a folder at any level', '**/__pycache__', ['a.py'], ['__pycache__/a.pyc', 'x/y/__pycache__/a.pyc']],
  ['one letter by ?', 'temp?', ['temp', 'temp12'], ['temp1']],
  ['no braces', '{a,b}', ['a', 'b'], ['{a,b}']],
  ['the same with slashes around it', '/build/', ['a/build/x'], ['build/x']],
  ['nothing for a comment', '# app.py', ['app.py', '# app.py'], []],
  ['what a later line takes in again not', '*\n!app.py\n!src', ['app.py', 'src/a/b.py'], ['test.py', 'docs/app.py']],
  ['what the last line says', '!app.py\n*', [], ['app.py']],
];

describe('a .dockerignore leaves out', () => {
  it.each(cases)('%s', (_what, text, sent, ignored) => {
    const { ignores } = readDockerIgnore(text);
    expect([...sent, ...ignored].filter(ignores)).toEqual(ignored);
  });

  it('a whole folder only where no line takes anything in again', () => {
    expect(readDockerIgnore('vendor').ignoresFolder('vendor')).toBe(true);
    expect(readDockerIgnore('vendor').ignoresFolder('src')).toBe(false);
    expect(readDockerIgnore('vendor\n!vendor/keep.py').ignoresFolder('vendor')).toBe(false);
  });
});
