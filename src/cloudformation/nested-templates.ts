import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { Template } from './template.ts';

/** A template of its own that a resource of the stack deploys. */
export interface NestedTemplate {
  /** Logical ID of the nested stack in the template above it. */
  readonly stackId: string;
  /** Name of the file in the folder of the deployment. */
  readonly fileName: string;
  readonly template: Template;
}

/** A template of which some resources lie in nested ones. */
export interface SplitTemplate {
  readonly root: Template;
  readonly nested: readonly NestedTemplate[];
}

/** File of a nested template, by the name that serverless-plugin-split-stacks gives it. */
export const isNestedTemplateFile = (name: string): boolean =>
  /(?:^|\/)cloudformation-template-[^/]*nested-stack(?:-\d+)?\.json$/.test(name);

/** Nested stacks whose templates lie in the folder of the deployment: logical ID → name of the file. */
export function nestedStackFiles(template: JsonObject | undefined): ReadonlyMap<string, string> {
  const resources = template?.['Resources'];
  const entries = Object.entries(isJsonObject(resources) ? resources : {}).flatMap(
    ([id, resource]): [string, string][] => {
      if (!isJsonObject(resource) || resource['Type'] !== 'AWS::CloudFormation::Stack') return [];
      const url = isJsonObject(resource['Properties']) ? resource['Properties']['TemplateURL'] : undefined;
      const join = isJsonObject(url) ? url['Fn::Join'] : undefined;
      const parts = Array.isArray(join) && Array.isArray(join[1]) ? join[1] : [];
      const file = String(parts.at(-1));
      return isNestedTemplateFile(file) ? [[id, file]] : [];
    },
  );
  return new Map(entries);
}

/** Where resources of a whole template lie when it is split. */
export interface NestedPlaces {
  /** Logical ID of a resource → of the nested stack that it lies in. */
  readonly nestedIn: Readonly<Record<string, string>>;
  /** Logical ID of a nested stack → what it waits for. */
  readonly waits: Readonly<Record<string, readonly string[]>>;
}

export interface JoinedTemplate extends NestedPlaces {
  readonly template: JsonObject;
}

/**
 * One template for a stack and its nested ones, as it was before it was split: what is handed over by parameters and
 * outputs stands in its place again. `nested` has the templates by the logical IDs of their stacks.
 */
export function joinTemplates(root: JsonObject, nested: Readonly<Record<string, JsonObject>>): JoinedTemplate {
  const sectionOf = (template: JsonObject | undefined, name: string): JsonObject => {
    const section = template?.[name];
    return isJsonObject(section) ? section : {};
  };
  const resources = sectionOf(root, 'Resources');
  const parametersOf = (stackId: string): JsonObject => {
    const stack = resources[stackId];
    return isJsonObject(stack) ? sectionOf(sectionOf(stack, 'Properties'), 'Parameters') : {};
  };
  const inRoot = (value: Json | undefined): Json => {
    const [stackId, output] = attributeOf(value);
    const known = stackId === undefined ? undefined : nested[stackId];
    if (stackId === undefined || !known || !output?.startsWith('Outputs.')) return within(value, inRoot);
    const found = sectionOf(known, 'Outputs')[output.slice('Outputs.'.length)];
    return inNested(stackId)(isJsonObject(found) ? found['Value'] : undefined);
  };
  const inNested = (stackId: string) => {
    const parameters = sectionOf(nested[stackId], 'Parameters');
    const given = parametersOf(stackId);
    const resolve = (value: Json | undefined): Json => {
      const name = isJsonObject(value) && Object.keys(value).length === 1 ? value['Ref'] : undefined;
      const isParameter = typeof name === 'string' && parameters[name] !== undefined && given[name] !== undefined;
      return isParameter ? inRoot(given[name]) : within(value, resolve);
    };
    return resolve;
  };
  const own = Object.entries(resources).flatMap(([id, resource]): [string, Json][] =>
    nested[id] ? [] : [[id, inRoot(resource)]],
  );
  const taken = Object.entries(nested).flatMap(([stackId, template]) =>
    Object.entries(sectionOf(template, 'Resources')).map(([id, resource]) => ({
      id,
      stackId,
      resource: inNested(stackId)(resource),
    })),
  );
  const all = Object.fromEntries([...own, ...taken.map(({ id, resource }): [string, Json] => [id, resource])]);
  return {
    template: { ...root, Outputs: inRoot(root['Outputs'] ?? {}), Resources: all },
    nestedIn: Object.fromEntries(taken.map(({ id, stackId }) => [id, stackId])),
    waits: Object.fromEntries(Object.keys(nested).map((stackId) => [stackId, dependenciesOf(resources[stackId])])),
  };
}

function dependenciesOf(resource: Json | undefined): readonly string[] {
  const written = isJsonObject(resource) ? resource['DependsOn'] : undefined;
  return (Array.isArray(written) ? written : [written]).filter((id): id is string => typeof id === 'string');
}

/** `{ "Fn::GetAtt": [id, attribute] }` → both of them. */
function attributeOf(value: Json | undefined): readonly [id?: string, attribute?: string] {
  const getAtt = isJsonObject(value) ? value['Fn::GetAtt'] : undefined;
  if (!Array.isArray(getAtt)) return [];
  const [id, attribute] = getAtt;
  return typeof id === 'string' && typeof attribute === 'string' ? [id, attribute] : [];
}

function within(value: Json | undefined, change: (item: Json | undefined) => Json): Json {
  if (Array.isArray(value)) return value.map(change);
  if (!isJsonObject(value)) return value ?? null;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, change(item)]));
}
