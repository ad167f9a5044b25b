import { describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../src/ports.ts';
import { resolveValue } from './resolve-files.ts';

/** git that answers its arguments, and `HEAD` for the branch as in a workflow. */
const git: CommandRunner = {
  run: async (_, args) => {
    const line = args.join(' ');
    const stdout = line.includes('abbrev-ref') ? 'HEAD\n' : line.startsWith('tag') ? 'v1\nv2\n' : `/repo/${line}\n`;
    return { exitCode: 0, stdout, stderr: '' };
  },
};

const workflow = { GITHUB_SHA: '0123456789abcdef', GITHUB_REF_NAME: 'main', GITHUB_REPOSITORY: 'org/shop' };

describe('git in a repository', () => {
  it.each([
    ['${git:sha1}', '/repo/rev-parse --short HEAD'],
    ['${git:commit}', '/repo/rev-parse HEAD'],
    ['${git:messageSubject}', '/repo/log -1 --pretty=%s'],
    ['${git:repository}', 'rev-parse --show-toplevel'],
    ['${git:isDirty}', 'true'],
    ['${git:tags}', 'v1,v2'],
    ['${git:branch}', 'main'],
  ])('%s', async (value, expected) => {
    expect(await resolveValue(value, { commands: git, env: workflow })).toBe(expected);
  });

  it('a pull request has the branch of its head', async () => {
    const env = { ...workflow, GITHUB_HEAD_REF: 'feature' };
    expect(await resolveValue('${git:branch}', { commands: git, env })).toBe('feature');
  });
});

describe('without git the workflow tells', () => {
  it.each([
    ['${git:sha1}', '0123456'],
    ['${git:commit}', '0123456789abcdef'],
    ['${git:branch}', 'main'],
    ['${git:repository}', 'shop'],
    ["${git:tags, 'none'}", 'none'],
  ])('%s', async (value, expected) => {
    expect(await resolveValue(value, { env: workflow })).toBe(expected);
  });
});
