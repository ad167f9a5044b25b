import { ref } from '../../../cloudformation/intrinsics.ts';
import { cloudFrontCachePolicyId } from '../../../cloudformation/logical-ids.ts';
import type { Value } from '../../../cloudformation/template.ts';
import type { JsonObject } from '../../../core/json.ts';
import { nearestName } from '../../../core/nearest-name.ts';
import type { ConfigPath } from '../../../core/source-location.ts';
import type { CompileContext, FunctionEvent } from '../../contribution.ts';
import { extendDeep } from './extend-deep.ts';
import type { Origins } from './origins.ts';

/** The managed policy `CachingOptimized`, the same ID in every account. */
const cachingOptimized = '658327ea-f89d-4fab-a63d-7e88639e58f6';

/** Settings of a behavior that exclude a cache policy. */
const legacyCacheSettings = ['ForwardedValues', 'MaxTTL', 'MinTTL', 'DefaultTTL'];

interface Behavior {
  readonly settings: JsonObject;
  /** Where the event that began it stands. */
  readonly path: ConfigPath;
}

export interface Behaviors {
  readonly defaultBehavior: JsonObject | undefined;
  readonly others: readonly JsonObject[];
}

/**
 * The cache behaviors of all events: those of one path and origin are one. Without an event for every path the default
 * one is a copy of the first behavior without its functions. Source: framework-spec 6.17.
 */
export function readBehaviors(
  events: readonly FunctionEvent<'cloudFront'>[],
  origins: Origins,
  context: CompileContext,
): Behaviors {
  const merged = new Map<string, Behavior>();
  for (const entry of events) {
    const originId = origins.originIdOf(entry);
    if (originId === undefined) continue;
    const settings = behaviorOf(entry, originId, context);
    const key = JSON.stringify([entry.event.config.pathPattern ?? null, originId]);
    const known = merged.get(key);
    merged.set(key, { path: entry.event.path, ...known, settings: extendDeep(known?.settings ?? settings, settings) });
  }
  const all = [...merged.values()];
  checkBehaviors(all, context);
  const forEveryPath = all.filter(({ settings }) => settings['PathPattern'] === undefined);
  const forPaths = all.filter(({ settings }) => settings['PathPattern'] !== undefined);
  const [first, ...others] = [...forEveryPath, ...forPaths].map(({ settings }) => settings);
  if (forEveryPath.length > 0 || first === undefined) return { defaultBehavior: first, others };
  return { defaultBehavior: defaultOf(first, origins, all, context), others: [first, ...others] };
}

function behaviorOf({ fn, event }: FunctionEvent<'cloudFront'>, originId: string, context: CompileContext): JsonObject {
  const { behavior = {}, eventType, includeBody, pathPattern } = event.config;
  return {
    ViewerProtocolPolicy: 'allow-all',
    ...behavior,
    CachePolicyId: cachePolicyOf(event, context),
    TargetOriginId: originId,
    LambdaFunctionAssociations: [
      {
        EventType: eventType,
        LambdaFunctionARN: fn.versionId === undefined ? undefined : ref(fn.versionId),
        IncludeBody: includeBody,
      },
    ],
    PathPattern: pathPattern,
  };
}

function cachePolicyOf(
  { config, path }: FunctionEvent<'cloudFront'>['event'],
  { model, problems }: CompileContext,
): Value | undefined {
  const { behavior = {}, cachePolicy } = config;
  if (cachePolicy?.id !== undefined) return cachePolicy.id;
  if (cachePolicy?.name !== undefined) {
    const known = Object.keys(model.provider.cloudFront.cachePolicies ?? {});
    if (!known.includes(cachePolicy.name)) {
      const nearest = nearestName(cachePolicy.name, known);
      const hint = nearest ? `: did you mean "${nearest}"?` : '';
      const message = `provider.cloudFront.cachePolicies has no policy "${cachePolicy.name}"${hint}`;
      problems.error('CLOUDFRONT_CACHE_POLICY', message, { at: model.locate([...path, 'cachePolicy', 'name']) });
    }
    return ref(cloudFrontCachePolicyId(cachePolicy.name));
  }
  if (behavior['CachePolicyId']) return behavior['CachePolicyId'];
  const isLegacy = legacyCacheSettings.some((key) => behavior[key] !== undefined && behavior[key] !== null);
  return isLegacy ? undefined : cachingOptimized;
}

function checkBehaviors(behaviors: readonly Behavior[], { model, problems }: CompileContext): void {
  const patterns = new Set<unknown>();
  for (const { settings, path } of behaviors) {
    const pattern = settings['PathPattern'];
    const name = pattern === undefined ? 'for every path' : `for the path "${String(pattern)}"`;
    if (patterns.has(pattern)) {
      const message = `The distribution has two behaviors ${name}, with different origins`;
      problems.error('CLOUDFRONT_BEHAVIOR', message, { at: model.locate([...path, 'pathPattern']) });
    }
    patterns.add(pattern);
    const types = associations(settings).map((association) => association['EventType']);
    if (new Set(types).size < types.length) {
      const message = `The behavior ${name} has two functions for one event type`;
      problems.error('CLOUDFRONT_BEHAVIOR', message, { at: model.locate([...path, 'eventType']) });
    }
  }
}

const associations = (settings: JsonObject): readonly JsonObject[] =>
  settings['LambdaFunctionAssociations'] as readonly JsonObject[];

function defaultOf(
  first: JsonObject,
  { byId, defaultId }: Origins,
  behaviors: readonly Behavior[],
  { model, problems }: CompileContext,
): JsonObject {
  if (defaultId === undefined && byId.size > 1) {
    problems.error('CLOUDFRONT_DEFAULT_ORIGIN', 'The distribution has several origins, but no default one', {
      at: model.locate(behaviors[0]?.path ?? []),
    });
  }
  const { PathPattern: _path, LambdaFunctionAssociations: _functions, ...settings } = first;
  return { ...settings, TargetOriginId: defaultId ?? [...byId.keys()][0] };
}
