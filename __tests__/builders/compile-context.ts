// A compile context from literals: what a test does not name has the framework's default.
import { getAtt, join } from '../../src/cloudformation/intrinsics.ts';
import { functionId, provisionedAliasId } from '../../src/cloudformation/logical-ids.ts';
import type { CompileContext, EventCompiler, FunctionEvent, FunctionRefs } from '../../src/compile/contribution.ts';
import { Problems } from '../../src/core/problems.ts';
import { formatConfigPath } from '../../src/core/source-location.ts';
import type { EventKind } from '../../src/service/event-kind.ts';
import type { EventConfigs } from '../../src/service/events/index.ts';
import type { EventModel, FunctionModel, ProviderModel, ServiceModel } from '../../src/service/service-model.ts';

export function providerModel(given: Partial<ProviderModel> = {}): ProviderModel {
  return {
    tags: {},
    stackTags: {},
    deploymentPrefix: 'serverless',
    deploymentBucket: {
      blockPublicAccess: false,
      skipPolicySetup: false,
      maxPreviousDeploymentArtifacts: 5,
      versioning: false,
      tags: {},
    },
    deploymentMethod: 'changesets',
    role: { managedPolicies: [], statements: [] },
    apiGateway: {},
    httpApi: {},
    websocketUseProviderTags: false,
    alb: {},
    cloudFront: {},
    s3: {},
    ecr: { images: {}, scanOnPush: false },
    logs: { frameworkLambda: false },
    tracing: {},
    notificationArns: [],
    stackParameters: [],
    disableRollback: false,
    config: {},
    ...given,
  };
}

export function functionModel(key: string, given: Partial<FunctionModel> = {}): FunctionModel {
  return {
    key,
    name: `shop-dev-${key}`,
    path: ['functions', key],
    handler: `src/${key}.handler`,
    runtime: 'nodejs22.x',
    memorySize: 1024,
    timeout: 6,
    tags: {},
    events: [],
    dependsOn: [],
    disableLogs: false,
    snapStart: false,
    package: { individually: false, patterns: [], disable: false },
    versionFunction: true,
    config: {},
    ...given,
  };
}

export function serviceModel(given: Partial<ServiceModel> = {}): ServiceModel {
  return {
    serviceDir: '/service',
    configFile: 'serverless.yml',
    profile: 'v4',
    service: 'shop',
    stage: 'dev',
    region: 'us-east-1',
    stackName: 'shop-dev',
    provider: providerModel(),
    functions: [],
    layers: [],
    package: { individually: false, patterns: [], excludeDevDependencies: true },
    resources: { template: {}, extensions: {} },
    custom: {},
    plugins: [],
    config: {},
    locate: () => undefined,
    secrets: [],
    ...given,
  };
}

/** A function as its compiler left it; `alias` names an alias that every event has to go through. */
export function functionRefs(
  model: FunctionModel,
  given: Partial<FunctionRefs> & { aliasName?: string } = {},
): FunctionRefs {
  const { aliasName, ...refs } = given;
  const logicalId = functionId(model.key);
  const arn = getAtt(logicalId, 'Arn');
  return {
    model,
    logicalId,
    target: aliasName ? join(':', [arn, aliasName]) : arn,
    alias: aliasName ? { logicalId: provisionedAliasId(model.key), name: aliasName } : undefined,
    versionId: `${logicalId.replace(/Function$/, 'Version')}abc`,
    roleDependency: 'IamRoleLambdaExecution',
    resource: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: model.name } },
    ...refs,
  };
}

export interface ContextOptions extends Partial<Omit<ServiceModel, 'functions' | 'provider'>> {
  readonly provider?: Partial<ProviderModel>;
  /** Function key → alias name. */
  readonly aliases?: Readonly<Record<string, string>>;
  readonly functionOverrides?: Readonly<Record<string, Partial<FunctionModel>>>;
  /** What else of a compiled function is not as usual. */
  readonly refs?: Readonly<Record<string, Partial<FunctionRefs>>>;
  readonly hasLambdaRole?: boolean;
}

/** Functions with their events of one kind: `{ hello: ['GET /x', { method, path }] }`. */
export type EventsByFunction<K extends EventKind> = Readonly<Record<string, readonly EventConfigs[K][]>>;

export function compileContext<K extends EventKind>(
  kind: K,
  events: EventsByFunction<K>,
  options: ContextOptions = {},
): CompileContext {
  const { provider, aliases, functionOverrides, refs, hasLambdaRole = true, ...rest } = options;
  const functions = Object.entries(events).map(([key, configs]) =>
    functionRefs(
      functionModel(key, {
        events: configs.map(
          (config, index) => ({ kind, config, index, path: ['functions', key, 'events', index, kind] }) as EventModel,
        ),
        ...functionOverrides?.[key],
      }),
      { ...(aliases?.[key] === undefined ? {} : { aliasName: aliases[key] }), ...refs?.[key] },
    ),
  );
  return {
    model: serviceModel({
      locate: (path) => ({ file: formatConfigPath(path), line: path.length, column: 1 }),
      ...rest,
      provider: providerModel(provider),
      functions: functions.map((fn) => fn.model),
    }),
    functions,
    problems: new Problems(),
    functionByKey: (key) => functions.find((fn) => fn.model.key === key),
    hasLambdaRole,
    startedAt: 1_700_000_000_000,
  };
}

/** Runs one event compiler over functions given as literals; `undefined` keys are gone, as in the template's JSON. */
export function compileEvents<K extends EventKind>(
  compiler: EventCompiler<K>,
  events: EventsByFunction<K>,
  options: ContextOptions = {},
) {
  const context = compileContext(compiler.kind, events, options);
  const list = context.functions.flatMap((fn) =>
    fn.model.events.map((event) => ({ fn, event }) as unknown as FunctionEvent<K>),
  );
  const contribution = compiler.compile(list, context);
  return {
    resources: JSON.parse(JSON.stringify(contribution.resources ?? {})),
    outputs: JSON.parse(JSON.stringify(contribution.outputs ?? {})),
    contribution,
    problems: context.problems.all.map(({ severity, code, message }) => ({ severity, code, message })),
    /** `CODE at functions.hello.events[0].name` */
    places: context.problems.all.map(({ code, at }) => `${code} at ${at?.file}`),
  };
}
