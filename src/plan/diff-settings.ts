import { canonicalJson, type Json, type JsonObject } from '../core/json.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { sameValue } from './diff-values.ts';
import type { DeployedService, PropertyChange } from './plan.ts';

/** Tags that tell which run of ours made a stack: they change with each deploy and are no difference. */
const ownershipTagPrefix = 'serverless-deploy:';

/** Settings that calls of their own set, without an update of the stack. */
const protectionPaths: readonly string[] = ['/TerminationProtection', '/StackPolicy'];

export const isProtection = ({ path }: PropertyChange): boolean => protectionPaths.includes(path);

/**
 * Stack settings that differ from what the service asks for: tags, parameters, notification topics, rollback
 * configuration, termination protection, stack policy. Settings that the service does not name are left as they are, and
 * so are the `hidden` parameters, whose values CloudFormation does not show.
 */
export function diffSettings(
  { stack, stackPolicy }: Pick<DeployedService, 'stack' | 'stackPolicy'>,
  model: Pick<ServiceModel, 'provider' | 'stage'>,
  tags: Readonly<Record<string, string>>,
  hidden: readonly string[],
): readonly PropertyChange[] {
  if (!stack) return [];
  const wanted = wantedParameters(model, hidden);
  const { notificationArns, deletionProtection } = model.provider;
  const wantedProtection = isProtected(deletionProtection, model.stage);
  const pairs: Pair[] = [
    ...diffRecords('/Tags', withoutOwnership(stack.tags), withoutOwnership(tags)),
    ...diffRecords('/Parameters', pick(stack.parameters, Object.keys(wanted)), wanted),
    ['/NotificationARNs', [...stack.notificationArns].sort(), notificationArns.map(String).sort()],
    ...diffRollback(stack.rollbackConfiguration ?? {}, model.provider.rollbackConfiguration ?? {}),
    ['/TerminationProtection', stack.terminationProtection, wantedProtection ?? stack.terminationProtection],
    ...diffPolicy(stackPolicy, model.provider.stackPolicy),
  ];
  return pairs
    .filter(([, before, after]) => !sameValue(before, after))
    .map(([path, before, after]) => ({ path, before, after, requiresRecreation: 'never' }));
}

type Pair = [path: string, before: Json | undefined, after: Json | undefined];

/** CloudFormation keeps what is not named, and waits 0 minutes for no triggers by default. */
function diffRollback(before: JsonObject, wanted: JsonObject): Pair[] {
  const { RollbackTriggers: triggers, MonitoringTimeInMinutes: minutes } = wanted;
  const pairs: Pair[] = [
    ['RollbackTriggers', sortTriggers(before['RollbackTriggers'] ?? []), sortTriggers(triggers)],
    ['MonitoringTimeInMinutes', before['MonitoringTimeInMinutes'] ?? 0, minutes],
  ];
  return pairs.flatMap(([name, old, after]): Pair[] =>
    after === undefined ? [] : [[`/RollbackConfiguration/${name}`, old, after]],
  );
}

const sortTriggers = (triggers: Json | undefined): Json | undefined =>
  Array.isArray(triggers) ? [...triggers].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)) : triggers;

function diffPolicy(deployed: JsonObject | undefined, wanted: readonly JsonObject[] | undefined): Pair[] {
  if (deployed === undefined || wanted === undefined) return [];
  return [['/StackPolicy', Object.keys(deployed).length === 0 ? undefined : deployed, { Statement: wanted }]];
}

/** Whether the stack goes on with a policy that the service no longer names: CloudFormation deletes none. */
export const keepsPolicy = (
  { stackPolicy }: Pick<DeployedService, 'stackPolicy'>,
  { provider }: Pick<ServiceModel, 'provider'>,
): boolean => provider.stackPolicy === undefined && stackPolicy !== undefined && Object.keys(stackPolicy).length > 0;

/** Whether the stage is to be protected; `undefined` when the service does not say. */
function isProtected(setting: ServiceModel['provider']['deletionProtection'], stage: string): boolean | undefined {
  return typeof setting === 'object' ? setting.stages.includes(stage) : setting;
}

function withoutOwnership(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(tags).filter(([key]) => !key.startsWith(ownershipTagPrefix) && !key.startsWith('aws:'));
  return Object.fromEntries(kept);
}

function wantedParameters({ provider }: Pick<ServiceModel, 'provider'>, hidden: readonly string[]): JsonObject {
  return Object.fromEntries(
    provider.stackParameters.flatMap(({ ParameterKey: key, ParameterValue: value, UsePreviousValue: previous }) =>
      typeof key === 'string' && !hidden.includes(key) && previous !== true ? [[key, value]] : [],
    ),
  );
}

/** Deployed values of the parameters that the service sets; the others have their defaults. */
const pick = (parameters: Readonly<Record<string, string>>, keys: readonly string[]): JsonObject =>
  Object.fromEntries(keys.map((key) => [key, parameters[key]]));

function diffRecords(path: string, before: JsonObject, after: JsonObject): Pair[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.map((key) => [`${path}/${key}`, before[key], after[key]]);
}
