import type { JsonObject } from '../../core/json.ts';
import type { LayerModel } from '../service-model.ts';
import { flagAt, objectAt, objectsByKey, textAt, textsAt } from './fields.ts';
import { readPatterns } from './read-package.ts';

/** `layers` (framework-spec 1.8), in the order of the file. */
export function readLayers(section: JsonObject | undefined): readonly LayerModel[] {
  return Object.entries(objectsByKey(section)).map(([key, layer]) => {
    const packaging = objectAt(layer, 'package');
    return {
      key,
      name: textAt(layer, 'name') ?? key,
      path: ['layers', key],
      sourcePath: textAt(layer, 'path'),
      description: textAt(layer, 'description'),
      licenseInfo: textAt(layer, 'licenseInfo'),
      compatibleRuntimes: textsAt(layer, 'compatibleRuntimes'),
      compatibleArchitectures: textsAt(layer, 'compatibleArchitectures'),
      allowedAccounts: textsAt(layer, 'allowedAccounts') ?? [],
      retain: flagAt(layer, 'retain') ?? false,
      package: { artifact: textAt(packaging, 'artifact'), patterns: readPatterns(packaging) },
    };
  });
}
