import type { JsonObject } from '../../src/core/json.ts';

/** A whole service for the parity table: what a case does not name has a plain value. */
export function service(parts: JsonObject): JsonObject {
  const { provider, ...rest } = parts;
  return {
    service: 'parity-service',
    package: { artifact: 'code.zip' },
    ...rest,
    provider: { name: 'aws', runtime: 'nodejs20.x', ...(typeof provider === 'object' ? provider : {}) } as JsonObject,
  };
}
