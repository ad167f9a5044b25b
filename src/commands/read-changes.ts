import type { CommandRunner } from '../ports.ts';

/** Files of the working tree that differ from a commit, from the root of the repository; or why that is not known. */
export type Changes = { readonly files: readonly string[] } | { readonly unknown: string };

/** What `git diff` says against a commit. Nothing is fetched: a shallow clone may not have it. */
export async function readChanges(commands: CommandRunner, cwd: string, commit: string): Promise<Changes> {
  const git = (...args: readonly string[]) => commands.run('git', args, { cwd });
  const known = await git('cat-file', '-e', `${commit}^{commit}`);
  if (!known) return { unknown: 'git is not installed' };
  if (known.exitCode !== 0) {
    return {
      unknown: `commit ${commit.slice(0, 7)} is not in the clone (\`fetch-depth: 0\` of actions/checkout has it)`,
    };
  }
  const diff = await git('diff', '--name-only', '--no-renames', '-z', commit, '--');
  if (diff?.exitCode !== 0) return { unknown: `git diff failed: ${diff?.stderr.trim().split('\n')[0] ?? ''}` };
  return { files: diff.stdout.split('\0').filter((file) => file !== '') };
}

/**
 * The base of a pull request as the clone has it: the base of the event, or the first parent of GitHub's merge commit,
 * which `fetch-depth: 2` brings.
 */
export async function readPullRequestChanges(
  commands: CommandRunner,
  cwd: string,
  base: string,
  headSha: string,
): Promise<Changes> {
  const changes = await readChanges(commands, cwd, base);
  if (!('unknown' in changes)) return changes;
  const second = await commands.run('git', ['rev-parse', '--verify', '--quiet', 'HEAD^2'], { cwd });
  return second?.exitCode === 0 && second.stdout.trim() === headSha ? readChanges(commands, cwd, 'HEAD^1') : changes;
}

/** Root of the repository that holds a folder, without links; `undefined` outside of one. */
export async function repositoryRoot(commands: CommandRunner, cwd: string): Promise<string | undefined> {
  const result = await commands.run('git', ['rev-parse', '--show-toplevel'], { cwd });
  return result?.exitCode === 0 ? result.stdout.trim() : undefined;
}
