import { chmodSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashImageSource } from '../../../src/package/images/image-source.ts';
import { createWorkspace } from '../../../src/runner/workspace.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'context-'));
  write('Dockerfile', 'FROM scratch\n');
  write('.dockerignore', '.git\n*.md\n');
  write('src/app.py', 'one');
  write('notes.md', 'one');
  write('.git/HEAD', 'one');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const hash = (options: readonly string[] = [], dockerfile = 'Dockerfile') =>
  hashImageSource({ tag: 'shop:app', folder, dockerfile: path.join(folder, dockerfile), options }, createWorkspace());

const changes: readonly [string, () => void][] = [
  ['the text of a file', () => write('src/app.py', 'two')],
  ['a new file', () => write('src/more.py', '')],
  ['a file that is gone', () => rmSync(path.join(folder, 'src/app.py'))],
  ['an executable bit', () => chmodSync(path.join(folder, 'src/app.py'), 0o755)],
  ['the Dockerfile', () => write('Dockerfile', 'FROM other\n')],
  ['what is ignored', () => write('.dockerignore', '.git\n')],
  ['an ignore file of the Dockerfile itself', () => write('Dockerfile.dockerignore', '')],
];

describe('what an image is built from', () => {
  it.each(changes)('changes by %s', async (_what, change) => {
    const before = await hash();
    change();
    expect(await hash()).not.toBe(before);
  });

  it.each<[string, () => void]>([
    ['a file that is ignored', () => write('notes.md', 'two')],
    ['the history of the repository, where that is ignored', () => write('.git/HEAD', 'two')],
  ])('does not change by %s', async (_what, change) => {
    const before = await hash();
    change();
    expect(await hash()).toBe(before);
  });

  it('changes by the options of the build and their order', async () => {
    const hashes = await Promise.all([hash(), hash(['--a', '--b']), hash(['--b', '--a'])]);
    expect(new Set(hashes).size).toBe(3);
  });

  it('is the same in another folder', async () => {
    const before = await hash();
    const moved = `${folder}-moved`;
    renameSync(folder, moved);
    folder = moved;
    expect(await hash()).toBe(before);
  });
});
