import type { Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** What stands under `iotFleetProvisioning:` (framework-spec 1.7): the function is the hook of a provisioning template. */
export interface IotFleetProvisioningEventConfig {
  readonly provisioningRoleArn: Value;
  readonly templateBody: JsonObject;
  readonly templateName?: string;
  readonly enabled?: boolean;
}

export const iotFleetProvisioningEventSchema: JsonSchema = {
  type: 'object',
  properties: {
    enabled: { type: 'boolean' },
    provisioningRoleArn: { $ref: '#/definitions/awsArn' },
    templateBody: { type: 'object' },
    templateName: { type: 'string' },
  },
  required: ['templateBody', 'provisioningRoleArn'],
  additionalProperties: false,
};
