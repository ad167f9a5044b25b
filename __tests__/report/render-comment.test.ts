import { describe, expect, it } from 'vitest';
import { renderComment } from '../../src/report/render-comment.ts';
import type { ServiceReport } from '../../src/report/service-report.ts';
import {
  configurationErrors,
  facts,
  failedCustomResource,
  failedWithCause,
  firstDeploy,
  noChange,
  removed,
  replacementBlocked,
  report,
  several,
  threeHundredFunctions,
  updateWithIam,
} from './reports.ts';

const situations: readonly [string, readonly ServiceReport[]][] = [
  ['first-deploy', [firstDeploy]],
  ['no-change', [noChange]],
  ['update-with-iam-change', [updateWithIam]],
  ['replacement-blocked', [replacementBlocked]],
  ['failed-with-cause', [failedWithCause]],
  ['failed-custom-resource', [failedCustomResource]],
  ['removed', [removed]],
  ['configuration-errors', [configurationErrors]],
  ['several-services', several],
  ['three-hundred-functions', [threeHundredFunctions]],
];

describe('the comment', () => {
  it.each(situations)('of %s is the golden one', async (name, reports) => {
    await expect(`${renderComment(reports, facts)}\n`).toMatchFileSnapshot(`fixtures/${name}.md`);
  });

  it.each(situations)('of %s balances its fences, details and tables', (_, reports) => {
    checkMarkup(renderComment(reports, facts));
  });

  it.each([1_500, 3_000, 8_000, 20_000, 65_472])(
    'within %i bytes keeps the state whole and its markup balanced',
    (limit) => {
      const markdown = renderComment([threeHundredFunctions], facts, limit);
      expect(Buffer.byteLength(markdown)).toBeLessThanOrEqual(limit);
      expect(markdown).toContain('## ✅ Deployed `hello-service` to `pr-7`');
      expect(markdown).toContain('summary of the run');
      checkMarkup(markdown);
    },
  );

  it('keeps the cause of a failure before everything else', () => {
    const both = { ...threeHundredFunctions, outcome: failedWithCause.outcome };
    const markdown = renderComment([both], facts, 2_500);
    expect(markdown).toContain('orders already exists');
    expect(markdown).toContain('left out: ');
  });

  it.each([
    [
      'failure',
      failedWithCause,
      failedWithCause.outcome?.kind === 'failed' ? failedWithCause.outcome.failure.problem.message : '',
    ],
    [
      'stop',
      replacementBlocked,
      replacementBlocked.plan?.kind === 'blocked' ? (replacementBlocked.plan.reasons[0]?.message ?? '') : '',
    ],
  ])('of a %s tells its cause once, also when it was collected as a problem', (_, situation, message) => {
    const problems = [
      { severity: 'error' as const, code: 'SERVICE_NOT_FOUND' as const, message, remedy: '', at: undefined },
    ];
    expect(renderComment([{ ...situation, problems }], facts)).toBe(renderComment([situation], facts));
  });

  it('of a removal that failed does not say that it was removed, nor that it was deployed', () => {
    const { outcome } = failedWithCause;
    if (outcome?.kind !== 'failed') throw new Error('not failed');
    const left = { ...outcome, failure: { ...outcome.failure, stackStatus: 'DELETE_FAILED' } };
    expect(renderComment([report({ outcome: left })], facts)).toContain(
      '## ❌ Removal of `hello-service` from `pr-7` failed',
    );
  });

  it('never shows the value of an environment variable', () => {
    expect(renderComment([updateWithIam], facts)).not.toContain('plain-');
  });

  it('says why nothing was compared with AWS', () => {
    expect(renderComment([report({ note: 'A pull request from a fork gets no credentials.' })], facts)).toContain(
      '> A pull request from a fork gets no credentials.',
    );
  });

  it('says that no service is affected', () => {
    expect(renderComment([], facts)).toBe('## ➖ Nothing to do: the change affects no service');
  });
});

/** Every fence, every details block is closed, and every row of a table belongs to one. */
function checkMarkup(markdown: string): void {
  let fence = '';
  let table = false;
  let details = 0;
  for (const line of markdown.split('\n')) {
    const ticks = /^`{3,}/.exec(line)?.[0] ?? '';
    if (fence === '' && ticks !== '') fence = ticks;
    else if (fence !== '' && line === fence) fence = '';
    else if (fence === '') {
      details += (line.match(/<details>/g) ?? []).length - (line.match(/<\/details>/g) ?? []).length;
      if (/^\|( --- \|)+$/.test(line)) table = true;
      else if (!line.startsWith('|')) table = false;
      else if (!table) expect(line).toMatch(/^\| [^-]*/);
    }
  }
  expect({ fence, details }).toEqual({ fence: '', details: 0 });
}
