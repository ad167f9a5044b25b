import { resourceName, restMethodId, restResourceId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Template } from '../../cloudformation/template.ts';
import { sha1Hex } from '../../core/digest.ts';
import type { ServiceModel } from '../../service/service-model.ts';

/** `custom.splitStacks` with the plugin's defaults. */
export interface SplitSettings {
  readonly perFunction: boolean;
  readonly perType: boolean;
  /** Over how many stacks functions are spread; absent: they are not. */
  readonly nestedStackCount: number | undefined;
  readonly resourceConcurrency: number | undefined;
  readonly stackConcurrency: number | undefined;
}

/** Where the resources of a deployed stack lie. */
export interface DeployedPlaces {
  readonly ids: ReadonlySet<string>;
  readonly nestedIn: Readonly<Record<string, string>>;
}

/** Where a strategy wants a resource. */
interface Destination {
  readonly name: string;
  /** When it is full, the next one of that name is taken. */
  readonly allowSuffix: boolean;
}

type Strategy = (id: string, resource: Resource) => Destination | undefined;

const suffixed = (name: string): Destination => ({ name, allowSuffix: true });
const single = (name: string): Destination => ({ name, allowSuffix: false });

const perType: Readonly<Record<string, Destination>> = {
  'AWS::CloudWatch::Alarm': suffixed('Alarms'),
  'AWS::Logs::MetricFilter': suffixed('Filters'),
  'AWS::Logs::SubscriptionFilter': suffixed('Filters'),
  'AWS::ApiGateway::Resource': single('API'),
  'AWS::ApiGateway::RestApi': single('API'),
  'AWS::Lambda::Version': single('Versions'),
  'AWS::Lambda::Permission': single('Permissions'),
  'AWS::SNS::Subscription': single('Subscriptions'),
  'AWS::SNS::TopicPolicy': single('Policies'),
  'AWS::S3::BucketPolicy': single('Policies'),
  'AWS::SQS::QueuePolicy': single('Policies'),
};

/** What CloudFormation takes in one template. */
const mostResources = 500;

export interface Placement {
  /** Logical ID of a resource → of its nested stack. */
  readonly places: ReadonlyMap<string, string>;
  /** The template with resources that wait for each other, so that not too many are made at a time. */
  readonly template: Template;
  /** Destinations that hold no more, with the resource that found no room. */
  readonly full: readonly { readonly id: string; readonly destination: string }[];
}

/** Which resources go to which nested stack: deployed ones stay where they are, CloudFormation could not move them. */
export function placeResources(
  template: Template,
  settings: SplitSettings,
  model: ServiceModel,
  deployed?: DeployedPlaces,
): Placement {
  const places = new Map<string, string>();
  const counts = new Map<string, number>();
  const put = (id: string, stackId: string) => {
    places.set(id, stackId);
    counts.set(stackId, (counts.get(stackId) ?? 0) + 1);
  };
  for (const [id, stackId] of Object.entries(deployed?.nestedIn ?? {})) {
    if (template.Resources[id] !== undefined) put(id, stackId);
  }
  const strategies = strategiesOf(settings, model).map((strategy) => throttled(strategy, settings.resourceConcurrency));
  const full: { id: string; destination: string }[] = [];
  const resources = Object.entries(template.Resources).map(([id, resource]): [string, Resource] => {
    const wanted = strategies.flatMap((strategy) => strategy(id, resource) ?? [])[0];
    if (!wanted) return [id, resource];
    if (!deployed?.ids.has(id)) {
      const stackId = roomIn(wanted.destination, counts);
      if (stackId === undefined) full.push({ id, destination: wanted.destination.name });
      else put(id, stackId);
    }
    return [id, waitingFor(resource, wanted.before)];
  });
  return { places, template: { ...template, Resources: Object.fromEntries(resources) }, full };
}

function strategiesOf(settings: SplitSettings, model: ServiceModel): readonly Strategy[] {
  const ofFunction = functionFinder(model);
  const { nestedStackCount: count } = settings;
  const spread = (name: string): string => String((Number.parseInt(sha1Hex(name).slice(0, 10), 16) % (count ?? 1)) + 1);
  return [
    ...(settings.perFunction ? [forFunction(ofFunction, (name) => name)] : []),
    ...(settings.perType ? [(_id: string, { Type: type }: Resource) => perType[type]] : []),
    ...(count === undefined ? [] : [forFunction(ofFunction, spread)]),
  ];
}

const forFunction =
  (ofFunction: (id: string, type: string) => string | undefined, nameOf: (functionName: string) => string): Strategy =>
  (id, { Type: type }) => {
    const name = ofFunction(id, type);
    return name === undefined ? undefined : single(nameOf(name));
  };

/** The function that a resource belongs to: by the beginning of its ID, for paths and methods of a REST API by its events. */
function functionFinder({ functions }: ServiceModel): (id: string, type: string) => string | undefined {
  const names = functions.map(({ key }) => resourceName(key)).sort((one, other) => other.length - one.length);
  const methods = new Map<string, string>();
  const shared = new Map<string, Set<string>>();
  const add = (id: string, name: string) => shared.set(id, (shared.get(id) ?? new Set()).add(name));
  for (const { key, events } of functions) {
    for (const event of events) {
      if (event.kind !== 'http') continue;
      const { path, method } = httpOf(event.config);
      methods.set(restMethodId(path, method), resourceName(key));
      add(restMethodId(path, 'options'), resourceName(key));
      const tokens = path.split('/');
      for (const index of tokens.keys()) add(restResourceId(tokens.slice(0, index + 1).join('/')), resourceName(key));
    }
  }
  for (const [id, [only, ...others]] of shared) if (only !== undefined && others.length === 0) methods.set(id, only);
  return (id, type) =>
    type === 'AWS::ApiGateway::Method' || type === 'AWS::ApiGateway::Resource'
      ? methods.get(id)
      : names.find((name) => id.startsWith(name));
}

function httpOf(config: string | { readonly path: string; readonly method: string }): {
  readonly path: string;
  readonly method: string;
} {
  const [first = '', second = ''] =
    typeof config === 'string' ? config.trim().split(/\s+/) : [config.method, config.path];
  const method = first.toLowerCase();
  return { path: second.replace(/^\/|\/$/g, ''), method: method === '*' ? 'any' : method };
}

/** A strategy under which only so many resources of a stack are made at a time. */
function throttled(strategy: Strategy, concurrency: number | undefined) {
  const queues = new Map<string, string[][]>();
  return (id: string, resource: Resource): { destination: Destination; before: string | undefined } | undefined => {
    const destination = strategy(id, resource);
    if (!destination) return undefined;
    // Functions wait for their log groups already, which must not wait for functions.
    if (concurrency === undefined || resource.Type === 'AWS::Logs::LogGroup') return { destination, before: undefined };
    const own = queues.get(destination.name) ?? Array.from({ length: concurrency }, (): string[] => []);
    queues.set(destination.name, own);
    const queue = own[own.reduce((sum, { length }) => sum + length, 0) % concurrency];
    const before = queue?.at(-1);
    queue?.push(id);
    return { destination, before };
  };
}

function waitingFor(resource: Resource, before: string | undefined): Resource {
  if (before === undefined) return resource;
  const { DependsOn: written = [] } = resource;
  return { ...resource, DependsOn: [before, ...(typeof written === 'string' ? [written] : written)] };
}

/** The nested stack of a destination that has room, or nothing. */
function roomIn({ name, allowSuffix }: Destination, counts: ReadonlyMap<string, number>): string | undefined {
  for (let suffix = 1; ; suffix++) {
    const stackId = `${name}NestedStack${suffix === 1 ? '' : suffix}`;
    if ((counts.get(stackId) ?? 0) < mostResources) return stackId;
    if (!allowSuffix) return undefined;
  }
}
