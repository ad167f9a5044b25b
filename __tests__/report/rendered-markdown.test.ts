import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, fenceFor, html, link, row, tableHead, text } from '../../src/report/markdown.ts';
import { renderByGitHub } from './render-by-github.ts';

const golden = new URL('./fixtures/', import.meta.url);

/** Everywhere that the comment shows text of a user. */
function everywhere(written: string): string {
  const [open, close] = fenceFor([written], 'diff');
  return [
    `## Deployed ${code(written)}`,
    `\nCause\n${text(written)}`,
    `\n> ${text(written)}\n`,
    `- ${text(written)}\n`,
    tableHead(['text', 'code', 'address', 'last']),
    row([text(written), code(written), link(written), 'end']),
    `\n<details><summary>${html(written)}</summary>\n`,
    ...[open, written, close],
    '\n</details>\n',
    'The end.',
  ].join('\n');
}

/** The document without what may differ: code, addresses and text. */
const shape = (rendered: string): string =>
  withoutCode(rendered)
    .replace(/<\/?a\b[^>]*>/g, '')
    .replace(/<br \/>/g, '')
    .replace(/>[^<]*/g, '>');

const withoutCode = (rendered: string): string => rendered.replace(/<code[^>]*>[^<]*<\/code>/g, '');

/** What is said; an address that is meant as one may lead to GitHub. */
const textOf = (rendered: string): string =>
  rendered
    .replace(/<td><a [^>]*>[^<]*<\/a><\/td>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, number) => String.fromCodePoint(Number(number)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

const pieces = [
  ...[
    'a',
    '1',
    ' ',
    '  ',
    '\n',
    '\t',
    '\r',
    '\\',
    '|',
    '`',
    '``',
    '```',
    '~~~',
    '*',
    '**',
    '_',
    '~',
    '#',
    '##',
    '-',
    '---',
    '===',
  ],
  ...[
    '+',
    '>',
    '<',
    '!',
    '[',
    ']',
    '(',
    ')',
    '[x](y)',
    '![x](y)',
    '[ ] ',
    ':',
    '&',
    ';',
    '&amp;',
    '&#64;',
    '/',
    '.',
    '1. ',
  ],
  ...[
    '@octocat',
    '@octo-org/team',
    '#1',
    'GH-1',
    'gh-1',
    'octo-org/shop#1',
    'fixes #1',
    'https://github.com/o/r/issues/1',
  ],
  ...[
    'https://a.example',
    'www.a.example',
    'a@b.example',
    '<!--',
    '-->',
    '<img src=x>',
    '</details>',
    '</summary>',
    '</td>',
  ],
  ...['$$', '$`', '`$', '\u202e', '\u2028', ':tada:', '<script>', '<a href="x">'],
];
const written = fc
  .array(fc.constantFrom(...pieces), { maxLength: 8 })
  .map((parts) => parts.join(''))
  .filter((parts) => text(parts) !== '');

describe('markdown as GitHub renders it', () => {
  it('has the same shape whatever a user writes, and mentions, refers and runs nothing', () => {
    const plain = shape(renderByGitHub([everywhere('plain')])[0] ?? '');
    fc.assert(
      fc.property(fc.array(written, { minLength: 200, maxLength: 200 }), (texts) => {
        const rendered = renderByGitHub(texts.map(everywhere));
        for (const [index, page] of rendered.entries()) {
          expect(shape(page), JSON.stringify(texts[index])).toBe(plain);
          const said = textOf(withoutCode(page));
          expect(said, JSON.stringify(texts[index])).not.toMatch(/@[\w-]|#\d|\bGH-\d|github\.com\//i);
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  it.each(readdirSync(golden))('shows the golden comment %s without broken markup', (name) => {
    const [page = ''] = renderByGitHub([readFileSync(new URL(name, golden), 'utf8')]);
    const tags = [...page.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
    const known = 'h2 h3 h4 p strong em code pre a ul li table thead tbody tr th td details summary blockquote br sub';
    expect([...new Set(tags)].filter((tag) => !known.split(' ').includes(tag ?? ''))).toEqual([]);
    expect(withoutCode(page)).not.toMatch(/(^|>)\s*\||```|\*\*/m);
    for (const tag of ['details', 'table', 'pre']) {
      expect(tags.filter((other) => other === tag).length % 2, tag).toBe(0);
    }
  });
});
