import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/core/problems.ts';
import { selectAnnotations } from '../../src/report/annotations.ts';

function problems(count: number, over: Partial<Problem>): readonly Problem[] {
  return Array.from({ length: count }, (_, index) => ({
    ...{ severity: 'error' as const, code: 'SERVICE_NOT_FOUND' as const, message: `m${index}`, remedy: '' },
    at: { file: 'serverless.yml', line: index + 1, column: 1 },
    ...over,
  }));
}

describe('annotations', () => {
  it('are ten of a kind, errors first; the rest is told in the log', () => {
    const { annotations, others } = selectAnnotations(
      [...problems(12, { severity: 'warning' }), ...problems(12, {})],
      '.',
    );
    expect(annotations.map(({ severity }) => severity)).toEqual([
      ...Array(10).fill('error'),
      ...Array(10).fill('warning'),
    ]);
    expect(others).toHaveLength(4);
  });

  it('prefer problems that have a line', () => {
    const { others } = selectAnnotations(
      [...problems(1, { at: undefined, message: 'no place' }), ...problems(10, {})],
      '.',
    );
    expect(others).toMatchObject([{ message: 'no place' }]);
  });

  it.each([
    ['services/a', 'services/a/serverless.yml'],
    ['./services/a/', 'services/a/serverless.yml'],
    ['.', 'serverless.yml'],
    ['', 'serverless.yml'],
  ])('of a service in %j are on the file as the repository names it', (folder, file) => {
    expect(selectAnnotations(problems(1, {}), folder).annotations).toMatchObject([{ at: { file, line: 1 } }]);
  });
});
