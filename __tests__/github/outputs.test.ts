import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRunnerOutputs, readState, summaryLimitBytes } from '../../src/github/outputs.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a step leaves for the runner', () => {
  it('is a value with lines of its own, whatever they say', () => {
    const file = join(folder, 'output');
    const outputs = createRunnerOutputs({ GITHUB_OUTPUT: file });
    outputs.setOutput('plan', 'one\nEOF\nother<<x');
    outputs.setOutput('changed', 'true');
    const pattern = /^plan<<(value_\S+)\none\nEOF\nother<<x\n\1\nchanged<<(value_\S+)\ntrue\n\2\n$/;
    expect(readFileSync(file, 'utf8')).toMatch(pattern);
  });

  it('is a summary up to the limit of GitHub, and what does not fit is left out whole', async () => {
    const file = join(folder, 'summary');
    writeFileSync(file, 'x'.repeat(summaryLimitBytes - 10));
    const outputs = createRunnerOutputs({ GITHUB_STEP_SUMMARY: file });
    await outputs.writeSummary('0123456789');
    expect(readFileSync(file, 'utf8')).toHaveLength(summaryLimitBytes - 10);
    await outputs.writeSummary('012345678');
    expect(readFileSync(file, 'utf8').endsWith('012345678\n')).toBe(true);
  });

  it('is state that the post step reads', () => {
    const file = join(folder, 'state');
    createRunnerOutputs({ GITHUB_STATE: file }).saveState('phase', 'update');
    expect(readFileSync(file, 'utf8')).toMatch(/^phase<<(\S+)\nupdate\n\1\n$/);
    expect(readState({ STATE_phase: 'update' }, 'phase')).toBe('update');
    expect(readState({ STATE_phase: '' }, 'phase')).toBeUndefined();
  });

  it('is nothing where the runner names no file', async () => {
    const outputs = createRunnerOutputs({});
    outputs.setOutput('changed', 'true');
    await expect(outputs.writeSummary('text')).resolves.toBeUndefined();
  });
});
