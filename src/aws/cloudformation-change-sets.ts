import type { Change, DescribeChangeSetOutput } from '@aws-sdk/client-cloudformation';
import { UserError } from '../core/user-error.ts';
import type { ChangeSet, CloudFormation, ResourceChange } from '../ports.ts';
import { saysNoChanges } from './aws-texts.ts';
import type { CloudFormationLink } from './cloudformation.ts';
import { rollbackOf, toSdkRequest } from './cloudformation-operations.ts';
import { missingAsUndefined } from './cloudformation-stacks.ts';
import { startOnce } from './lost-answer.ts';
import { isNamed } from './source-error.ts';

type ChangeSets = Pick<
  CloudFormation,
  'createChangeSet' | 'describeChangeSet' | 'listChangeSets' | 'executeChangeSet' | 'deleteChangeSet'
>;

/** Change sets: made, read with all their changes, run, deleted. */
export function createChangeSets(link: CloudFormationLink): ChangeSets {
  const { open, ask } = link;
  // IAM looks at the stack: a call that names the change set alone would need rights on every stack.
  const stackIds = new Map<string, string>();
  const named = (id: string) => ({ ChangeSetName: id, StackName: stackIds.get(id) });
  return {
    async createChangeSet(request) {
      const { sdk, client } = await open();
      const command = new sdk.CreateChangeSetCommand({
        ...toSdkRequest(request),
        ...rollbackOf(request),
        ChangeSetName: request.changeSetName,
        ChangeSetType: request.type,
        ClientToken: request.clientToken,
        ...(request.nestedStacks ? { IncludeNestedStacks: true } : {}),
        ...(request.description ? { Description: request.description } : {}),
      });
      const made = await ask('cloudformation:CreateChangeSet', request.stackName, () => client.send(command)).catch(
        (error: unknown) => findMade(link, request, error),
      );
      const { Id: id = '', StackId: stackId = '' } = made;
      stackIds.set(id, stackId);
      return { id, stackId };
    },
    describeChangeSet: (id) => describeWhole(link, named(id)),
    async listChangeSets(stackName) {
      const { sdk, client } = await open();
      const found: { id: string; name: string; executing: boolean }[] = [];
      let token: string | undefined;
      do {
        const command = new sdk.ListChangeSetsCommand({ StackName: stackName, NextToken: token });
        const page = await missingAsUndefined(
          ask('cloudformation:ListChangeSets', stackName, () => client.send(command)),
        );
        for (const item of page?.Summaries ?? []) {
          if (item.ChangeSetId && item.StackId) stackIds.set(item.ChangeSetId, item.StackId);
          const { ChangeSetId: id = '', ChangeSetName: name = '', ExecutionStatus: execution } = item;
          found.push({ id, name, executing: execution === 'EXECUTE_IN_PROGRESS' });
        }
        token = page?.NextToken;
      } while (token);
      return found;
    },
    async executeChangeSet(id, clientToken, disableRollback) {
      const { sdk, client } = await open();
      const command = new sdk.ExecuteChangeSetCommand({
        ...named(id),
        ClientRequestToken: clientToken,
        ...(disableRollback ? { DisableRollback: true } : {}),
      });
      await startOnce(link, { stackName: stackIds.get(id), clientToken }, () =>
        ask('cloudformation:ExecuteChangeSet', id, () => client.send(command)),
      );
    },
    async deleteChangeSet(id) {
      const { sdk, client } = await open();
      const command = new sdk.DeleteChangeSetCommand(named(id));
      try {
        await ask('cloudformation:DeleteChangeSet', id, () => client.send(command));
      } catch (error) {
        if (!isMissingChangeSet(error)) throw error;
      }
    },
  };
}

/** The change set of an answer that was lost on its way: its name is that of one run alone. */
async function findMade(
  { open, ask }: CloudFormationLink,
  { stackName, changeSetName }: { readonly stackName: string; readonly changeSetName: string },
  error: unknown,
): Promise<{ readonly Id: string | undefined; readonly StackId: string | undefined }> {
  if (!isNamed(error, 'AlreadyExistsException')) throw error;
  const { sdk, client } = await open();
  const command = new sdk.DescribeChangeSetCommand({ StackName: stackName, ChangeSetName: changeSetName });
  const found = await ask('cloudformation:DescribeChangeSet', stackName, () => client.send(command));
  return { Id: found.ChangeSetId, StackId: found.StackId };
}

const isMissingChangeSet = (error: unknown) => isNamed(error, 'ChangeSetNotFound', 'ChangeSetNotFoundException');

async function describeWhole(
  link: CloudFormationLink,
  subject: { readonly ChangeSetName: string; readonly StackName: string | undefined },
): Promise<ChangeSet | undefined> {
  const { open, ask } = link;
  const { ChangeSetName: id } = subject;
  const { sdk, client } = await open();
  const changes: ResourceChange[] = [];
  let page: DescribeChangeSetOutput | undefined;
  do {
    const command = new sdk.DescribeChangeSetCommand({
      ...subject,
      IncludePropertyValues: true,
      NextToken: page?.NextToken,
    });
    try {
      page = await missingAsUndefined(ask('cloudformation:DescribeChangeSet', id, () => client.send(command)));
    } catch (error) {
      if (isMissingChangeSet(error)) return undefined;
      throw error;
    }
    if (!page) return undefined;
    for (const change of page.Changes ?? []) changes.push(...(await withNested(link, change)));
  } while (page.NextToken);
  return {
    id: page.ChangeSetId ?? id,
    name: page.ChangeSetName ?? '',
    stackId: page.StackId ?? '',
    status: page.Status ?? '',
    executionStatus: page.ExecutionStatus ?? '',
    statusReason: page.StatusReason,
    empty: page.Status === 'FAILED' && changes.length === 0 && saysNoChanges(page.StatusReason),
    changes,
  };
}

/** A change of a nested stack with those inside of it, where it has a change set of its own that may be read. */
async function withNested(link: CloudFormationLink, change: Change): Promise<readonly ResourceChange[]> {
  const { ChangeSetId: id, PhysicalResourceId: stackId } = change.ResourceChange ?? {};
  const found = toResourceChange(change);
  if (!id) return found;
  try {
    const inside = await describeWhole(link, { ChangeSetName: id, StackName: stackId });
    return found.map((one) => ({ ...one, nested: inside?.changes }));
  } catch (error) {
    if (error instanceof UserError && error.code === 'AWS_ACCESS_DENIED') return found;
    throw error;
  }
}

function toResourceChange({ ResourceChange: change }: Change): readonly ResourceChange[] {
  if (!change?.LogicalResourceId || !change.Action) return [];
  return [
    {
      action: change.Action,
      logicalId: change.LogicalResourceId,
      physicalId: change.PhysicalResourceId,
      type: change.ResourceType ?? '',
      replacement: change.Replacement,
      policyAction: change.PolicyAction,
      details: (change.Details ?? []).map(({ Target: target, CausingEntity: causingEntity }) => ({
        attribute: target?.Attribute ?? '',
        property: target?.Name,
        path: target?.Path,
        requiresRecreation: target?.RequiresRecreation,
        before: target?.BeforeValue,
        after: target?.AfterValue,
        causingEntity,
      })),
    },
  ];
}
