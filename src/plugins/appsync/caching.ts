import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { isJsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { cacheId } from './names.ts';

const defaultTtl = 3600;

/** The cache of the API. */
export function cachingResources(config: JsonObject): Resources {
  const { enabled, behavior, type, ttl, atRestEncryption, transitEncryption } = objectAt(config, 'caching');
  if (!config['caching'] || enabled === false) return {};
  const Properties = {
    ApiCachingBehavior: behavior,
    ApiId: getAtt(graphQlApiId, 'ApiId'),
    AtRestEncryptionEnabled: atRestEncryption || false,
    TransitEncryptionEnabled: transitEncryption || false,
    Ttl: ttl || defaultTtl,
    Type: type || 'T2_SMALL',
  };
  return { [cacheId]: { Type: 'AWS::AppSync::ApiCache', Properties } };
}

/** How one resolver is cached, by its own `caching` and the time of the API. */
export function resolverCaching(caching: Json | undefined, config: JsonObject): JsonObject | undefined {
  const apiTtl = objectAt(config, 'caching')['ttl'] || defaultTtl;
  if (caching === true) return { Ttl: apiTtl };
  return isJsonObject(caching) ? { CachingKeys: caching['keys'], Ttl: caching['ttl'] || apiTtl } : undefined;
}
