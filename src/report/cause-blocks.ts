import type { Problem } from '../core/problems.ts';
import { formatLocation } from '../core/source-location.ts';
import type { CustomResourceLog } from '../deploy/custom-resource-log.ts';
import type { DeployFailure } from '../deploy/deploy-outcome.ts';
import type { BlockReason, Plan } from '../plan/plan.ts';
import { type Block, paragraph } from './block.ts';
import { code, fenceFor, text } from './markdown.ts';

/** Why it failed: the resource, its line in the file, the words of AWS, what to do. */
export function failureBlocks(failure: DeployFailure): readonly Block[] {
  const { problem, logicalId, resourceType, status, reason, stackStatus, others } = failure;
  const resource = [logicalId && code(logicalId), resourceType && code(resourceType), status && code(status)].filter(
    Boolean,
  );
  const reasonLines = reason.split('\n');
  const [open, close] = fenceFor(reasonLines, 'text');
  const markdown = [
    '### Cause',
    '',
    problemWords(problem),
    ...(resource.length > 0 ? ['', resource.join(' · ')] : []),
    ...['', open, ...reasonLines, close, ''],
    `${remedyWords(problem.remedy)} The stack is now ${code(stackStatus)}.`.trim(),
  ];
  const list: Block = {
    ...{ name: 'other failures', importance: 3, open: 'Also failed:\n', close: '' },
    lines: others.map((other) => `- ${code(other.logicalId)}: ${text(other.reason)}`),
    more: (count) => `- and ${count} more`,
  };
  return [
    paragraph('cause', 1, markdown.join('\n')),
    ...(failure.log ? [logBlock(failure.log)] : []),
    ...(others.length > 0 ? [list] : []),
  ];
}

/** What the function behind a custom resource wrote last. */
function logBlock({ logGroup, lines }: CustomResourceLog): Block {
  const [open, close] = fenceFor(lines, 'text');
  return {
    ...{ name: 'log', importance: 2, open: `Log of ${code(logGroup)}:\n\n${open}`, lines, close },
    more: (count) => `… and ${count} more lines`,
  };
}

/** Errors and warnings found before anything was deployed, errors first. */
export function problemBlocks(problems: readonly Problem[]): readonly Block[] {
  const order = { error: 0, warning: 1, notice: 2 } as const;
  const sorted = [...problems].sort((a, b) => order[a.severity] - order[b.severity]);
  if (sorted.length === 0) return [];
  const failed = sorted[0]?.severity === 'error';
  return [
    {
      ...{ name: 'problems', importance: failed ? 1 : 4, open: `### ${failed ? 'Errors' : 'Warnings'}\n`, close: '' },
      lines: sorted.map(
        (problem) => `- ${[problemWords(problem), remedyWords(problem.remedy)].filter(Boolean).join(' ')}`,
      ),
      more: (count) => `- and ${count} more`,
    },
  ];
}

/** What stopped a deploy that would lose data, and how to allow it. */
export function blockedBlocks(plan: Plan): readonly Block[] {
  if (plan.kind !== 'blocked') return [];
  return [
    {
      ...{ name: 'what is blocked', importance: 1, open: '### Stopped before anything was changed\n', close: '' },
      lines: plan.reasons.map(
        (reason) => `- ${code(reason.logicalId)} (${code(reason.type)}): ${text(reason.message)} ${allowance(reason)}`,
      ),
      more: (count) => `- and ${count} more`,
    },
  ];
}

function allowance({ action, logicalId }: BlockReason): string {
  const input = action === 'delete' ? 'allow-deletion' : 'allow-replacement';
  return `To allow it: ${code(`${input}: ${logicalId}`)}.`;
}

function problemWords({ message, at, severity }: Problem): string {
  const words = [at && code(formatLocation(at)), sentence(text(message))].filter(Boolean).join(' ');
  return severity === 'error' ? words : `${severity}: ${words}`;
}

function remedyWords(remedy: string): string {
  return sentence(text(remedy));
}

function sentence(markdown: string): string {
  return markdown === '' || /[.!?:]$/.test(markdown) ? markdown : `${markdown}.`;
}
