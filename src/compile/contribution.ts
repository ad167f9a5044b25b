import type { PolicyStatement } from '../cloudformation/policy.ts';
import type { Outputs, Resource, Resources, Value } from '../cloudformation/template.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { EventKind } from '../service/event-kind.ts';
import type { EventOf, FunctionModel, ServiceModel } from '../service/service-model.ts';

/** Kinds of custom-resource handlers that the stack may need (framework-spec 8.4). */
export type CustomResourceKind = 'existing-s3' | 'existing-cup' | 'event-bridge' | 'apigw-cw-role';

/** A wish for a custom-resource handler, with the statements that its role needs. */
export interface CustomResourceRequest {
  readonly kind: CustomResourceKind;
  readonly statements: readonly PolicyStatement[];
}

/**
 * What one compiler adds to the template. Compilers return it and never write into a shared template; the walk merges
 * contributions in order.
 */
export interface Contribution {
  readonly resources?: Resources;
  readonly outputs?: Outputs;
  /** Statements for the generated role of the functions, if there is one. */
  readonly statements?: readonly PolicyStatement[];
  /** Further services that the generated role trusts, such as `scheduler.amazonaws.com`. */
  readonly trustedServices?: readonly string[];
  readonly customResources?: readonly CustomResourceRequest[];
  /** Changes to resources of other compilers: logical ID → its new form. CloudFront strips functions this way. */
  readonly changes?: Readonly<Record<string, (resource: Resource) => Resource>>;
  /** Logical ID → where in the configuration it comes from, for errors of the deploy. */
  readonly sources?: Readonly<Record<string, ConfigPath>>;
}

/** What event compilers know of a compiled function. */
export interface FunctionRefs {
  readonly model: FunctionModel;
  /** `<Fn>LambdaFunction` */
  readonly logicalId: string;
  /** How an event points at the function: its ARN, with the alias when there is one (framework-spec 7.3). */
  readonly target: Value;
  readonly alias?: { readonly logicalId: string; readonly name: string } | undefined;
  /** Logical ID of the current version resource, when versions are published. */
  readonly versionId?: string | undefined;
  /** Logical ID that event source mappings wait for: the role (framework-spec 7.2). */
  readonly roleDependency?: string | undefined;
  /** The compiled `AWS::Lambda::Function`. */
  readonly resource: Resource;
}

export interface CompileContext {
  readonly model: ServiceModel;
  /** In the order of serverless.yml. */
  readonly functions: readonly FunctionRefs[];
  readonly problems: Problems;
  /** A function of this service by its key. */
  functionByKey(key: string): FunctionRefs | undefined;
  /** Whether the stack has the generated role `IamRoleLambdaExecution`. */
  readonly hasLambdaRole: boolean;
  /** When this run began, in ms since 1970: `forceDeploy` writes it into the template. */
  readonly startedAt: number;
}

/** One event with its function. */
export interface FunctionEvent<K extends EventKind> {
  readonly fn: FunctionRefs;
  readonly event: EventOf<K>;
}

/** How an event type reaches a function; durable functions and plugins ask for it. */
export type Delivery = 'push' | 'event-source-mapping' | 'request' | 'edge';

/** One file under events/ exports one of these. `events` is never empty. */
export interface EventCompiler<K extends EventKind> {
  readonly kind: K;
  readonly delivery: Delivery;
  compile(events: readonly FunctionEvent<K>[], context: CompileContext): Contribution;
}

/** Events of one kind grouped by function, in the order of serverless.yml. */
export function groupByFunction<K extends EventKind>(
  events: readonly FunctionEvent<K>[],
): readonly { readonly fn: FunctionRefs; readonly events: readonly EventOf<K>[] }[] {
  const groups = new Map<FunctionRefs, EventOf<K>[]>();
  for (const { fn, event } of events) {
    const group = groups.get(fn);
    if (group) group.push(event);
    else groups.set(fn, [event]);
  }
  return [...groups].map(([fn, list]) => ({ fn, events: list }));
}
