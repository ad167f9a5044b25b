import type { FunctionCodeChange, IamStatementChange, Plan, PlannedChange } from '../plan/plan.ts';
import type { Block } from './block.ts';
import { formatByteChange, formatBytes } from './format-size.ts';
import { code, fenceFor, html, row, tableHead, text } from './markdown.ts';
import { actionWords, diffLines } from './render-diff.ts';
import { withoutVersions } from './version-churn.ts';

/** Replaced, deleted and stateful resources: what may lose data. */
export function dataLossBlock(plan: Plan): Block | undefined {
  const risky = plan.changes.filter(({ losesData, stateful, action }) => {
    const gone = action === 'replace' || action === 'delete' || action === 'may-replace';
    return losesData || (stateful && gone) || action === 'replace';
  });
  const change = ({ logicalId, type, action, losesData, stateful }: PlannedChange) =>
    row([
      code(logicalId),
      code(type),
      actionWords[action],
      losesData ? '**data is lost**' : stateful ? 'data is kept' : 'holds no data',
    ]);
  return table(
    'replaced and deleted resources',
    2,
    'Replaced or deleted',
    ['Resource', 'Type', 'Change', 'Data'],
    risky.map(change),
  );
}

/** Statements of roles and policies that come and go. */
export function iamBlock(plan: Plan): Block | undefined {
  // Few columns: an ARN needs the width, and what is cut off at the right is not read.
  const statement = ({ action, logicalId, effect, actions, resources, principal }: IamStatementChange) =>
    row([
      `${action === 'add' ? '➕' : '➖'} ${text(effect)}<br>${code(logicalId)}`,
      [
        actions.map(code).join(', '),
        ...named(resources).map((resource) => `on ${code(resource)}`),
        ...(principal === undefined ? [] : [`for ${code(principal)}`]),
      ].join('<br>'),
    ]);
  const titles = ['Role or policy', 'Actions'];
  return table('permissions', 3, 'Permissions (IAM)', titles, plan.iam.map(statement));
}

const named = (resources: readonly string[]): readonly string[] => resources.filter((resource) => resource !== '');

/** Per function: hash of the code, size and its change, properties that differ. */
export function functionsBlock(plan: Plan): Block | undefined {
  const changed = ({ functionKey, before, after, configuration, drifted }: FunctionCodeChange) =>
    row([
      code(functionKey),
      hashWords(before?.sha256, after?.sha256),
      sizeWords(before?.bytes, after?.bytes),
      [...configuration.map(code), ...(drifted ? ['**changed outside of the stack**'] : [])].join(', '),
    ]);
  const lines = plan.code
    .filter(
      ({ before, after, configuration, drifted }) =>
        drifted || configuration.length > 0 || before?.sha256 !== after?.sha256,
    )
    .map(changed);
  return table('functions', 4, 'Functions', ['Function', 'Code', 'Size', 'Configuration'], lines);
}

/** Routes that come, go or change; those of a new stack are its endpoints. */
export function routesBlock(plan: Plan): Block | undefined {
  if (plan.kind === 'create') return undefined;
  const words = { add: 'added', remove: 'removed', update: 'changed' } as const;
  const lines = plan.routes.map(({ action, method, path, functionKey }) =>
    row([words[action], code(method), code(path), functionKey === undefined ? '' : code(functionKey)]),
  );
  return table('routes', 4, 'Routes', ['Change', 'Method', 'Path', 'Function'], lines);
}

/** All other resources, one a row; the versions of all functions in one. */
export function resourcesBlock(plan: Plan): Block | undefined {
  const { changes, published } = withoutVersions(plan);
  const lines = changes
    .filter(({ type, action, losesData }) => type !== 'AWS::Lambda::Function' && action !== 'replace' && !losesData)
    .map(({ logicalId, type, action }) => row([actionWords[action], code(logicalId), code(type)]));
  const versions = published > 0 ? [row(['published', `Versions: ${published}`, code('AWS::Lambda::Version')])] : [];
  const title = `Other resources (${lines.length})`;
  return folded('other resources', 6, title, [...lines, ...versions], tableHead(['Change', 'Resource', 'Type']));
}

/** The whole difference of the template, folded; `undefined` when it says no more than the list of resources. */
export function diffBlock(plan: Plan): Block | undefined {
  const properties = [...plan.changes.flatMap((change) => change.properties), ...plan.settings, ...plan.stageSettings];
  if (properties.length === 0) return undefined;
  const lines = diffLines(plan);
  const [open, close] = fenceFor(lines, 'diff');
  return folded('template diff', 8, 'Template diff', lines, open, close, (count) => `# and ${count} more lines`);
}

/** What was compared when nothing changed: the proof. */
export function comparisonBlock(plan: Plan): Block | undefined {
  const lines = plan.compared.map(({ what, local, deployed, equal }) =>
    row([text(what), code(local), code(deployed), equal ? 'equal' : '**differs**']),
  );
  return folded('comparison', 5, `Compared (${lines.length})`, lines, tableHead(['What', 'Local', 'Deployed', '']));
}

/** A table under its heading; `undefined` without rows. */
export function table(
  name: string,
  importance: number,
  heading: string,
  titles: readonly string[],
  lines: readonly string[],
): Block | undefined {
  if (lines.length === 0) return undefined;
  const open = `### ${heading}\n\n${tableHead(titles)}`;
  return { name, importance, open, lines, close: '', more: (count) => `| … and ${count} more |` };
}

/** Lines in a details block; `undefined` without lines. */
export function folded(
  name: string,
  importance: number,
  title: string,
  lines: readonly string[],
  open: string,
  close = '',
  more: Block['more'] = (count) => `| … and ${count} more |`,
): Block | undefined {
  if (lines.length === 0) return undefined;
  return {
    ...{ name, importance, lines, more },
    open: `<details><summary>${html(title)}</summary>\n\n${open}`,
    close: `${close === '' ? '' : `${close}\n`}\n</details>`,
  };
}

function hashWords(before: string | undefined, after: string | undefined): string {
  const short = (hash: string) => code(hash.slice(0, 10));
  if (before === undefined) return after === undefined ? '' : `new ${short(after)}`;
  if (after === undefined) return `${short(before)} removed`;
  return before === after ? `${short(after)} same` : `${short(before)} → ${short(after)}`;
}

function sizeWords(before: number | undefined, after: number | undefined): string {
  if (after === undefined) return '';
  if (before === undefined || before === after) return formatBytes(after);
  return `${formatBytes(after)} (${formatByteChange(before, after)})`;
}
