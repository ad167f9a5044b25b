import type { Json, JsonObject } from '../core/json.ts';
import type { DeployedStack } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { sameValue } from './diff-values.ts';
import type { PropertyChange } from './plan.ts';

/** Tags that tell which run of ours made a stack: they change with each deploy and are no difference. */
const ownershipTagPrefix = 'serverless-deploy:';

/**
 * Stack settings that differ from what the service asks for: tags, parameters, notification topics, termination
 * protection. Settings that the service does not name are left as they are.
 */
export function diffSettings(
  stack: DeployedStack,
  model: Pick<ServiceModel, 'provider' | 'stage'>,
  tags: Readonly<Record<string, string>>,
): readonly PropertyChange[] {
  const { notificationArns, deletionProtection } = model.provider;
  const wantedProtection = isProtected(deletionProtection, model.stage);
  const pairs: [string, Json | undefined, Json | undefined][] = [
    ...diffRecords('/Tags', withoutOwnership(stack.tags), withoutOwnership(tags)),
    ...diffRecords('/Parameters', pick(stack.parameters, model), wantedParameters(model)),
    ['/NotificationARNs', [...stack.notificationArns].sort(), notificationArns.map(String).sort()],
    ['/TerminationProtection', stack.terminationProtection, wantedProtection ?? stack.terminationProtection],
  ];
  return pairs
    .filter(([, before, after]) => !sameValue(before, after))
    .map(([path, before, after]) => ({ path, before, after, requiresRecreation: 'never' }));
}

/** Whether the stage is to be protected; `undefined` when the service does not say. */
function isProtected(setting: ServiceModel['provider']['deletionProtection'], stage: string): boolean | undefined {
  return typeof setting === 'object' ? setting.stages.includes(stage) : setting;
}

function withoutOwnership(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const kept = Object.entries(tags).filter(([key]) => !key.startsWith(ownershipTagPrefix) && !key.startsWith('aws:'));
  return Object.fromEntries(kept);
}

function wantedParameters({ provider }: Pick<ServiceModel, 'provider'>): JsonObject {
  return Object.fromEntries(
    provider.stackParameters.flatMap(({ ParameterKey: key, ParameterValue: value, UsePreviousValue: previous }) =>
      typeof key === 'string' && previous !== true ? [[key, value]] : [],
    ),
  );
}

/** Deployed values of the parameters that the service sets; the others have their defaults. */
function pick(parameters: Readonly<Record<string, string>>, model: Pick<ServiceModel, 'provider'>): JsonObject {
  return Object.fromEntries(Object.keys(wantedParameters(model)).map((key) => [key, parameters[key]]));
}

function diffRecords(
  path: string,
  before: JsonObject,
  after: JsonObject,
): [string, Json | undefined, Json | undefined][] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.map((key) => [`${path}/${key}`, before[key], after[key]]);
}
