import { getAtt, join } from '../../cloudformation/intrinsics.ts';
import { functionId } from '../../cloudformation/logical-ids.ts';
import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import type { AppSync, ResolverSettings } from './settings.ts';

/** True when a Lambda function is named in one of the three ways. */
export const hasTarget = (target: JsonObject): boolean =>
  ['functionArn', 'functionName', 'function'].some((key) => key in target);

/** ARN of a function by `functionArn`, `functionName` with `functionAlias`, or of the one written in `function`. */
export function lambdaArn(target: JsonObject, ownName: string): Value {
  const { functionArn, functionName, functionAlias } = target;
  if ('functionArn' in target) return functionArn ?? null;
  const arn = getAtt(functionId(typeof functionName === 'string' ? functionName : ownName), 'Arn');
  return typeof functionName === 'string' && functionAlias ? join(':', [arn, functionAlias]) : arn;
}

export const authorizerName = ({ name }: AppSync): string => `${name}Authorizer`;

/** Name of the function that a resolver's `sync` holds. */
export const resolverSyncName = ({ type, field, settings }: ResolverSettings): string =>
  'name' in settings ? `${String(settings['name'])}_Sync` : `${type}_${field}_Sync`;

export const functionSyncName = (name: string): string => `${name}_Sync`;

/** True when a function handles the conflicts of versions. */
export const isHandledByLambda = ({ conflictDetection = 'VERSION', conflictHandler }: JsonObject): boolean =>
  conflictDetection === 'VERSION' && conflictHandler === 'LAMBDA';

/** Functions of the service that are written in place, by their key. */
export function embeddedFunctions(appSync: AppSync): JsonObject {
  const targets: [string, JsonObject][] = [
    ...appSync.authentications
      .filter(({ type }) => type === 'AWS_LAMBDA')
      .map((authentication): [string, JsonObject] => [authorizerName(appSync), objectAt(authentication, 'config')]),
    ...Object.entries(appSync.dataSources)
      .filter(([, { type }]) => type === 'AWS_LAMBDA')
      .map(([name, source]): [string, JsonObject] => [name, objectAt(source, 'config')]),
    ...Object.entries(appSync.pipelineFunctions).map(([name, settings]): [string, JsonObject] => [
      functionSyncName(name),
      handlerOf(settings),
    ]),
    ...Object.values(appSync.resolvers).map((resolver): [string, JsonObject] => [
      resolverSyncName(resolver),
      handlerOf(resolver.settings),
    ]),
  ];
  const embedded = targets.filter(([, target]) => !('functionArn' in target) && !('functionName' in target));
  return Object.fromEntries(
    embedded.flatMap(([name, target]) => (isJsonObject(target['function']) ? [[name, target['function']]] : [])),
  );
}

function handlerOf(settings: JsonObject): JsonObject {
  const sync = objectAt(settings, 'sync');
  return isHandledByLambda(sync) ? sync : {};
}
