import type { JsonObject } from '../../core/json.ts';
import type { PackageModel } from '../service-model.ts';
import { flagAt, textAt, textsAt } from './fields.ts';

/** `package` of the service (framework-spec 1.4). */
export function readPackage(section: JsonObject | undefined): PackageModel {
  return {
    individually: flagAt(section, 'individually') ?? false,
    patterns: readPatterns(section),
    excludeDevDependencies: flagAt(section, 'excludeDevDependencies') ?? true,
    artifact: textAt(section, 'artifact'),
  };
}

/** `exclude` (as `!pattern`), then `patterns`, then `include`: the order of framework-spec 4.2. */
export function readPatterns(section: JsonObject | undefined): readonly string[] {
  const exclude = textsAt(section, 'exclude') ?? [];
  const include = textsAt(section, 'include') ?? [];
  return [...exclude.map(invertPattern), ...(textsAt(section, 'patterns') ?? []), ...include];
}

const invertPattern = (pattern: string): string => (pattern.startsWith('!') ? pattern.slice(1) : `!${pattern}`);
