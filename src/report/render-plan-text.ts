import type { Plan } from '../plan/plan.ts';
import { formatByteChange, formatBytes } from './format-size.ts';
import { actionSigns, actionWords, diffLines, versionLines } from './render-diff.ts';
import { withoutVersions } from './version-churn.ts';

/** A plan for a terminal or a log: plain text, one fact a line, no values of secrets. */
export function renderPlanText(plan: Plan, options: { readonly details: boolean }): string {
  const title = `${plan.stackName} (stage ${plan.stage}, ${plan.region})`;
  if (plan.kind === 'nothing') return [`Nothing changes: ${title}`, ...comparedLines(plan)].join('\n');
  return [
    `${{ create: 'Creates', update: 'Changes', blocked: 'Would change' }[plan.kind]} ${title}`,
    ...section(
      'Stopped',
      plan.kind === 'blocked' ? plan.reasons.map(({ logicalId, message }) => `${logicalId}: ${message}`) : [],
    ),
    ...section('Resources', options.details ? diffLines(plan) : resourceLines(plan)),
    ...section('Functions', functionLines(plan)),
    ...section('Permissions', iamLines(plan)),
    ...section('Routes', routeLines(plan)),
    // With details, they stand among the resources.
    ...section('Settings', options.details ? [] : settingLines(plan)),
    `Plan digest: ${plan.digest}`,
  ].join('\n');
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}

function comparedLines(plan: Plan): readonly string[] {
  return plan.compared.map(({ what, local, deployed, equal }) =>
    equal ? `  = ${what}: ${local}` : `  ≠ ${what}: ${local}, deployed is ${deployed}`,
  );
}

function resourceLines(plan: Plan): readonly string[] {
  const { changes, published } = withoutVersions(plan);
  const lines = changes.map(({ action, logicalId, type, losesData }) => {
    const words = action === 'add' || action === 'delete' ? '' : ` ${actionWords[action]}`;
    return `${actionSigns[action]} ${logicalId} (${type})${words}${losesData ? ', data is lost' : ''}`;
  });
  return [...lines, ...versionLines(published)];
}

function functionLines(plan: Plan): readonly string[] {
  return plan.code.flatMap(({ functionKey, before, after, configuration, drifted }) => {
    const words: string[] = [];
    if (after && before?.sha256 !== after.sha256) {
      const change = before?.bytes === undefined ? '' : ` (${formatByteChange(before.bytes, after.bytes)})`;
      words.push(`${before ? 'new code' : 'code'} ${after.sha256.slice(0, 10)}, ${formatBytes(after.bytes)}${change}`);
    }
    if (configuration.length > 0) words.push(`configuration: ${configuration.join(', ')}`);
    if (drifted) words.push('changed outside of the stack');
    return words.length > 0 ? [`${functionKey}: ${words.join('; ')}`] : [];
  });
}

function iamLines(plan: Plan): readonly string[] {
  return plan.iam.map(({ action, logicalId, effect, actions, resources, principal }) => {
    const sign = action === 'add' ? '+' : '-';
    const named = resources.filter((resource) => resource !== '');
    const on = named.length > 0 ? ` on ${named.join(', ')}` : '';
    return `${sign} ${logicalId}: ${effect} ${actions.join(', ')}${on}${principal === undefined ? '' : ` for ${principal}`}`;
  });
}

function routeLines(plan: Plan): readonly string[] {
  const signs = { add: '+', remove: '-', update: '~' } as const;
  return plan.routes.map(({ action, method, path }) => `${signs[action]} ${method} ${path}`);
}

const settingLines = ({ settings, stageSettings }: Plan): readonly string[] =>
  [...settings, ...stageSettings]
    // What stacks give out follows from their resources.
    .filter(({ path }) => !path.startsWith('/Outputs/'))
    .map(({ path }) => `~ ${path.slice(1)}`);
