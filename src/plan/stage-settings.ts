import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import type { ApiLogsConfig, ProviderModel, ServiceModel } from '../service/service-model.ts';
import type { PropertyChange } from './plan.ts';

/** What is to be done to the stage of the REST API after a deploy; all empty when it is as it should be. */
export interface StageSettings {
  /** For the plan: `/tracingEnabled`, `/accessLogSettings/format`, `/tags/team`, … */
  readonly changes: readonly PropertyChange[];
  /** For UpdateStage: `{ op, path, value }`. */
  readonly operations: readonly JsonObject[];
  /** For TagResource. */
  readonly tags: Readonly<Record<string, string>>;
  /** For UntagResource. */
  readonly untag: readonly string[];
}

/** Where the API runs: `aws` and the account's number are parts of the log group's ARN. */
export interface StagePlace {
  readonly partition: string;
  readonly accountId: string;
}

/** One setting of a stage: what is deployed, what is wanted, and how API Gateway is told. */
interface Setting {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** Name of the stage that the REST API is deployed to. */
export const restStageName = ({ provider, stage }: ServiceModel): string => provider.apiGateway.stage ?? stage;

/** Which groups of stage settings the service names; those that it does not name stay as they are. */
function namedSettings({ apiGateway, tracing, logs, tags, stackTags, config }: ProviderModel) {
  const written = objectAt(config, 'logs')['restApi'];
  return {
    tracing: tracing.apiGateway !== undefined,
    metrics: apiGateway.metrics !== undefined,
    // `false` switches logs off, no `restApi` at all leaves them.
    logs: logs.restApi !== undefined || written === false,
    tags: isJsonObject(config['tags']) || isJsonObject(config['stackTags']) || !isEmpty({ ...tags, ...stackTags }),
  };
}

const isEmpty = (object: object): boolean => Object.keys(object).length === 0;

/** Whether the service asks for stage settings, which are set by API calls and not by the stack. */
export function hasStageSettings({ provider, functions }: ServiceModel): boolean {
  const hasRoutes = functions.some(({ events }) => events.some(({ kind }) => kind === 'http'));
  if (!hasRoutes || provider.apiGateway.restApiId !== undefined) return false;
  return Object.values(namedSettings(provider)).includes(true);
}

/**
 * The difference between the stage that is deployed (`GetStage`; `undefined` before the first deploy) and the tracing,
 * metrics, logs and tags of the service (framework-spec 6.1.9). Pure; the same stage twice gives nothing to do.
 */
export function stageSettings(model: ServiceModel, stage: JsonObject | undefined, place: StagePlace): StageSettings {
  if (!hasStageSettings(model)) return { changes: [], operations: [], tags: {}, untag: [] };
  const current = stage ?? {};
  const named = namedSettings(model.provider);
  const settings = [
    ...tracingSettings(model, current),
    ...metricsSettings(model, current),
    ...(named.logs ? [...accessLogSettings(model, current, place), ...executionLogSettings(model, current)] : []),
  ].filter(differs);
  const tags = named.tags ? tagChanges(model, objectAt(current, 'tags')) : [];
  return {
    changes: [...settings, ...tags].map(propertyChange),
    operations: settings.map(operation),
    tags: Object.fromEntries(tags.flatMap(({ key, after }) => (after === undefined ? [] : [[key, after]]))),
    untag: tags.flatMap(({ key, after }) => (after === undefined ? [key] : [])),
  };
}

const differs = ({ before, after }: Setting): boolean => before !== after;

const propertyChange = ({ path, before, after }: Setting): PropertyChange => ({
  path,
  before,
  after,
  requiresRecreation: 'never',
});

const operation = ({ path, after }: Setting): JsonObject =>
  after === undefined ? { op: 'remove', path } : { op: 'replace', path, value: String(after) };

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  return isJsonObject(value) ? value : {};
}

/** Settings of all methods. */
const methodSettings = (stage: JsonObject): JsonObject => objectAt(objectAt(stage, 'methodSettings'), '*/*');

function tracingSettings({ provider }: ServiceModel, stage: JsonObject): readonly Setting[] {
  const wanted = provider.tracing.apiGateway;
  return wanted === undefined
    ? []
    : [{ path: '/tracingEnabled', before: stage['tracingEnabled'] ?? false, after: wanted }];
}

function metricsSettings({ provider }: ServiceModel, stage: JsonObject): readonly Setting[] {
  const wanted = provider.apiGateway.metrics;
  const before = methodSettings(stage)['metricsEnabled'] ?? false;
  return wanted === undefined ? [] : [{ path: '/*/*/metrics/enabled', before, after: wanted }];
}

const logsOf = ({ provider }: ServiceModel): ApiLogsConfig | undefined =>
  provider.logs.restApi === true ? {} : provider.logs.restApi;

function accessLogSettings(model: ServiceModel, stage: JsonObject, place: StagePlace): readonly Setting[] {
  const logs = logsOf(model);
  const { destinationArn, format } = objectAt(stage, 'accessLogSettings');
  if (!logs || logs.accessLogging === false) {
    const before = isJsonObject(stage['accessLogSettings']) ? stage['accessLogSettings'] : undefined;
    return [{ path: '/accessLogSettings', before, after: undefined }];
  }
  const group = `/aws/api-gateway/${model.service}-${model.stage}`;
  const arn = `arn:${place.partition}:logs:${model.region}:${place.accountId}:log-group:${group}`;
  return [
    { path: '/accessLogSettings/destinationArn', before: destinationArn, after: arn },
    // API Gateway takes one line only.
    { path: '/accessLogSettings/format', before: format, after: (logs.format ?? defaultFormat).replaceAll('\n', '') },
  ];
}

const defaultFormat = Object.entries({
  requestId: 'requestId',
  ip: 'identity.sourceIp',
  caller: 'identity.caller',
  user: 'identity.user',
  requestTime: 'requestTime',
  httpMethod: 'httpMethod',
  resourcePath: 'resourcePath',
  status: 'status',
  protocol: 'protocol',
  responseLength: 'responseLength',
})
  .map(([name, value]) => `${name}: $context.${value}`)
  .join(', ');

function executionLogSettings(model: ServiceModel, stage: JsonObject): readonly Setting[] {
  const logs = logsOf(model);
  const level = logs && logs.executionLogging !== false ? (logs.level ?? 'INFO') : 'OFF';
  const { dataTraceEnabled = false, loggingLevel = 'OFF' } = methodSettings(stage);
  return [
    {
      path: '/*/*/logging/dataTrace',
      before: dataTraceEnabled,
      after: logs !== undefined && logs.fullExecutionData !== false,
    },
    { path: '/*/*/logging/loglevel', before: loggingLevel, after: level },
  ];
}

/** Tags of the stage are those of the service and no others; tags of AWS stay. */
function tagChanges({ provider }: ServiceModel, current: JsonObject) {
  const wanted: Readonly<Record<string, string>> = { ...provider.stackTags, ...provider.tags };
  const keys = new Set([...Object.keys(wanted), ...Object.keys(current).filter((key) => !key.startsWith('aws:'))]);
  return [...keys]
    .map((key) => ({ key, path: `/tags/${key}`, before: current[key], after: wanted[key] }))
    .filter(differs);
}
