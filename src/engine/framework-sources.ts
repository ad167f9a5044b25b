import { functionId, layerId } from '../cloudformation/logical-ids.ts';
import type { Template } from '../cloudformation/template.ts';
import { isJsonObject } from '../core/json.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { ServiceModel } from '../service/service-model.ts';

/** Logical ID → place in the configuration: functions and layers with what is named after them, and `resources`. */
export function frameworkSources(template: Template, model: ServiceModel): Readonly<Record<string, ConfigPath>> {
  const named = [
    ...model.functions.map(({ key, path }) => [functionId(key).slice(0, -'LambdaFunction'.length), path] as const),
    ...model.layers.map(({ key, path }) => [layerId(key).slice(0, -'LambdaLayer'.length), path] as const),
  ].sort(([a], [b]) => b.length - a.length);
  const written = model.resources.template['Resources'];
  return Object.fromEntries(
    Object.keys(template.Resources).flatMap((id): [string, ConfigPath][] => {
      if (isJsonObject(written) && id in written) return [[id, ['resources', 'Resources', id]]];
      const owner = named.find(([prefix]) => id.startsWith(prefix));
      return owner ? [[id, owner[1]]] : [];
    }),
  );
}
