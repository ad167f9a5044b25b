import { type Block, paragraph } from './block.ts';
import { fitToLimit } from './fit-to-limit.ts';
import { reportBlocks } from './render-comment.ts';
import type { RunFacts, ServiceReport } from './service-report.ts';

/** GitHub drops a summary above 1 MiB; other steps of the job have their own. */
const summaryLimit = 1024 * 1024 - 1024;

/** The job summary: the comment without its limit, and pictures of the services. */
export function renderSummary(
  reports: readonly ServiceReport[],
  facts: RunFacts,
  limit: number = summaryLimit,
): string {
  const drawn: readonly Block[] = reports.flatMap(({ picture }) =>
    picture === undefined ? [] : [paragraph('picture', 9, `\`\`\`mermaid\n${picture}\n\`\`\``)],
  );
  return fitToLimit(
    [...reportBlocks(reports, facts), ...drawn],
    limit,
    (names) => `_Left out for length: ${names.join(', ')}._`,
  );
}
