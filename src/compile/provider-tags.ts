import { isJsonObject } from '../core/json.ts';
import type { ProviderModel, Tags } from '../service/service-model.ts';

/** `provider.tags` for resources that take tags as an object; `undefined` when the service names none. */
export function providerTags(provider: ProviderModel): Tags | undefined {
  return isJsonObject(provider.config['tags']) || Object.keys(provider.tags).length > 0 ? provider.tags : undefined;
}
