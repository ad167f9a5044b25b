import type { Capability, RollbackConfiguration } from '@aws-sdk/client-cloudformation';
import type { CloudFormation, StackRequest } from '../ports.ts';
import { saysNoUpdates } from './aws-texts.ts';
import type { CloudFormationLink } from './cloudformation.ts';
import { startOnce } from './lost-answer.ts';
import { sourceOf } from './source-error.ts';

type Operations = Pick<
  CloudFormation,
  | 'createStack'
  | 'updateStack'
  | 'deleteStack'
  | 'cancelUpdate'
  | 'continueUpdateRollback'
  | 'rollbackStack'
  | 'setStackPolicy'
  | 'setTerminationProtection'
>;

/** What changes a stack, besides change sets. */
export function createStackOperations(link: CloudFormationLink): Operations {
  return { ...createWrites(link), ...createRepairs(link) };
}

type Writes = 'createStack' | 'updateStack' | 'deleteStack' | 'setStackPolicy' | 'setTerminationProtection';

function createWrites(link: CloudFormationLink): Pick<Operations, Writes> {
  const { open, ask } = link;
  return {
    async createStack(request) {
      const { sdk, client } = await open();
      const command = new sdk.CreateStackCommand({
        ...toSdkRequest(request),
        ...rollbackOf(request),
        ClientRequestToken: request.clientToken,
        ...(request.disableRollback ? { DisableRollback: true } : { OnFailure: request.onFailure }),
      });
      const answer = await startOnce(link, request, () =>
        ask('cloudformation:CreateStack', request.stackName, () => client.send(command)),
      );
      return answer?.StackId ?? request.stackName;
    },
    async updateStack(request) {
      const { sdk, client } = await open();
      const command = new sdk.UpdateStackCommand({
        ...toSdkRequest(request),
        ...rollbackOf(request),
        ClientRequestToken: request.clientToken,
        DisableRollback: request.disableRollback,
      });
      try {
        await startOnce(link, request, () =>
          ask('cloudformation:UpdateStack', request.stackName, () => client.send(command)),
        );
        return 'started';
      } catch (error) {
        if (saysNoUpdates(sourceOf(error))) return 'nothing';
        throw error;
      }
    },
    async deleteStack(nameOrId, { clientToken, roleArn, retain, force, express }) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteStackCommand({
        StackName: nameOrId,
        ClientRequestToken: clientToken,
        ...(roleArn ? { RoleARN: roleArn } : {}),
        ...(retain?.length ? { RetainResources: [...retain] } : {}),
        ...(force ? { DeletionMode: 'FORCE_DELETE_STACK' } : {}),
        ...(express ? { DeploymentConfig: { Mode: 'EXPRESS' } } : {}),
      });
      await ask('cloudformation:DeleteStack', nameOrId, () => client.send(command));
    },
    async setStackPolicy(stackName, policy) {
      const { sdk, client } = await open();
      const command = new sdk.SetStackPolicyCommand({ StackName: stackName, StackPolicyBody: JSON.stringify(policy) });
      await ask('cloudformation:SetStackPolicy', stackName, () => client.send(command));
    },
    async setTerminationProtection(stackName, enabled) {
      const { sdk, client } = await open();
      const command = new sdk.UpdateTerminationProtectionCommand({
        StackName: stackName,
        EnableTerminationProtection: enabled,
      });
      await ask('cloudformation:UpdateTerminationProtection', stackName, () => client.send(command));
    },
  };
}

function createRepairs({ open, ask }: CloudFormationLink): Omit<Operations, Writes> {
  return {
    async cancelUpdate(stackName, clientToken) {
      const { sdk, client } = await open();
      const command = new sdk.CancelUpdateStackCommand({ StackName: stackName, ClientRequestToken: clientToken });
      await ask('cloudformation:CancelUpdateStack', stackName, () => client.send(command));
    },
    async continueUpdateRollback(stackName, clientToken, roleArn) {
      const { sdk, client } = await open();
      const command = new sdk.ContinueUpdateRollbackCommand({
        StackName: stackName,
        ClientRequestToken: clientToken,
        ...(roleArn ? { RoleARN: roleArn } : {}),
      });
      await ask('cloudformation:ContinueUpdateRollback', stackName, () => client.send(command));
    },
    async rollbackStack(stackName, clientToken, roleArn) {
      const { sdk, client } = await open();
      const command = new sdk.RollbackStackCommand({
        StackName: stackName,
        ClientRequestToken: clientToken,
        ...(roleArn ? { RoleARN: roleArn } : {}),
      });
      await ask('cloudformation:RollbackStack', stackName, () => client.send(command));
    },
  };
}

/** The settings that all calls on stacks share. The notification list is always sent: an empty one clears it. */
export function toSdkRequest(request: StackRequest) {
  const { template, parameters } = request;
  return {
    StackName: request.stackName,
    ...('url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body }),
    Capabilities: request.capabilities.map((capability) => capability as Capability),
    Parameters: parameters.map(({ key, value, usePreviousValue }) =>
      usePreviousValue ? { ParameterKey: key, UsePreviousValue: true } : { ParameterKey: key, ParameterValue: value },
    ),
    Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })),
    NotificationARNs: [...request.notificationArns],
    ...(request.roleArn ? { RoleARN: request.roleArn } : {}),
    ...(request.express
      ? { DeploymentConfig: { Mode: 'EXPRESS' as const, DisableRollback: request.disableRollback } }
      : {}),
  };
}

/** `RollbackConfiguration` where the service sets one. */
export function rollbackOf({ rollbackConfiguration }: StackRequest): {
  readonly RollbackConfiguration?: RollbackConfiguration;
} {
  return rollbackConfiguration ? { RollbackConfiguration: rollbackConfiguration as RollbackConfiguration } : {};
}
