import { describe, expect, it } from 'vitest';
import { quoteLog } from '../../src/deploy/quote-log.ts';

describe('a quoted log', () => {
  it.each([
    ['hides known secrets, the longest first', ['key abcd-1234 and abcd'], 'key *** and ***'],
    [
      'hides what is called a secret',
      ['{"Name":"x","DbPassword":"p\\"w","n":1}'],
      '{"Name":"x","DbPassword":***,"n":1}',
    ],
    [
      'hides signatures of addresses',
      ['PUT https://s3.amazonaws.com/b/k?X-Amz-Signature=ff&x=1 sent'],
      'PUT https://s3.amazonaws.com/b/k?*** sent',
    ],
    [
      'leaves out the frame of Lambda',
      ['START RequestId: 1 Version: 2\n', 'no\r\n', 'REPORT RequestId: 1 Duration: 3 ms'],
      'no',
    ],
    ['cuts long lines', ['x'.repeat(500)], `${'x'.repeat(400)}…`],
  ])('%s', (_, messages, expected) => {
    expect(quoteLog(messages, ['abcd', 'abcd-1234', 'no'])).toEqual([expected]);
  });

  it('has the last twenty lines', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `line ${index}`);
    expect(quoteLog([lines.join('\n')], [])).toEqual(lines.slice(10));
  });
});
