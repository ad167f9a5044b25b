import path from 'node:path';
import { expect, it } from 'vitest';
import {
  fakeIndex,
  indexUrl,
  type PackageRun,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from '../package-folder.ts';

async function packSix(run: PackageRun, answer?: { readonly status: number }, extra: object = {}) {
  const index = fakeIndex();
  publish(index, 'six', [await wheelOf('six-1.16-py3-none-any.whl', [])], extra);
  if (answer) index.pages.set(`${indexUrl}/six/`, { body: '', ...answer });
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, { 'handler.py': 'import six', 'requirements.txt': 'six==1.16' });
  const { manifest, told } = await packageFolder(folder, { index, ...run });
  return { packaged: manifest !== undefined, told };
}

it('a version that was withdrawn is packaged, with a warning', async () => {
  expect(await packSix({}, undefined, { yanked: 'broken on Windows' })).toEqual({
    packaged: true,
    told: [
      {
        severity: 'warning',
        code: 'PACKAGE_VERSION_YANKED',
        message: 'six 1.16 was withdrawn from the index.',
        remedy: 'Lock another version.',
        at: undefined,
      },
    ],
  });
});

it.each([
  [401, 'status 401 (it wants other credentials)'],
  [403, 'status 403 (it wants other credentials)'],
  [503, 'status 503'],
])('an index that answers with %i stops the package', async (status, why) => {
  expect(await packSix({}, { status })).toEqual({
    packaged: false,
    told: [
      {
        severity: 'error',
        code: 'PACKAGE_INDEX_FAILED',
        message: `the package index did not list six: ${why}.`,
        remedy: 'Check the index and its credentials (PIP_INDEX_URL, pip.conf, netrc), then run again.',
        at: undefined,
      },
    ],
  });
});

it('without an index and without pip it is not known whom to ask', async () => {
  expect(await packSix({ env: { PIP_INDEX_URL: '' } })).toEqual({
    packaged: false,
    told: [
      {
        severity: 'error',
        code: 'PACKAGE_INDEX_UNKNOWN',
        message: 'No package index is configured, and no pip is here that knows the default one.',
        remedy: 'Set PIP_INDEX_URL, or run where pip is installed.',
        at: undefined,
      },
    ],
  });
});
