import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, fenceFor, html, link, text } from '../../src/report/markdown.ts';

const zeroWidth = '\u200b';

describe('text of a user', () => {
  it.each([
    ['a mention', 'thanks @octocat', `thanks @${zeroWidth}octocat`],
    ['a reference that would close an issue', 'closes #12', `closes #${zeroWidth}12`],
    ['a reference with GH-', 'fixes GH-12', `fixes GH-${zeroWidth}12`],
    ['a link to an issue', 'https://github.com/o/r/issues/1', `https://github.com${zeroWidth}/o/r/issues/1`],
    ['a cell', 'a | b', 'a \\| b'],
    ['markup', '*a* _b_ ~c~ [d](e)', '\\*a\\* \\_b\\_ \\~c\\~ \\[d\\](e)'],
    ['HTML', '<img src=x> &amp;', '&lt;img src=x&gt; &amp;amp;'],
    ['a heading', '# big', '\\# big'],
    ['the underline of a heading', '===', '\\==='],
    ['the rule of a table', ':--', '\\:--'],
    ['an item of a list', '12. a', '12\\. a'],
    ['lines', 'one\n\n## two', 'one ## two'],
    ['text that runs backwards', 'a\u202eb', 'a b'],
    ['names in back-ticks', 'no `stage` in `a|b`', 'no `stage` in `a\\|b`'],
    ['code after an address', 'https://a.example`@octocat`', 'https://a.example `@octocat`'],
    ['one back-tick', 'it`s', 'it\\`s'],
  ])('as %s stays text', (_, written, expected) => {
    expect(text(written)).toBe(expected);
  });

  it.each([
    ['plain', '`plain`'],
    ['a`b', '``a`b``'],
    ['`a', '`` `a ``'],
    ['a|b', '`a\\|b`'],
    ['a\nb', '`a b`'],
    ['@octocat #1', '`@octocat #1`'],
  ])('%j is code', (written, expected) => {
    expect(code(written)).toBe(expected);
  });

  it('is in a fence that it cannot close', () => {
    expect(fenceFor(['```', '````js'], 'text')).toEqual(['`````text', '`````']);
  });

  it.each([
    ['https://a.example/b', '<https://a.example/b>'],
    ['https://a.example/{id}', '<https://a.example/{id}>'],
    ['https://a.example/`>|', '<https://a.example/%60%3E%7C>'],
    ['javascript:alert(1)', '`javascript:alert(1)`'],
    ['https://a.example/ @octocat', '`https://a.example/ @octocat`'],
  ])('%s as an address is %s', (url, expected) => {
    expect(link(url)).toBe(expected);
  });

  it('cannot end the title of a details block', () => {
    expect(html('</summary>*@a*')).toBe(`&lt;/summary&gt;&#42;@${zeroWidth}a&#42;`);
  });

  it('keeps two pieces of code apart that follow each other', () => {
    expect(text('``a``<`')).toBe('\\``a`\u200b`<`');
  });

  it('never brings a line break, a bare pipe or a bare tag into a cell', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('|', '`', '\\', '\n', '<', '@', 'a', '#', '1', ' ') }),
        (written) => {
          for (const cell of [text(written), code(written)]) {
            expect(cell).not.toContain('\n');
            expect(cell.replaceAll('\\|', '')).not.toContain('|');
          }
          expect(text(written).replace(/`+[^`]*`+/g, ' ')).not.toMatch(/<|@\w|#\d/);
        },
      ),
    );
  });
});
