import { expect, it } from 'vitest';
import { zipOf } from './memory-zip.ts';
import { packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const ready = (key: string, artifact: string) => ({
  key,
  handler: 'x.main',
  runtime: 'nodejs22.x',
  package: { individually: true, disable: false, patterns: [], artifact },
});

it.each([
  ['different', 'y', ['The zips of function `one` and of function `two` differ and are both named `code.zip`.']],
  ['equal', 'x', []],
])('two ready zips of one name with %s contents', async (_, other, expected) => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'a/code.zip': await zipOf([{ name: 'x.js', content: Buffer.from('x') }]),
    'b/code.zip': await zipOf([{ name: 'x.js', content: Buffer.from(other) }]),
  });
  const functions = [ready('one', 'a/code.zip'), ready('two', 'b/code.zip')];
  const { problems } = await packageFolder(folder, { functions, model: { plugins: [] } });
  expect(problems.map(({ message }) => message)).toEqual(expected);
});
