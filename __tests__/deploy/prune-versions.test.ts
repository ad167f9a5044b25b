import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { UserError } from '../../src/core/user-error.ts';
import { pruneVersions } from '../../src/deploy/prune-versions.ts';
import { functionModel, providerModel } from '../builders/compile-context.ts';

/** Versions of one function; those named in `refused` cannot be deleted. */
function lambdaWith(versions: readonly string[], aliased: readonly string[], refused: readonly string[] = []) {
  const deleted: string[] = [];
  return {
    deleted,
    listVersions: async () => versions,
    listAliasedVersions: async () => aliased,
    deleteVersion: async (_name: string, version: string) => {
      if (refused.includes(version)) throw new UserError('AWS_ACCESS_DENIED', 'it is replicated.');
      deleted.push(version);
    },
  };
}

const model = (pruneFunctionVersions: number | undefined) => ({
  functions: [functionModel('hello')],
  provider: providerModel({ pruneFunctionVersions }),
});

describe('pruneVersions', () => {
  it.each([
    [undefined, ['1', '2'], [], []],
    [5, ['1', '2'], [], []],
    [1, ['1', '2', '3'], [], ['2', '1']],
    [2, ['9', '10', '11'], [], ['9']],
    [1, ['1', '2', '3', '4'], ['2'], ['3', '1']],
    [0, ['1', '2'], ['2'], ['1']],
  ])('keeping %s of %o, with aliases of %o, deletes %o', async (kept, versions, aliased, expected) => {
    const lambda = lambdaWith(versions, aliased);
    expect(await pruneVersions(model(kept), lambda, new Problems())).toBe(expected.length);
    expect(lambda.deleted).toEqual(expected);
  });

  it('warns of versions that stay, and fails nothing', async () => {
    const problems = new Problems();
    expect(await pruneVersions(model(1), lambdaWith(['1', '2'], [], ['1']), problems)).toBe(0);
    expect(problems.all.map(({ severity, code, message }) => [severity, code, message])).toEqual([
      ['warning', 'DEPLOY_VERSIONS_KEPT', 'Old versions of shop-dev-hello stay: it is replicated.'],
    ]);
  });
});
