import type { DeployResult } from '../deploy/deploy-outcome.ts';
import { type Block, paragraph } from './block.ts';
import { blockedBlocks, failureBlocks, problemBlocks } from './cause-blocks.ts';
import {
  comparisonBlock,
  dataLossBlock,
  diffBlock,
  folded,
  functionsBlock,
  iamBlock,
  resourcesBlock,
  routesBlock,
  table,
} from './change-blocks.ts';
import { code, link, row, tableHead, text } from './markdown.ts';
import { type ServiceReport, stateOf } from './service-report.ts';

/** Everything of one service below its heading, in the order of DESIGN 4.6. */
export function serviceBlocks(report: ServiceReport): readonly Block[] {
  const { plan, outcome, problems } = report;
  const result = outcome?.kind === 'deployed' || outcome?.kind === 'unchanged' ? outcome : undefined;
  const unchanged = stateOf(report) === 'unchanged';
  const blocks: readonly (Block | undefined)[] = [
    ...(outcome?.kind === 'failed' ? failureBlocks(outcome.failure) : []),
    ...(plan ? blockedBlocks(plan) : []),
    ...problemBlocks(problems.filter(({ message }) => !alreadyTold(report).includes(message))),
    ...(outcome?.kind === 'removed' ? [removedBlock(outcome.stackName, outcome.retained)] : []),
    result && endpointsBlock(result),
    ...(plan && !unchanged
      ? [
          dataLossBlock(plan),
          iamBlock(plan),
          functionsBlock(plan),
          routesBlock(plan),
          resourcesBlock(plan),
          diffBlock(plan),
        ]
      : []),
    plan && unchanged ? comparisonBlock(plan) : undefined,
    result && outputsBlock(result),
    plan && (stateOf(report) === 'planned' || stateOf(report) === 'blocked')
      ? paragraph('plan digest', 7, `To deploy exactly this plan: ${code(`expect-plan: ${plan.digest}`)}`)
      : undefined,
  ];
  return blocks.filter((block) => block !== undefined);
}

/** Problems that stand under "Cause" or "Stopped" in their own form. */
function alreadyTold({ plan, outcome }: ServiceReport): readonly string[] {
  if (outcome?.kind === 'failed') return [outcome.failure.problem.message];
  return plan?.kind === 'blocked' ? plan.reasons.map(({ message }) => message) : [];
}

function endpointsBlock({ endpoints }: DeployResult): Block | undefined {
  const kinds = {
    http: '',
    httpApi: '',
    websocket: 'WebSocket',
    functionUrl: 'function URL',
    cloudFront: 'CloudFront',
  } as const;
  const lines = endpoints.map(({ kind, method, path, url }) =>
    row([method === '' ? kinds[kind] : code(method), path === '' ? '' : code(path), link(url)]),
  );
  return table('endpoints', 2, 'Endpoints', ['Method', 'Path', 'URL'], lines);
}

function outputsBlock({ stackOutputs, hiddenOutputs = [] }: DeployResult): Block | undefined {
  const lines = Object.entries(stackOutputs).map(([name, value]) =>
    row([code(name), hiddenOutputs.includes(name) ? '(hidden)' : code(value)]),
  );
  return folded('stack outputs', 7, 'Stack outputs', lines, tableHead(['Output', 'Value']));
}

function removedBlock(stackName: string, retained: readonly string[]): Block {
  const kept = retained.length > 0 ? ` Kept, as the template says: ${retained.map(code).join(', ')}.` : '';
  return paragraph('removed', 1, `${text('The stack')} ${code(stackName)} is gone.${kept}`);
}
