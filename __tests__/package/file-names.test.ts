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
  [
    'different',
    'y',
    [
      {
        severity: 'error',
        code: 'PACKAGE_FILE_NAME_TWICE',
        message: 'The zips of function `one` and of function `two` differ and are both named `code.zip`.',
        remedy: 'Rename one of them: all zips of a deployment lie in one folder of the bucket.',
        at: { file: 'functions.two', line: 1, column: 1 },
      },
    ],
  ],
  ['equal', 'x', []],
])('two ready zips of one name with %s contents', async (_, other, expected) => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'a/code.zip': await zipOf([{ name: 'x.js', content: Buffer.from('x') }]),
    'b/code.zip': await zipOf([{ name: 'x.js', content: Buffer.from(other) }]),
  });
  const functions = [ready('one', 'a/code.zip'), ready('two', 'b/code.zip')];
  const { told } = await packageFolder(folder, { functions, model: { plugins: [] } });
  expect(told).toEqual(expected);
});
