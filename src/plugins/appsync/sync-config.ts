import type { JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { isHandledByLambda, lambdaArn } from './lambda-target.ts';

/** How conflicts of versioned data sources are found and solved; `undefined` without `sync`. */
export function syncConfig(settings: JsonObject, ownName: string): JsonObject | undefined {
  if (!settings['sync']) return undefined;
  const sync = objectAt(settings, 'sync');
  const { conflictDetection = 'VERSION', conflictHandler = 'OPTIMISTIC_CONCURRENCY' } = sync;
  if (conflictDetection !== 'VERSION') return { ConflictDetection: conflictDetection };
  return {
    ConflictDetection: conflictDetection,
    ConflictHandler: conflictHandler,
    LambdaConflictHandlerConfig: isHandledByLambda(sync)
      ? { LambdaConflictHandlerArn: lambdaArn(sync, ownName) }
      : undefined,
  };
}
