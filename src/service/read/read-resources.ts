import type { JsonObject } from '../../core/json.ts';
import type { UserResources } from '../service-model.ts';
import { objectAt, objectsByKey } from './fields.ts';

/** `resources` (framework-spec 1.9): template sections, and `extensions` apart. */
export function readResources(section: JsonObject | undefined): UserResources {
  const { extensions: _, ...template } = section ?? {};
  return { template, extensions: objectsByKey(objectAt(section, 'extensions')) };
}
