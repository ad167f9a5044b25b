import type { Plan } from '../plan/plan.ts';
import { type Block, paragraph } from './block.ts';
import { formatBytes, formatDuration, formatTime } from './format-size.ts';
import { code, link, text } from './markdown.ts';
import { type ReportState, type RunFacts, type ServiceReport, stateOf } from './service-report.ts';
import { withoutVersions } from './version-churn.ts';

export const stateMarks: Readonly<Record<ReportState, string>> = {
  failed: '❌',
  blocked: '🛑',
  deployed: '✅',
  removed: '🗑️',
  planned: '📝',
  packaged: '📦',
  skipped: '⏭️',
  unchanged: '➖',
};

/** `Deployed **shop** to **pr-7**`, without a full stop. */
export function headline(report: ServiceReport): string {
  const service = code(report.service);
  const stage = code(report.stage);
  switch (stateOf(report)) {
    case 'deployed':
      return `Deployed ${service} to ${stage}`;
    case 'unchanged':
      return `Nothing changed: ${service} in ${stage}`;
    case 'removed':
      return `Removed ${service} from ${stage}`;
    case 'blocked':
      return `Stopped: ${service} in ${stage} would lose data`;
    case 'planned':
      return report.plan?.kind === 'create'
        ? `Would create ${service} in ${stage}`
        : `Would change ${service} in ${stage}`;
    case 'packaged':
      return `Packaged ${service} for ${stage}`;
    case 'skipped':
      return `Skipped ${service}: ${text(report.skipped ?? '')}`;
    case 'failed':
      return failedWords(report, service, stage);
  }
}

/** Only a removal leaves a stack that could not be deleted. */
function failedWords({ outcome }: ServiceReport, service: string, stage: string): string {
  if (outcome?.kind !== 'failed') return `${service} has errors`;
  const removal = outcome.failure.stackStatus === 'DELETE_FAILED';
  return removal ? `Removal of ${service} from ${stage} failed` : `Deploy of ${service} to ${stage} failed`;
}

/** State, commit, time: the first thing that is read and the last that is left out. */
export function headingBlock(report: ServiceReport, facts: RunFacts): Block {
  const mark = stateMarks[stateOf(report)];
  const lines = [`## ${mark} ${headline(report)}`, '', [...factWords(facts), ...reportWords(report)].join(' · ')];
  const counts = report.plan && countWords(report.plan);
  if (counts) lines.push('', stateOf(report) === 'failed' ? `Planned ${counts.replace(/^R/, 'r')}` : counts);
  if (report.note) lines.push('', `> ${text(report.note)}`);
  return paragraph('state', 0, lines.join('\n'));
}

/** Commit, time and run. */
export function factWords(facts: RunFacts): readonly string[] {
  const commit = link(facts.commitUrl, code(facts.commitSha.slice(0, 7)));
  return [`Commit ${commit}`, formatTime(facts.atMs), link(facts.runUrl, 'log')];
}

function reportWords({ region, outcome }: ServiceReport): readonly string[] {
  const words = region === '' ? [] : [code(region)];
  if (outcome && outcome.kind !== 'unchanged') words.push(formatDuration(outcome.durationMs));
  if (outcome?.kind === 'deployed' && outcome.uploadedBytes > 0)
    words.push(`${formatBytes(outcome.uploadedBytes)} uploaded`);
  return words;
}

/** `Resources: **3** added, **1** replaced · code of 2 functions`; `undefined` when nothing changes. */
function countWords(plan: Plan): string | undefined {
  const actions = [
    ['added', ['add', 'import']],
    ['changed', ['update', 'may-replace']],
    ['replaced', ['replace']],
    ['deleted', ['delete']],
  ] as const;
  const { changes, published } = withoutVersions(plan);
  const counts = actions.flatMap(([word, kinds]) => {
    const count = changes.filter(({ action }) => kinds.some((kind) => kind === action)).length;
    return count > 0 ? [`**${count}** ${word}`] : [];
  });
  const code = plan.code.filter(({ before, after }) => before?.sha256 !== after?.sha256).length;
  const parts = [
    ...(counts.length > 0 ? [`Resources: ${counts.join(', ')}`] : []),
    ...(code > 0 ? [`code of ${code} ${code === 1 ? 'function' : 'functions'}`] : []),
    ...(published > 0 ? [`versions: ${published} published`] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : undefined;
}
