import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../src/core/error-codes/index.ts';

const source = path.resolve(import.meta.dirname, '../../src');
const reporting = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith(path.join('core', 'error-codes')))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');
const codes = Object.entries(errorCodes);

/** The codes that a file of the tests names; installed packages are no tests. */
function namedInTests(folder = path.resolve(import.meta.dirname, '..')): ReadonlySet<string> {
  const named = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const file = path.join(folder, entry.name);
      return entry.isDirectory() ? namedInTests(file) : readFileSync(file, 'utf8').match(/\b[A-Z][A-Z0-9_]+\b/g);
    });
  return new Set(named.flatMap((words) => [...(words ?? [])]));
}

describe('the table of error codes', () => {
  it('has no code that nothing reports', () => {
    expect(codes.map(([code]) => code).filter((code) => !reporting.includes(`'${code}'`))).toEqual([]);
  });

  it('has no code without a test that names it', () => {
    const named = namedInTests();
    expect(codes.map(([code]) => code).filter((code) => !named.has(code))).toEqual([]);
  });

  it('has titles without a full stop, and remedies that end in one or show YAML', () => {
    const ends = ([, { title, remedy }]: (typeof codes)[number]) =>
      !title.endsWith('.') && (remedy.endsWith('.') || remedy.includes(':\n  '));
    expect(codes.filter((entry) => !ends(entry))).toEqual([]);
  });
});
