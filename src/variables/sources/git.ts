import path from 'node:path';
import { nearestName } from '../../core/nearest-name.ts';
import { VariableError } from '../variable-error.ts';
import { requireAddress } from './request-address.ts';
import type { Found, SourceTools, VariableSource } from './source.ts';

/** What each address asks git for; the workflow's own environment answers where a shallow clone cannot. */
const commands: Readonly<Record<string, readonly string[]>> = {
  repository: ['rev-parse', '--show-toplevel'],
  sha1: ['rev-parse', '--short', 'HEAD'],
  commit: ['rev-parse', 'HEAD'],
  branch: ['rev-parse', '--abbrev-ref', 'HEAD'],
  message: ['log', '-1', '--pretty=%B'],
  messageSubject: ['log', '-1', '--pretty=%s'],
  messageBody: ['log', '-1', '--pretty=%b'],
  describe: ['describe', '--always'],
  describeLight: ['describe', '--always', '--tags'],
  user: ['config', 'user.name'],
  email: ['config', 'user.email'],
  isDirty: ['status', '--porcelain', '--untracked-files=no'],
  tags: ['tag', '--points-at', 'HEAD'],
};

/** `${git:branch}` and the like, as serverless-plugin-git-variables and serverless 4 have them. */
export const gitSource: VariableSource = {
  cached: true,
  async resolve(request, tools) {
    const address = requireAddress(request, 'git:sha1');
    const args = Object.hasOwn(commands, address) ? commands[address] : undefined;
    if (!args) {
      const nearest = nearestName(address, Object.keys(commands));
      const hint = nearest === undefined ? '' : `; the nearest is \`${nearest}\``;
      throw new VariableError('VARIABLES_ADDRESS', `\`git\` knows no \`${address}\`${hint}`, {
        remedy: `Use one of ${Object.keys(commands).join(', ')}.`,
      });
    }
    const result = await tools.context.commands.run('git', args, { cwd: tools.serviceDir });
    if (result?.exitCode === 0) return { value: answerOf(address, result.stdout.trim(), tools) };
    return fromWorkflow(address, tools);
  },
};

function answerOf(address: string, output: string, tools: SourceTools): string {
  if (address === 'repository') return path.basename(output);
  if (address === 'isDirty') return String(output !== '');
  if (address === 'tags') return output.split(/\r?\n/).join(',');
  // A workflow checks out a commit, not a branch: git then answers HEAD.
  if (address === 'branch' && output === 'HEAD') return branchOfWorkflow(tools) ?? output;
  return output;
}

function fromWorkflow(address: string, tools: SourceTools): Found {
  const sha = tools.env('GITHUB_SHA');
  const values: Readonly<Record<string, string | undefined>> = {
    repository: tools.env('GITHUB_REPOSITORY')?.split('/').at(-1),
    sha1: sha?.slice(0, 7),
    commit: sha,
    describe: sha?.slice(0, 7),
    describeLight: sha?.slice(0, 7),
    branch: branchOfWorkflow(tools),
    user: tools.env('GITHUB_ACTOR'),
  };
  const value = values[address];
  if (value !== undefined) return { value };
  return { missing: `git does not tell ${address} here`, remedy: 'Run inside a git repository, or add a fallback.' };
}

function branchOfWorkflow(tools: SourceTools): string | undefined {
  return tools.env('GITHUB_HEAD_REF') || tools.env('GITHUB_REF_NAME') || undefined;
}
