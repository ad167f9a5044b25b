import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pages } from '../../scripts/generate-docs.mjs';

const root = path.resolve(import.meta.dirname, '../..');

describe('a generated page', () => {
  it.each(Object.entries(pages))('%s is what `npm run docs` writes today', (file, render) => {
    expect(readFileSync(path.join(root, file), 'utf8')).toBe(`${render()}\n`);
  });
});
