import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type InputDefinition, inputTable } from '../../src/inputs/input-table.ts';

const metadata = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'));

describe('action.yml', () => {
  it('has the inputs of the table, with the same defaults and descriptions', () => {
    const table = Object.entries<InputDefinition>(inputTable).map(([name, definition]) => ({
      name,
      description: definition.description,
      default: definition.default,
    }));
    const declared = Object.entries<{ description: string; default?: string }>(metadata.inputs).map(
      ([name, { description, default: fallback = '' }]) => ({ name, description, default: fallback }),
    );
    expect(declared).toEqual(table);
  });

  it('runs the same bundle on Node 24 before and after the job', () => {
    expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/index.js' });
  });

  it('declares every output as text with a description', () => {
    expect(Object.keys(metadata.outputs)).toEqual([
      ...['changed', 'stage', 'region', 'stack-name', 'stack-id', 'endpoint-url', 'endpoints', 'functions'],
      ...['stack-outputs', 'plan', 'artifact-paths', 'cache-hit', 'comment-url', 'matrix'],
    ]);
  });
});
