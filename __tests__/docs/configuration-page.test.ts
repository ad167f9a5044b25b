import { expect, it } from 'vitest';
import { configurationPage } from '../../scripts/configuration-page.mjs';

it('docs/configuration.md says of every key what it does', () => {
  const rows = configurationPage()
    .split('\n')
    .filter((line) => line.startsWith('| `'));
  expect(rows.length).toBeGreaterThan(900);
  expect(rows.filter((row) => /\|\s*\|$/.test(row))).toEqual([]);
});
