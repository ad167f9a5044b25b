import type { JsonObject } from '../../src/core/json.ts';
import type { Problem } from '../../src/core/problems.ts';
import { Problems } from '../../src/core/problems.ts';
import type { Profile } from '../../src/service/profile.ts';
import { readServiceModel } from '../../src/service/read-service-model.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';

/** The model of a configuration given as an object, whose places are its paths, and what was found wrong. */
export function readMade(
  config: JsonObject,
  profile: Profile = 'v4',
): { readonly model: ServiceModel; readonly problems: readonly Problem[] } {
  const problems = new Problems();
  const resolved = {
    serviceDir: '/service',
    configFile: 'serverless.yml',
    config,
    locate: () => ({ file: 'serverless.yml', line: 1, column: 1 }),
    secrets: [],
    stage: 'dev',
    region: 'us-east-1',
  };
  return { model: readServiceModel(resolved, { profile }, problems), problems: problems.all };
}

/** A small service; `parts` over it. */
export const shop = (parts: JsonObject = {}): JsonObject => ({
  service: 'shop',
  provider: { name: 'aws', runtime: 'nodejs22.x' },
  functions: { hello: { handler: 'handler.hello' } },
  ...parts,
});

/** The small service with `provider` keys. */
export const shopWithProvider = (provider: JsonObject): JsonObject =>
  shop({ provider: { name: 'aws', runtime: 'nodejs22.x', ...provider } });

/** The small service whose only function has these keys too. */
export const shopWithFunction = (fn: JsonObject, provider: JsonObject = {}): JsonObject => ({
  ...shopWithProvider(provider),
  functions: { hello: { handler: 'handler.hello', ...fn } },
});
