import type { ChangeAction, Plan, PlannedChange, PropertyChange } from '../plan/plan.ts';
import { propertyText } from './property-text.ts';
import { withoutVersions } from './version-churn.ts';

export const actionSigns: Readonly<Record<ChangeAction, string>> = {
  add: '+',
  import: '+',
  update: '~',
  'may-replace': '!',
  replace: '!',
  delete: '-',
};

export const actionWords: Readonly<Record<ChangeAction, string>> = {
  add: 'added',
  import: 'imported',
  update: 'changed',
  'may-replace': 'changed, maybe replaced',
  replace: 'replaced',
  delete: 'deleted',
};

/** Every change, as lines that a `diff` fence colours: a resource, then its properties before and after. */
export function diffLines(plan: Plan): readonly string[] {
  const settings = [...plan.settings, ...plan.stageSettings];
  const { changes, published } = withoutVersions(plan);
  return [
    ...changes.flatMap(changeLines),
    ...versionLines(published),
    ...(settings.length > 0 ? ['~ settings of the stack', ...settings.flatMap(propertyLines)] : []),
  ];
}

/** `+ Versions: 2 published` */
export function versionLines(published: number): readonly string[] {
  return published > 0 ? [`+ Versions: ${published} published`] : [];
}

function changeLines(change: PlannedChange): readonly string[] {
  const sign = actionSigns[change.action];
  const words = change.action === 'add' || change.action === 'delete' ? '' : ` (${actionWords[change.action]})`;
  return [`${sign} ${change.logicalId} ${change.type}${words}`, ...change.properties.flatMap(propertyLines)];
}

function propertyLines(change: PropertyChange): readonly string[] {
  const before = propertyText(change, 'before');
  const after = propertyText(change, 'after');
  const recreation = change.requiresRecreation === 'always' ? ' (requires replacement)' : '';
  // What is hidden, or cut to the same length, may differ all the same.
  if (before === after)
    return before === undefined
      ? [`!     ${change.path}${recreation}`]
      : [`!     ${change.path}: ${after}${recreation}`];
  return [
    ...(before === undefined ? [] : [`-     ${change.path}: ${before}`]),
    ...(after === undefined ? [] : [`+     ${change.path}: ${after}${recreation}`]),
  ];
}
