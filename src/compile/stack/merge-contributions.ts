import type { Outputs, Resource, Resources } from '../../cloudformation/template.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import type { Contribution } from '../contribution.ts';

export interface MergedContributions {
  readonly resources: Resources;
  readonly outputs: Outputs;
  readonly sources: Readonly<Record<string, ConfigPath>>;
}

/** Puts contributions together in order: a later resource of the same ID replaces an earlier one; then the changes. */
export function mergeContributions(contributions: readonly Contribution[]): MergedContributions {
  const resources: Record<string, Resource> = Object.assign({}, ...contributions.map((item) => item.resources));
  for (const { changes = {} } of contributions) {
    for (const [logicalId, change] of Object.entries(changes)) {
      const resource = resources[logicalId];
      if (resource) resources[logicalId] = change(resource);
    }
  }
  return {
    resources,
    outputs: Object.assign({}, ...contributions.map((item) => item.outputs)),
    sources: Object.assign({}, ...contributions.map((item) => item.sources)),
  };
}
