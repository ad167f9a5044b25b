import { iotProvisioningPermissionId, iotProvisioningTemplateId } from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { IotFleetProvisioningEventConfig } from '../../service/events/iot-fleet-provisioning.ts';
import type { EventOf } from '../../service/service-model.ts';
import { type CompileContext, type EventCompiler, type FunctionRefs, groupByFunction } from '../contribution.ts';
import { eventResources } from './event-resources.ts';
import { invokePermission } from './invoke-permission.ts';

/**
 * `iotFleetProvisioning` events: a provisioning template whose hook is the function, `HelloIotProvisioningTemplate`; at
 * most one per function. Source: framework-spec 6.12.
 */
export const iotFleetProvisioning: EventCompiler<'iotFleetProvisioning'> = {
  kind: 'iotFleetProvisioning',
  delivery: 'push',
  compile(events, context) {
    const entries = groupByFunction(events).flatMap(({ fn, events: own }) => {
      const [first, ...others] = own;
      reportOthers(others, fn, context);
      if (!first) return [];
      const { config, path } = first;
      const permission = invokePermission(fn, { principal: 'iot.amazonaws.com' });
      return [
        { id: iotProvisioningTemplateId(fn.model.key), resource: provisioningTemplate(fn, config), path },
        { id: iotProvisioningPermissionId(fn.model.key), resource: permission, path },
      ];
    });
    return eventResources(entries, context);
  },
};

function reportOthers(
  others: readonly EventOf<'iotFleetProvisioning'>[],
  fn: FunctionRefs,
  { model, problems }: CompileContext,
): void {
  for (const { path } of others) {
    const message = `Function ${fn.model.key} has more than one iotFleetProvisioning event.`;
    problems.error('IOT_FLEET_SEVERAL_TEMPLATES', message, { at: model.locate(path) });
  }
}

function provisioningTemplate(fn: FunctionRefs, config: IotFleetProvisioningEventConfig): Resource {
  return {
    Type: 'AWS::IoT::ProvisioningTemplate',
    DependsOn: [iotProvisioningPermissionId(fn.model.key), ...(fn.alias ? [fn.alias.logicalId] : [])],
    Properties: {
      Enabled: config.enabled ?? true,
      PreProvisioningHook: { TargetArn: fn.target },
      ProvisioningRoleArn: config.provisioningRoleArn,
      TemplateBody: JSON.stringify(config.templateBody),
      TemplateName: config.templateName || undefined,
    },
  };
}
