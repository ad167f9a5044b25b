import { lambdaRoleId } from '../cloudformation/logical-ids.ts';
import type { Template } from '../cloudformation/template.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { EventKind } from '../service/event-kind.ts';
import { eventKinds } from '../service/event-kind.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import type { CompiledService } from './compiled-service.ts';
import type { CompileContext, Contribution, EventCompiler, FunctionEvent, FunctionRefs } from './contribution.ts';
import { cachePolicies } from './events/cloud-front/cache-policies.ts';
import { prepareEdgeFunctions } from './events/cloud-front-functions.ts';
import { eventCompilers } from './events/index.ts';
import { compileFunction } from './functions/compile-function.ts';
import type { CompileInputs } from './functions/function-inputs.ts';
import { compileLayer } from './functions/layer.ts';
import { logGroupResources } from './functions/log-group.ts';
import { hasLambdaRole, lambdaRole } from './iam/lambda-role.ts';
import { compileCustomResources } from './stack/custom-resources.ts';
import { compileDeploymentBucket } from './stack/deployment-bucket.ts';
import { mergeContributions } from './stack/merge-contributions.ts';
import { exportOutputs } from './stack/outputs.ts';
import { serviceState } from './stack/state.ts';
import { stripNulls } from './stack/strip-nulls.ts';
import { mergeUserResources } from './stack/user-resources.ts';

const description = 'The AWS CloudFormation template for this Serverless application';

/** Template transforms of native plugins, around the merge of the user's resources. */
export interface TemplateHooks {
  readonly beforeUserResources: (template: Template) => Template;
  readonly afterUserResources: (template: Template) => Template;
}

/** The CloudFormation template of a service and the framework's state file; pure. Errors go to `problems`. */
export function compileService(
  service: ServiceModel,
  inputs: CompileInputs,
  hooks: TemplateHooks,
  problems: Problems,
): CompiledService {
  const model = prepareEdgeFunctions(service);
  const bucket = compileDeploymentBucket(model);
  const layers = model.layers.map((layer) => compileLayer(layer, model, inputs));
  const functions = model.functions.map((fn) => compileFunction(fn, model, layers, inputs, problems));
  const refs = functions.map((fn) => fn.refs);
  const own = [...layers.map((layer) => layer.contribution), ...functions.flatMap((fn) => fn.contributions)];
  const events = compileEvents(refs, model, inputs.startedAtMs, problems);
  const requests = events.flatMap((item) => item.customResources ?? []);
  const merged = mergeContributions([
    bucket,
    ...model.functions.map((fn) => ({ resources: logGroupResources(fn, model), sources: logGroupSources(fn, model) })),
    roleContribution(model, own, events),
    ...own,
    // Made whether a cloudFront event uses them or not.
    { resources: cachePolicies(model) },
    ...events,
    compileCustomResources(requests, model, inputs.artifacts.customResourcesKey),
  ]);
  const generated: Template = {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Resources: merged.resources,
    Outputs: exportOutputs(merged.outputs, model),
  };
  const complete = hooks.afterUserResources(mergeUserResources(hooks.beforeUserResources(generated), model, problems));
  const template = plain({ ...complete, Resources: stripNulls(plain(complete.Resources)) });
  return {
    createTemplate: createTemplate(bucket, model),
    template,
    state: serviceState(model, template, inputs.artifacts),
    sources: { ...merged.sources, ...userSources(model) },
    needsCustomResources: requests.length > 0,
  };
}

function roleContribution(
  model: ServiceModel,
  own: readonly Contribution[],
  events: readonly Contribution[],
): Contribution {
  if (!hasLambdaRole(model)) return {};
  const statementsOf = (items: readonly Contribution[]) => items.flatMap((item) => item.statements ?? []);
  const trusted = events.flatMap((item) => item.trustedServices ?? []);
  return {
    resources: { [lambdaRoleId]: lambdaRole(model, statementsOf(own), statementsOf(events), trusted) },
    sources: { [lambdaRoleId]: ['provider', 'iam', 'role'] },
  };
}

function compileEvents(
  functions: readonly FunctionRefs[],
  model: ServiceModel,
  startedAt: number,
  problems: Problems,
): Contribution[] {
  const context: CompileContext = {
    model,
    functions,
    problems,
    functionByKey: (key) => functions.find((fn) => fn.model.key === key),
    hasLambdaRole: hasLambdaRole(model),
    startedAt,
  };
  return eventKinds.map((kind) => compileKind(eventCompilers[kind], context));
}

// The table is typed per kind; one generic call keeps kind and events together.
function compileKind<K extends EventKind>(
  compiler: EventCompiler<K> | undefined,
  context: CompileContext,
): Contribution {
  if (!compiler) return {};
  const events = context.functions.flatMap((fn) =>
    fn.model.events.flatMap((event) =>
      event.kind === compiler.kind ? [{ fn, event } as unknown as FunctionEvent<K>] : [],
    ),
  );
  return events.length > 0 ? compiler.compile(events, context) : {};
}

function createTemplate(bucket: Contribution, model: ServiceModel): Template | undefined {
  if (!bucket.resources) return undefined;
  return plain({
    AWSTemplateFormatVersion: '2010-09-09',
    Description: description,
    Resources: bucket.resources,
    Outputs: exportOutputs(bucket.outputs ?? {}, model),
  });
}

const logGroupSources = (fn: FunctionModel, model: ServiceModel): Record<string, ConfigPath> =>
  Object.fromEntries(Object.keys(logGroupResources(fn, model)).map((id) => [id, fn.path]));

function userSources(model: ServiceModel): Record<string, ConfigPath> {
  const resources = model.resources.template['Resources'];
  const ids = resources && typeof resources === 'object' ? Object.keys(resources) : [];
  return Object.fromEntries(ids.map((id) => [id, ['resources', 'Resources', id]]));
}

/** The same value without `undefined`: what the file will hold. */
function plain<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

/** `compileService` without plugins. */
export const noHooks: TemplateHooks = {
  beforeUserResources: (template) => template,
  afterUserResources: (template) => template,
};
