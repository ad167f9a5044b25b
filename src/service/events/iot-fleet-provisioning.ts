import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `iotFleetProvisioning:` (framework-spec 1.7). */
export type IotFleetProvisioningEventConfig = string | JsonObject;

export const iotFleetProvisioningEventSchema: JsonSchema = {};
