import type { EventCompiler } from '../contribution.ts';
import { existingPools } from './cognito-user-pool/existing-pools.ts';
import { newPools } from './cognito-user-pool/new-pools.ts';
import { readTriggers } from './cognito-user-pool/pool-trigger.ts';

/**
 * `cognitoUserPool` events: pools that this stack makes, with their triggers, and custom resources that set triggers of
 * pools that exist. Source: framework-spec 6.15 and 8.4.
 */
export const cognitoUserPool: EventCompiler<'cognitoUserPool'> = {
  kind: 'cognitoUserPool',
  delivery: 'push',
  compile(events, context) {
    const triggers = readTriggers(events, context);
    const made = newPools(
      triggers.filter(({ existing }) => !existing),
      context,
    );
    const existing = existingPools(
      triggers.filter((trigger) => trigger.existing),
      context,
    );
    return {
      resources: { ...made.resources, ...existing.resources },
      sources: { ...made.sources, ...existing.sources },
      customResources: existing.customResources,
    };
  },
};
