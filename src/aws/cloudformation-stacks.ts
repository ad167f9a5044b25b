import type { RollbackConfiguration, Stack } from '@aws-sdk/client-cloudformation';
import type { Template } from '../cloudformation/template.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { CloudFormation, DeployedStack, StackResource } from '../ports.ts';
import { saysStackMissing } from './aws-texts.ts';
import type { CloudFormationLink } from './cloudformation.ts';
import { sourceOf } from './source-error.ts';

type Readers = Pick<
  CloudFormation,
  | 'describeStack'
  | 'listStacksByTags'
  | 'getTemplate'
  | 'getStackPolicy'
  | 'listResources'
  | 'listResourcesWithin'
  | 'validateTemplate'
>;

/** What is read of stacks: settings, template, resources. */
export function createStackReaders({ open, ask }: CloudFormationLink): Readers {
  const listResources = async (nameOrId: string): Promise<readonly StackResource[]> => {
    const { sdk, client } = await open();
    const resources: StackResource[] = [];
    let token: string | undefined;
    do {
      const command = new sdk.ListStackResourcesCommand({ StackName: nameOrId, NextToken: token });
      const page = await missingAsUndefined(
        ask('cloudformation:ListStackResources', nameOrId, () => client.send(command)),
      );
      for (const summary of page?.StackResourceSummaries ?? []) {
        resources.push({
          logicalId: summary.LogicalResourceId ?? '',
          physicalId: summary.PhysicalResourceId,
          type: summary.ResourceType ?? '',
          status: summary.ResourceStatus ?? '',
        });
      }
      token = page?.NextToken;
    } while (token);
    return resources;
  };
  const listResourcesWithin = async (nameOrId: string): Promise<readonly StackResource[]> => {
    const own = await listResources(nameOrId);
    const nested = own.filter(({ type }) => type === 'AWS::CloudFormation::Stack');
    const inside = await mapConcurrently(nested, 6, async ({ physicalId }) =>
      physicalId === undefined ? [] : listResourcesWithin(physicalId).catch(deniedAsEmpty),
    );
    return [...own, ...inside.flat()];
  };
  return {
    async describeStack(nameOrId) {
      const { sdk, client } = await open();
      const command = new sdk.DescribeStacksCommand({ StackName: nameOrId });
      const stacks = await missingAsUndefined(
        ask('cloudformation:DescribeStacks', nameOrId, () => client.send(command)),
      );
      const stack = stacks?.Stacks?.[0];
      return stack && toDeployedStack(stack);
    },
    async listStacksByTags(tags) {
      const { sdk, client } = await open();
      const found: DeployedStack[] = [];
      let token: string | undefined;
      do {
        const command = new sdk.DescribeStacksCommand({ NextToken: token });
        const page = await ask('cloudformation:DescribeStacks', '*', () => client.send(command));
        // Nested stacks have the tags of the stack above them, which they come and go with.
        const own = (page.Stacks ?? []).filter(({ ParentId: parent }) => !parent);
        for (const stack of own.map(toDeployedStack)) {
          if (Object.entries(tags).every(([key, value]) => stack.tags[key] === value)) found.push(stack);
        }
        token = page.NextToken;
      } while (token);
      return found;
    },
    async getTemplate(nameOrId) {
      const { sdk, client } = await open();
      const command = new sdk.GetTemplateCommand({ StackName: nameOrId, TemplateStage: 'Original' });
      const answer = await missingAsUndefined(ask('cloudformation:GetTemplate', nameOrId, () => client.send(command)));
      return answer?.TemplateBody ? parseTemplate(answer.TemplateBody) : undefined;
    },
    async getStackPolicy(nameOrId) {
      const { sdk, client } = await open();
      const command = new sdk.GetStackPolicyCommand({ StackName: nameOrId });
      const answer = await missingAsUndefined(
        ask('cloudformation:GetStackPolicy', nameOrId, () => client.send(command)),
      );
      const policy: unknown = answer?.StackPolicyBody ? JSON.parse(answer.StackPolicyBody) : {};
      return answer && isJsonObject(policy) ? policy : undefined;
    },
    listResources,
    listResourcesWithin,
    async validateTemplate(template) {
      const { sdk, client } = await open();
      const command = new sdk.ValidateTemplateCommand(
        'url' in template ? { TemplateURL: template.url } : { TemplateBody: template.body },
      );
      await ask('cloudformation:ValidateTemplate', undefined, () => client.send(command));
    },
  };
}

// A role of before may know the stack above only.
function deniedAsEmpty(error: unknown): readonly StackResource[] {
  if (error instanceof UserError && error.code === 'AWS_ACCESS_DENIED') return [];
  throw error;
}

/** A stack that is not there gives `undefined`. */
export async function missingAsUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (saysStackMissing(sourceOf(error))) return undefined;
    throw error;
  }
}

// A stack that a person made from YAML has no JSON here; then there is nothing that could be compared.
function parseTemplate(body: string): Template | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (!isJsonObject(parsed) || !isJsonObject(parsed['Resources'])) return undefined;
    return { Outputs: {}, ...parsed } as unknown as Template;
  } catch {
    return undefined;
  }
}

function toDeployedStack(stack: Stack): DeployedStack {
  return {
    name: stack.StackName ?? '',
    id: stack.StackId ?? '',
    status: stack.StackStatus ?? '',
    statusReason: stack.StackStatusReason,
    outputs: toRecord(stack.Outputs, 'OutputKey', 'OutputValue'),
    tags: toRecord(stack.Tags, 'Key', 'Value'),
    parameters: toRecord(stack.Parameters, 'ParameterKey', 'ParameterValue'),
    notificationArns: stack.NotificationARNs ?? [],
    rollbackConfiguration: stack.RollbackConfiguration && toRollbackConfiguration(stack.RollbackConfiguration),
    roleArn: stack.RoleARN,
    terminationProtection: stack.EnableTerminationProtection ?? false,
    disableRollback: stack.DisableRollback ?? false,
    createdAtMs: stack.CreationTime?.getTime() ?? 0,
    updatedAtMs: stack.LastUpdatedTime?.getTime(),
  };
}

const toRollbackConfiguration = ({
  RollbackTriggers: triggers = [],
  MonitoringTimeInMinutes: minutes = 0,
}: RollbackConfiguration): JsonObject => ({
  RollbackTriggers: triggers.map(({ Arn, Type }) => ({ Arn, Type })),
  MonitoringTimeInMinutes: minutes,
});

function toRecord<K extends string, V extends string>(
  list: readonly { readonly [P in K | V]?: string | undefined }[] | undefined,
  key: K,
  value: V,
): Readonly<Record<string, string>> {
  return Object.fromEntries((list ?? []).map((item) => [item[key] ?? '', item[value] ?? '']));
}
