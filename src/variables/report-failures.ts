import { isJsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { type ConfigPath, formatConfigPath } from '../core/source-location.ts';
import { UserError } from '../core/user-error.ts';
import type { Locate } from '../service/located-service.ts';
import type { ConfigurationTree, Slot } from './configuration-tree.ts';
import { standIn } from './sources/aws-access.ts';
import { VariableError } from './variable-error.ts';
import type { VariableResolver } from './variable-resolver.ts';

/**
 * Reports each failure once, in the order of the file, at the property where it began. A value under `custom` that
 * AWS does not have, that nothing refers to and that no plugin can read is a warning, and becomes null. If it is
 * `lenient`, each is a warning, and the value a text that stands in for it.
 */
export function reportFailures(
  tree: ConfigurationTree,
  resolver: VariableResolver,
  locate: Locate,
  problems: Problems,
  lenient = false,
): void {
  const failed = [...tree.slots.values()].filter((slot) => slot.error !== undefined);
  const reported = new Set<unknown>();
  for (const slot of failed) {
    if (reported.has(slot.error)) continue;
    const sharing = failed.filter((other) => other.error === slot.error);
    const used = sharing.filter((other) => !isUnused(other, tree, resolver));
    reported.add(slot.error);
    if (lenient && slot.error instanceof VariableError) {
      reportLeniently(slot.error, slot, locate, problems);
      for (const other of sharing) tree.replace(other, standIn('unresolved', formatConfigPath(other.path)));
      continue;
    }
    report(slot.error, used[0] ?? slot, used.length === 0, used.length - 1, locate, problems);
    for (const other of sharing) if (!used.includes(other)) tree.replace(other, null);
  }
}

function report(
  error: unknown,
  slot: Slot,
  isUnusedValue: boolean,
  others: number,
  locate: Locate,
  problems: Problems,
): void {
  if (!(error instanceof VariableError) && !(error instanceof UserError)) throw error;
  const path = (error instanceof VariableError ? error.path : undefined) ?? slot.path;
  const more = error instanceof UserError && others > 0 ? ` (and ${others} more)` : '';
  const details = { at: error.at ?? locate(path), remedy: error.remedy, cause: error };
  const message = `${formatConfigPath(path)}${more} cannot be resolved: ${error.message}`;
  if (isUnusedValue) problems.warn('VARIABLES_UNUSED', `${message}; nothing uses it`, details);
  else problems.error(error.code, message, details);
}

function reportLeniently(error: VariableError, slot: Slot, locate: Locate, problems: Problems): void {
  const path = error.path ?? slot.path;
  const message = `${formatConfigPath(path)} is left to the framework: ${error.message}`;
  problems.warn(error.code, message, { at: error.at ?? locate(path), remedy: error.remedy, cause: error });
}

function isUnused(slot: Slot, tree: ConfigurationTree, resolver: VariableResolver): boolean {
  const asksAws = slot.error instanceof UserError || (slot.error instanceof VariableError && slot.error.fromAws);
  return asksAws && slot.path[0] === 'custom' && !hasPlugins(tree) && !isNeeded(slot.path, resolver);
}

function isNeeded(path: ConfigPath, resolver: VariableResolver): boolean {
  return resolver.needed.has(path.join('\0'));
}

function hasPlugins(tree: ConfigurationTree): boolean {
  const { plugins } = tree.root;
  const modules = isJsonObject(plugins) ? plugins['modules'] : plugins;
  return modules !== undefined && modules !== null && !(Array.isArray(modules) && modules.length === 0);
}
