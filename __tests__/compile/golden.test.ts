import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { eventKinds } from '../../src/service/event-kind.ts';
import { compileGolden, goldenNames, goldenRoot } from './golden-case.ts';

const rewrite = process.env['UPDATE_GOLDEN'] === '1';

describe('a service becomes its template', () => {
  it.each(goldenNames)('%s', async (name) => {
    const { v4, v3 } = await compileGolden(name);
    // The second file is there only for a difference between the profiles.
    const other = v4 && v3 && !isDeepStrictEqual(plain(v4), plain(v3)) ? v3 : undefined;
    expectTemplate(path.join(goldenRoot, name, 'template.json'), v4 ?? v3);
    expectTemplate(path.join(goldenRoot, name, 'template.v3.json'), other);
  });
});

describe('the golden services', () => {
  it('have every kind of event', () => {
    const texts = goldenNames.map((name) => {
      const file = path.join(goldenRoot, name, 'serverless.yml');
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    });
    expect(eventKinds.filter((kind) => !texts.some((text) => new RegExp(`\\b${kind}:`).test(text)))).toEqual([]);
  });
});

/** Compares with the committed file, or writes it when UPDATE_GOLDEN is 1. */
function expectTemplate(file: string, template: Template | undefined): void {
  if (rewrite) {
    if (template) writeFileSync(file, `${JSON.stringify(template, null, 2)}\n`);
    else rmSync(file, { force: true });
  }
  const committed: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  expect(template && plain(template)).toEqual(committed);
}

const plain = (template: Template): unknown => JSON.parse(JSON.stringify(template));
