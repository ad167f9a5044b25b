import type { RunContext } from './run-context.ts';

/**
 * Commit that a run deploys: that of the event, the head of a pull request rather than its merge; from a terminal the one
 * that git has checked out. `undefined` where neither is known.
 */
export async function deployedCommit(
  { event, ports }: Pick<RunContext, 'event' | 'ports'>,
  serviceDir: string,
): Promise<string | undefined> {
  const given = event ? (event.pullRequest?.headSha ?? event.sha) : ports.env['GITHUB_SHA'];
  if (given) return given;
  const answer = await ports.commands.run('git', ['rev-parse', 'HEAD'], { cwd: serviceDir });
  const commit = answer?.exitCode === 0 ? answer.stdout.trim() : '';
  return /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}
