import { type Block, paragraph } from './block.ts';
import { fitToLimit } from './fit-to-limit.ts';
import { factWords, headingBlock, headline, stateMarks } from './heading-block.ts';
import { link } from './markdown.ts';
import { serviceBlocks } from './service-blocks.ts';
import { type ReportState, type RunFacts, type ServiceReport, stateOf } from './service-report.ts';

/** GitHub refuses more than 65,536 characters. We count bytes, which are never fewer, and leave room for the marker. */
const commentLimit = 65_536 - 64;

/** The comment of a run in markdown, within the limit: one service, or a section for each that changed. */
export function renderComment(
  reports: readonly ServiceReport[],
  facts: RunFacts,
  limit: number = commentLimit,
): string {
  const leftOut = (names: readonly string[]) =>
    `_Shortened to fit${names.length > 0 ? `; left out: ${names.join(', ')}` : ''}. Everything is in the ${link(facts.runUrl, 'summary of the run')}._`;
  return fitToLimit(reportBlocks(reports, facts), limit, leftOut);
}

/** All blocks of a report, in their order. */
export function reportBlocks(reports: readonly ServiceReport[], facts: RunFacts): readonly Block[] {
  const [only, ...others] = reports;
  if (!only) return [paragraph('state', 0, '## ➖ Nothing to do: the change affects no service')];
  if (others.length === 0) return [headingBlock(only, facts), ...serviceBlocks(only)];
  return [totalsBlock(reports, facts), ...byState(reports).flatMap(sectionBlocks)];
}

/** What failed first: nobody scrolls past what went well to find it. */
function byState(reports: readonly ServiceReport[]): readonly ServiceReport[] {
  const states = Object.keys(stateWords);
  return [...reports].sort((a, b) => states.indexOf(stateOf(a)) - states.indexOf(stateOf(b)));
}

const stateWords: Readonly<Record<ReportState, string>> = {
  failed: 'failed',
  blocked: 'stopped',
  deployed: 'deployed',
  removed: 'removed',
  planned: 'would change',
  packaged: 'packaged',
  skipped: 'skipped',
  unchanged: 'unchanged',
};

/** `## ❌ 4 services: 1 failed, 2 deployed, 1 unchanged` */
function totalsBlock(reports: readonly ServiceReport[], facts: RunFacts): Block {
  const states = Object.keys(stateWords) as readonly ReportState[];
  const counts = states.flatMap((state) => {
    const count = reports.filter((report) => stateOf(report) === state).length;
    return count > 0 ? [{ state, count }] : [];
  });
  const mark = stateMarks[counts[0]?.state ?? 'unchanged'];
  const words = counts.map(({ state, count }) => `${count} ${stateWords[state]}`).join(', ');
  return paragraph('state', 0, `## ${mark} ${reports.length} services: ${words}\n\n${factWords(facts).join(' · ')}`);
}

/** A service that did not change is one line. */
function sectionBlocks(report: ServiceReport): readonly Block[] {
  const line = `${stateMarks[stateOf(report)]} ${headline(report)}`;
  if (['unchanged', 'skipped'].includes(stateOf(report))) return [paragraph('unchanged services', 5, line)];
  const deeper = serviceBlocks(report).map((block) => ({ ...block, open: block.open.replace(/^### /, '#### ') }));
  return [paragraph('state', 0, `### ${line}`), ...deeper];
}
