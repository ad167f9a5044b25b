import { getAtt, ref } from '../../cloudformation/intrinsics.ts';
import type { NestedTemplate, SplitTemplate } from '../../cloudformation/nested-templates.ts';
import type { Output, Resource, Template, Value } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { replaceReferences } from './references.ts';

export interface SplitOptions {
  /** Logical ID of a resource → of the nested stack that takes it; in the order in which the stacks are made. */
  readonly placement: ReadonlyMap<string, string>;
  /** Logical ID of a nested stack → what it waits for besides what it needs. */
  readonly waits?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Address of a file in the folder of the deployment. */
  readonly urlOf: (fileName: string) => Value;
  /** How many nested stacks are changed at a time. */
  readonly stackConcurrency?: number | undefined;
}

/** A nested stack while it is filled. */
interface Draft {
  readonly resources: Record<string, Resource>;
  /** Parameter → its value in the template above. */
  readonly parameters: Record<string, Value>;
  readonly outputs: Record<string, Output>;
  readonly conditions: Record<string, Value>;
  readonly dependsOn: Set<string>;
}

/**
 * The template with some of its resources in nested ones. What one template needs of another is handed over: out by an
 * output, in by a parameter, and the stacks wait for each other. Source: framework-spec 9.1.
 */
export function splitTemplate(template: Template, options: SplitOptions): SplitTemplate {
  const { placement, urlOf, stackConcurrency, waits = {} } = options;
  const drafts = new Map([...new Set(placement.values())].map((id): [string, Draft] => [id, emptyDraft(waits[id])]));
  const draftOf = (stackId: string): Draft => {
    const draft = drafts.get(stackId);
    if (!draft) throw new Error(`${stackId} is no nested stack`);
    return draft;
  };
  const own: Record<string, Resource> = {};
  for (const [id, resource] of Object.entries(template.Resources)) {
    const stackId = placement.get(id);
    const moved = moveResource(resource, { template, placement, stackId, draftOf });
    if (stackId === undefined) own[id] = moved;
    else draftOf(stackId).resources[id] = moved;
  }
  const outputs = replaceReferences(plain(template.Outputs), handOver({ template, placement, draftOf }, new Set()));
  const ids = [...drafts.keys()];
  const stacks = ids.map((id, index): [string, Resource] => {
    const before = stackConcurrency === undefined ? undefined : ids[index - stackConcurrency];
    return [id, stackResource(draftOf(id), urlOf(fileNameOf(id)), before)];
  });
  return {
    root: {
      ...template,
      Resources: { ...own, ...Object.fromEntries(stacks) },
      Outputs: outputs as unknown as Template['Outputs'],
    },
    nested: [...drafts].map(([stackId, draft]) => nestedTemplate(stackId, draft, template)),
  };
}

interface Place {
  readonly template: Template;
  readonly placement: ReadonlyMap<string, string>;
  /** Where the referring resource lies; absent: in the template above. */
  readonly stackId?: string | undefined;
  readonly draftOf: (stackId: string) => Draft;
}

/** A resource in its place, with what it needs handed over. */
function moveResource(resource: Resource, place: Place): Resource {
  const { placement, stackId, draftOf } = place;
  const { DependsOn: written, ...rest } = resource;
  const waits = new Set<string>();
  const visitor = handOver(place, waits);
  const moved = replaceReferences(plain(rest), visitor) as JsonObject & Omit<Resource, 'DependsOn'>;
  if (stackId !== undefined && resource.Condition !== undefined) visitor.condition(resource.Condition);
  const dependencies = typeof written === 'string' ? [written] : (written ?? []);
  const kept = dependencies.filter((id) => placement.get(id) === stackId);
  for (const id of dependencies.filter((one) => !kept.includes(one))) waits.add(placement.get(id) ?? id);
  if (stackId !== undefined) {
    for (const id of waits) draftOf(stackId).dependsOn.add(id);
    waits.clear();
  }
  const DependsOn = [...new Set([...kept, ...waits])];
  return { ...moved, ...(DependsOn.length > 0 ? { DependsOn } : {}) };
}

/** Hands over what is referred to from one place and lies in another; `waits` collects what has to be there before. */
function handOver({ template, placement, stackId, draftOf }: Place, waits: Set<string>) {
  const isParameter = (id: string) => template.Parameters?.[id] !== undefined;
  return {
    reference({ id, name, value }: { readonly id: string; readonly name: string; readonly value: JsonObject }) {
      const source = placement.get(id);
      if (source === stackId && !isParameter(id)) return undefined;
      if (template.Resources[id] === undefined && !(isParameter(id) && stackId !== undefined)) return undefined;
      let given: Value = value;
      if (source !== undefined) {
        draftOf(source).outputs[name] ??= { Value: value };
        given = getAtt(source, `Outputs.${name}`);
      }
      if (!isParameter(id)) waits.add(source ?? id);
      if (stackId === undefined) return given;
      draftOf(stackId).parameters[`${name}Parameter`] = given;
      return ref(`${name}Parameter`);
    },
    condition(name: string): void {
      if (stackId === undefined) return;
      const { parameters, conditions } = draftOf(stackId);
      parameters[`${name}IsMetParameter`] = { 'Fn::If': [name, 'true', 'false'] };
      conditions[name] = { 'Fn::Equals': [ref(`${name}IsMetParameter`), 'true'] };
    },
  };
}

function stackResource({ parameters, dependsOn }: Draft, url: Value, before: string | undefined): Resource {
  const waits = [...new Set([...(before === undefined ? [] : [before]), ...dependsOn])];
  return {
    Type: 'AWS::CloudFormation::Stack',
    Properties: { Parameters: parameters, TemplateURL: url },
    ...(waits.length > 0 ? { DependsOn: waits } : {}),
  };
}

function nestedTemplate(stackId: string, draft: Draft, { Mappings: mappings }: Template): NestedTemplate {
  const { resources, parameters, outputs, conditions } = draft;
  const usesMappings = mappings !== undefined && JSON.stringify(resources).includes('"Fn::FindInMap"');
  const template: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `${stackId} nested stack`,
    ...(usesMappings ? { Mappings: mappings } : {}),
    Parameters: Object.fromEntries(Object.keys(parameters).map((name) => [name, { Type: 'String' }])),
    ...(Object.keys(conditions).length > 0 ? { Conditions: conditions } : {}),
    Resources: resources,
    Outputs: outputs,
  };
  return { stackId, fileName: fileNameOf(stackId), template };
}

const emptyDraft = (waits: readonly string[] = []): Draft => ({
  resources: {},
  parameters: {},
  outputs: {},
  conditions: {},
  dependsOn: new Set(waits),
});

/** `VersionsNestedStack2` → `cloudformation-template-Versions-nested-stack-2.json`. */
const fileNameOf = (stackId: string): string =>
  `cloudformation-template-${stackId.replace('NestedStack', '-nested-stack').replace(/nested-stack(\d+)$/, 'nested-stack-$1')}.json`;

/** As JSON: keys without a value are gone. */
const plain = (value: object): Json => JSON.parse(JSON.stringify(value));
