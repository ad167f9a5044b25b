import { isJsonObject, type JsonObject } from '../../../../core/json.ts';
import { standInFor } from '../webpack/stand-in.ts';
import type { BundledService } from './bundler.ts';

/** What code that a plugin of the framework calls gets as `serverless`: the configuration, and stand-ins for the rest. */
export function serverlessObject({ config, serviceDir, stage, region }: BundledService): object {
  const { provider } = config;
  const own: JsonObject = isJsonObject(provider) ? provider : {};
  return {
    service: { ...config, provider: { ...own, stage, region } },
    config: { servicePath: serviceDir, serviceDir },
    utils: standInFor('serverless.utils'),
  };
}
