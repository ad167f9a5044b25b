import type { EventModel } from '../../service/service-model.ts';
import type { CompileContext } from '../contribution.ts';

/**
 * `config` without the keys that serverless 3 does not know, each with a warning: the v3 profile makes the template
 * that serverless 3 makes (framework-spec 13.4). The v4 profile gets `config` as it is.
 */
export function knownToProfile<T extends object>(
  config: T,
  keysOfV4: readonly (keyof T & string)[],
  event: Pick<EventModel, 'kind' | 'path'>,
  context: CompileContext,
): T {
  if (context.model.profile !== 'v3') return config;
  const unknown = keysOfV4.filter((key) => config[key] !== undefined);
  for (const key of unknown) {
    context.problems.warn('EVENT_KEY_NEEDS_V4', `serverless 3 has no "${key}" in ${event.kind}, so it is left out.`, {
      at: context.model.locate([...event.path, key]),
    });
  }
  const rest = { ...config };
  for (const key of unknown) delete rest[key];
  return rest;
}
