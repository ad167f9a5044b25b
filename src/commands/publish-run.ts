import { Problems } from '../core/problems.ts';
import { reportOutputs, setOutputs } from '../report/outputs.ts';
import { publishComment } from '../report/publish-comment.ts';
import { renderComment } from '../report/render-comment.ts';
import { renderSummary } from '../report/render-summary.ts';
import { type RunFacts, stateOf } from '../report/service-report.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import type { ServiceRun } from './service-runs.ts';

interface PublishPlace {
  readonly prNumber?: number | undefined;
  readonly stage?: string | undefined;
  /** Another run has the last word in the comment. */
  readonly silent?: boolean | undefined;
  /** Waves of services, for `strategy.matrix`. */
  readonly matrix?: string[][] | undefined;
}

/** Tells what happened wherever it is to be told: comment, summary, outputs. */
export async function publishRun(
  runs: readonly ServiceRun[],
  context: RunContext,
  where: PublishPlace & { readonly text?: string },
): Promise<CommandResult> {
  const { inputs, event, ports } = context;
  const reports = runs.map(({ report }) => report);
  const commentUrl = where.silent ? undefined : await comment(runs, context, where);
  if (event) await ports.outputs.writeSummary(ports.log.mask(renderSummary(reports, runFacts(context))));
  const all = reportOutputs(reports, {
    artifactPaths: Object.fromEntries(
      runs.flatMap(({ artifactPaths }) => artifactPaths).map((file) => [file.split('/').at(-1) ?? file, file]),
    ),
    cacheHit: runs.some(({ cacheHit }) => cacheHit),
    commentUrl,
    matrix: where.matrix,
  });
  const outputs = runs.every(({ nothingThere }) => nothingThere) ? { ...all, changed: false } : all;
  setOutputs(outputs, ports.outputs);
  const failed = reports.some((report) => ['failed', 'blocked'].includes(stateOf(report)));
  return { outputs, failed, text: inputs.json ? undefined : where.text };
}

async function comment(
  runs: readonly ServiceRun[],
  context: RunContext,
  { prNumber, stage = '' }: PublishPlace,
): Promise<string | undefined> {
  const { inputs, event, ports } = context;
  const { github } = ports;
  if (!github || !event || inputs.comment === 'never') return undefined;
  const target = prNumber ?? (inputs.comment === 'always' ? await mergedPullRequest(context) : undefined);
  if (target === undefined) return undefined;
  const problems = new Problems();
  // What a runner masks in its log it lets through in a comment.
  const markdown = ports.log.mask(
    renderComment(
      runs.map(({ report }) => report),
      runFacts(context),
    ),
  );
  const [first] = runs;
  const identity = {
    service: inputs.servicePaths.length > 1 ? inputs.servicePaths.join('\n') : (inputs.servicePaths[0] ?? '.'),
    stage: stage || (first?.report.stage ?? ''),
    key: inputs.commentKey,
  };
  const onlyUpdate = runs.every(({ nothingThere }) => nothingThere);
  const { did, url } = await publishComment(github, { prNumber: target, identity, markdown, onlyUpdate }, problems);
  for (const problem of problems.all) ports.log.problem(problem);
  if (did !== 'failed' && did !== 'none') ports.log.info(`Comment on #${target}: ${did}${url ? ` ${url}` : ''}`);
  return url;
}

/** The pull request whose merge made the commit that is deployed. */
async function mergedPullRequest({ event, ports }: RunContext): Promise<number | undefined> {
  if (!event || !ports.github) return undefined;
  const found = await ports.github.listPullRequestsOfCommit(event.sha).catch(() => []);
  return (found.find(({ merged }) => merged) ?? found[0])?.number;
}

/** What all services of a run have in common. */
export function runFacts({ event, ports }: RunContext): RunFacts {
  return {
    commitSha: event?.pullRequest?.headSha ?? event?.sha ?? '',
    commitUrl: event?.commitUrl ?? '',
    runUrl: event?.runUrl ?? '',
    atMs: ports.clock.nowMs(),
  };
}
