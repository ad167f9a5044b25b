import { readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PackedFile } from '../../src/package/zip/packed-file.ts';
import { entriesOf, zipOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const service = { functions: [{ key: 'hello', handler: 'a.main', runtime: 'nodejs22.x' }], model: { plugins: [] } };
/** A clock that shows tomorrow: no file counts as just changed. */
const run = { ...service, nowMs: Date.now() + 86_400_000 };

const tree = { 'a.js': 'first', 'b.js': 'same', 'c.js': 'same' };

async function builtService(files: Readonly<Record<string, string | Uint8Array>> = tree) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  const first = await packageFolder(folder, run);
  const entries = path.join(folder, '../cache/entries');
  const store = path.join(entries, readdirSync(entries).find((name) => name.endsWith('.zip')) ?? '');
  return { folder, first, store, stamps: store.replace('.zip', '.stamps.json') };
}

const shaOf = async (folder: string) => (await packageFolder(folder, run)).manifest?.functions['hello']?.sha256;

async function contentOf(entry: PackedFile | undefined): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  await entry?.copyPackedBytes(async (bytes) => void chunks.push(bytes));
  return inflateRawSync(Buffer.concat(chunks));
}

/** What the zip of a service without any cache would be. */
async function shaOfFresh(files: Readonly<Record<string, string>>) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  return shaOf(folder);
}

it('deflated contents of unchanged files are kept once each and used again', async () => {
  const { folder, first, store } = await builtService();
  expect(await entriesOf(readFileSync(store))).toHaveLength(2);
  const before = readFileSync(store);
  const second = await packageFolder(folder, run);
  expect(second.manifest?.functions).toEqual(first.manifest?.functions);
  expect(readFileSync(store)).toEqual(before);
});

it('files above 8 MB are packed in chunks, and are not packed again', async () => {
  const large = Buffer.alloc(9 << 20, 'all work and no play ');
  const { folder, first, store } = await builtService({ 'a.js': 'first', 'large.bin': large, 'empty.txt': '' });
  const zip = await entriesOf(readFileSync(first.manifest?.functions['hello']?.path ?? ''));
  expect(zip.map(({ name, size }) => [name, size])).toEqual([
    ['a.js', 5],
    ['empty.txt', 0],
    ['large.bin', large.length],
  ]);
  expect(await contentOf(zip[2])).toEqual(large);
  const before = statSync(store);
  expect(await shaOf(folder)).toBe(first.manifest?.functions['hello']?.sha256);
  expect(statSync(store).ino).toBe(before.ino);
});

describe('stamps of files that were read', () => {
  it('are kept for files that did not change just before', async () => {
    const { folder, stamps } = await builtService();
    expect(Object.keys(JSON.parse(readFileSync(stamps, 'utf8')).digests)).toHaveLength(3);
    const soon = { ...service, nowMs: Date.now(), cacheDir: path.join(folder, '../soon') };
    await packageFolder(folder, soon);
    const written = path.join(soon.cacheDir, 'entries', path.basename(stamps));
    expect(JSON.parse(readFileSync(written, 'utf8')).digests).toEqual({});
  });

  it('stand for the contents: the files are not read again', async () => {
    const { folder, stamps } = await builtService({ 'a.js': 'one', 'b.js': 'two' });
    const { store, digests } = JSON.parse(readFileSync(stamps, 'utf8'));
    // Only to see that: if they are exchanged, so are the contents.
    const [[a, one], [b, two]] = Object.entries(digests) as [[string, string], [string, string]];
    writeFileSync(stamps, JSON.stringify({ store, digests: { [a]: two, [b]: one } }));
    expect(await shaOf(folder)).toBe(await shaOfFresh({ 'a.js': 'two', 'b.js': 'one' }));
  });

  it('are completed with what the store has', async () => {
    const { folder, stamps } = await builtService();
    const written = readFileSync(stamps, 'utf8');
    const { store, digests } = JSON.parse(written);
    writeFileSync(stamps, JSON.stringify({ store, digests: Object.fromEntries(Object.entries(digests).slice(1)) }));
    await packageFolder(folder, run);
    expect(JSON.parse(readFileSync(stamps, 'utf8'))).toEqual(JSON.parse(written));
  });

  it.each<[string, (file: string) => void]>([
    ['has other bytes of the same length', (file) => writeFileSync(file, 'other')],
    [
      'has other bytes and the old time',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(file, 'other');
        utimesSync(file, atime, mtime);
      },
    ],
    [
      'was replaced by another of the same length and time',
      (file) => {
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, 'other');
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    ],
  ])('do not hide a file that %s', async (_, change) => {
    const { folder } = await builtService();
    await shaOf(folder);
    change(path.join(folder, 'a.js'));
    expect(await shaOf(folder)).toBe(await shaOfFresh({ ...tree, 'a.js': 'other' }));
  });

  it.each<[string, string]>([
    ['are no JSON', '{'],
    ['are a list', '[]'],
    ['have digests that are none', '{"store": "x", "digests": {"y": 1}}'],
  ])('have no effect when they %s', async (_, text) => {
    const { folder, first, stamps } = await builtService();
    writeFileSync(stamps, text);
    expect(await shaOf(folder)).toBe(first.manifest?.functions['hello']?.sha256);
  });
});

it.each<[string, (store: Buffer) => Promise<Uint8Array> | Uint8Array]>([
  ['is no zip', () => Buffer.from('damaged')],
  ['is cut off', (store) => store.subarray(0, 40)],
  [
    'has other bytes under the names of right ones',
    async (store) => {
      const names = (await entriesOf(store)).map(({ name }) => name);
      return zipOf(names.map((name) => ({ name, content: Buffer.from('poison') })));
    },
  ],
  [
    'has other bytes of the same size under the names of right ones',
    async (store) => {
      const entries = await entriesOf(store);
      return zipOf(entries.map(({ name, size }) => ({ name, content: Buffer.from('poison'.slice(0, size)) })));
    },
  ],
])('a store that %s has no effect', async (_, damage) => {
  const { folder, first, store } = await builtService();
  writeFileSync(store, await damage(readFileSync(store)));
  const second = await packageFolder(folder, run);
  expect(second.manifest?.functions).toEqual(first.manifest?.functions);
});
