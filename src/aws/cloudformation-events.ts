import type { OperationEvent, StackEvent as SdkStackEvent } from '@aws-sdk/client-cloudformation';
import { UserError } from '../core/user-error.ts';
import type { CloudFormation, StackEvent } from '../ports.ts';
import type { CloudFormationLink } from './cloudformation.ts';
import { missingAsUndefined } from './cloudformation-stacks.ts';
import { isNamed } from './source-error.ts';

/** What happened to a stack. */
export function createStackEvents({
  open,
  ask,
}: CloudFormationLink): Pick<CloudFormation, 'listEvents' | 'listFailedEvents'> {
  return {
    async listEvents(nameOrId, sinceMs) {
      const { sdk, client } = await open();
      const events: StackEvent[] = [];
      let token: string | undefined;
      do {
        const command = new sdk.DescribeStackEventsCommand({ StackName: nameOrId, NextToken: token });
        const page = await missingAsUndefined(
          ask('cloudformation:DescribeStackEvents', nameOrId, () => client.send(command)),
        );
        const fresh = (page?.StackEvents ?? []).map(toStackEvent).filter((event) => event.atMs > sinceMs);
        events.push(...fresh);
        // Newest first: a page with an older event is the last one of interest.
        token = fresh.length === page?.StackEvents?.length ? page?.NextToken : undefined;
      } while (token);
      return events.reverse();
    },
    async listFailedEvents({ stackName, changeSetId }) {
      const { sdk, client } = await open();
      const subject = changeSetId ? { ChangeSetName: changeSetId } : { StackName: stackName };
      const events: OperationEvent[] = [];
      let token: string | undefined;
      try {
        do {
          const command = new sdk.DescribeEventsCommand({
            ...subject,
            Filters: { FailedEvents: true },
            NextToken: token,
          });
          const page = await ask('cloudformation:DescribeEvents', stackName ?? changeSetId, () => client.send(command));
          events.push(...(page.OperationEvents ?? []));
          token = page.NextToken;
        } while (token);
      } catch (error) {
        if (isUnavailable(error)) return undefined;
        throw error;
      }
      return events.map(toFailedEvent).sort((a, b) => a.atMs - b.atMs);
    },
  };
}

// Older policies do not allow the call, and some regions do not have it: the plain events are the way out.
function isUnavailable(error: unknown): boolean {
  if (isNamed(error, 'InvalidAction', 'UnknownOperationException', 'ChangeSetNotFound', 'ChangeSetNotFoundException'))
    return true;
  return error instanceof UserError && (error.code === 'AWS_ACCESS_DENIED' || error.code === 'AWS_REQUEST_REFUSED');
}

function toStackEvent(event: SdkStackEvent): StackEvent {
  return {
    id: event.EventId ?? '',
    atMs: event.Timestamp?.getTime() ?? 0,
    stackId: event.StackId ?? '',
    stackName: event.StackName ?? '',
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId,
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? '',
    reason: event.ResourceStatusReason,
    clientRequestToken: event.ClientRequestToken,
  };
}

function toFailedEvent(event: OperationEvent): StackEvent & { readonly detail?: string | undefined } {
  const stackId = event.StackId ?? '';
  return {
    id: event.EventId ?? '',
    atMs: (event.Timestamp ?? event.StartTime)?.getTime() ?? 0,
    stackId,
    stackName: stackId.split('/')[1] ?? '',
    logicalId: event.LogicalResourceId ?? '',
    physicalId: event.PhysicalResourceId,
    type: event.ResourceType ?? '',
    status: event.ResourceStatus ?? event.ValidationStatus ?? event.HookStatus ?? 'FAILED',
    reason: event.ValidationStatusReason ?? event.HookStatusReason ?? event.ResourceStatusReason,
    clientRequestToken: event.ClientRequestToken,
    detail: detailOf(event),
  };
}

function detailOf(event: OperationEvent): string | undefined {
  if (event.ValidationName) {
    return `${event.ValidationName}${event.ValidationPath ? ` at ${event.ValidationPath}` : ''}`;
  }
  return event.HookType ? `hook ${event.HookType}` : undefined;
}
