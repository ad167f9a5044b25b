import { describe, expect, it } from 'vitest';
import { renderComment } from '../../src/report/render-comment.ts';
import { renderSummary } from '../../src/report/render-summary.ts';
import { facts, firstDeploy, several, threeHundredFunctions } from './reports.ts';

describe('the job summary', () => {
  it('says what the comment says', () => {
    expect(renderSummary(several, facts)).toBe(renderComment(several, facts));
  });

  it('has room for what a comment has to leave out', () => {
    const summary = renderSummary([threeHundredFunctions], facts);
    expect(summary).toContain('`fn299`');
    expect(summary).toContain('~ Fn299');
    expect(renderComment([threeHundredFunctions], facts)).not.toContain('~ Fn299');
  });

  it('ends with the pictures, which are the first to go when there is no room', () => {
    const picture = 'flowchart LR\n  a --> b';
    expect(renderSummary([{ ...firstDeploy, picture }], facts)).toMatch(/```mermaid\nflowchart LR\n {2}a --> b\n```$/);
    const tight = renderSummary([{ ...firstDeploy, picture: picture.padEnd(3000) }], facts, 3000);
    expect(tight).not.toContain('mermaid');
    expect(tight).toContain('Left out for length: picture');
  });
});
