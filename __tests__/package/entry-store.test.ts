import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { entriesOf, zipOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const run = { functions: [{ key: 'hello', handler: 'a.main', runtime: 'nodejs22.x' }], model: { plugins: [] } };

async function builtService() {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'a.js': 'first', 'b.js': 'same', 'c.js': 'same' });
  const first = await packageFolder(folder, run);
  const entries = path.join(folder, '../cache/entries');
  return { folder, first, store: path.join(entries, readdirSync(entries)[0] ?? '') };
}

it('deflated contents of unchanged files are kept once each and used again', async () => {
  const { folder, first, store } = await builtService();
  expect(await entriesOf(readFileSync(store))).toHaveLength(2);
  const before = readFileSync(store);
  const second = await packageFolder(folder, run);
  expect(second.manifest?.functions).toEqual(first.manifest?.functions);
  expect(readFileSync(store)).toEqual(before);
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
])('a store that %s has no effect', async (_, damage) => {
  const { folder, first, store } = await builtService();
  writeFileSync(store, await damage(readFileSync(store)));
  const second = await packageFolder(folder, run);
  expect(second.manifest?.functions).toEqual(first.manifest?.functions);
});
