import type { Resource, Template } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { mergeDeep } from '../../core/merge-deep.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { Problems } from '../../core/problems.ts';
import type { ServiceModel } from '../../service/service-model.ts';

/** Lays `resources` of the user over the template, then `resources.extensions` (framework-spec 8.1, 8.2). */
export function mergeUserResources(template: Template, model: ServiceModel, problems: Problems): Template {
  const user = withPoolDependencies(model.resources.template, template);
  const merged = mergeDeep(template as unknown as JsonObject, user) as unknown as Template;
  const resources: Record<string, Resource> = { ...merged.Resources };
  for (const [logicalId, extension] of Object.entries(model.resources.extensions)) {
    const resource = resources[logicalId];
    if (resource) resources[logicalId] = extend(resource, logicalId, extension, model, problems);
    else reportUnknown(logicalId, Object.keys(resources), model, problems);
  }
  return { ...merged, Resources: resources };
}

// A pool of ours that the user extends waits for what both ask for; by-index merging would lose ours (spec 6.15).
function withPoolDependencies(user: JsonObject, template: Template): JsonObject {
  const resources = user['Resources'];
  if (!isJsonObject(resources)) return user;
  const adjusted = Object.entries(resources).map(([id, resource]) => {
    const ours = template.Resources[id];
    if (ours?.Type !== 'AWS::Cognito::UserPool' || !isJsonObject(resource)) return [id, resource];
    return [
      id,
      { ...resource, DependsOn: [...new Set([...asList(ours.DependsOn), ...asList(resource['DependsOn'])])] },
    ];
  });
  return { ...user, Resources: Object.fromEntries(adjusted) };
}

function asList(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

const replacedAttributes = new Set([
  'Condition',
  'CreationPolicy',
  'DeletionPolicy',
  'UpdatePolicy',
  'UpdateReplacePolicy',
]);

function extend(
  resource: Resource,
  logicalId: string,
  extension: JsonObject,
  model: ServiceModel,
  problems: Problems,
): Resource {
  const extended: Record<string, Json | undefined> = { ...(resource as unknown as JsonObject) };
  for (const [attribute, value] of Object.entries(extension)) {
    if (replacedAttributes.has(attribute)) extended[attribute] = value;
    else if (attribute === 'DependsOn') extended[attribute] = [...asList(extended[attribute]), ...asList(value)];
    else if ((attribute === 'Properties' || attribute === 'Metadata') && isJsonObject(value)) {
      const before = extended[attribute];
      extended[attribute] = { ...(isJsonObject(before) ? before : {}), ...value };
    } else {
      problems.error(
        'RESOURCE_EXTENSION_ATTRIBUTE',
        `\`resources.extensions.${logicalId}\` cannot set \`${attribute}\`.`,
        {
          at: model.locate(['resources', 'extensions', logicalId, attribute]),
        },
      );
    }
  }
  return extended as unknown as Resource;
}

function reportUnknown(logicalId: string, known: readonly string[], model: ServiceModel, problems: Problems): void {
  const nearest = nearestName(logicalId, known);
  problems.error(
    'RESOURCE_EXTENSION_UNKNOWN',
    `\`resources.extensions\` names \`${logicalId}\`, which is no resource of this stack${nearest ? `; did you mean \`${nearest}\`?` : '.'}`,
    { at: model.locate(['resources', 'extensions', logicalId]) },
  );
}
