import { causeOf, saysCancelled, saysOthersFailed } from '../cloudformation/failure-texts.ts';
import { errorCodes } from '../core/error-codes/index.ts';
import type { CloudFormation, StackEvent } from '../ports.ts';
import type { CustomResourceLog } from './custom-resource-log.ts';
import type { DeployContext } from './deploy-context.ts';
import type { DeployFailure } from './deploy-outcome.ts';

type Failure = StackEvent & { readonly detail?: string | undefined };

interface ExplainContext {
  readonly aws: { readonly cloudFormation: CloudFormation };
  readonly compiled: Pick<DeployContext['compiled'], 'sources'>;
  readonly model: Pick<DeployContext['model'], 'locate'>;
}

export interface FailedOperation {
  readonly stackId: string;
  readonly stackName: string;
  /** Events after this belong to the operation. */
  readonly sinceMs: number;
  /** Status of the stack once its rollback ended. */
  readonly stackStatus: string;
  /** What functions of custom resources said, by logical ID. */
  readonly logs?: ReadonlyMap<string, CustomResourceLog> | undefined;
}

/**
 * Why a stack operation failed: the first resource that failed by itself, in nested stacks too, not those that were
 * cancelled for it; with the cause's code and remedy, on the line of serverless.yml that made the resource.
 */
export async function explainFailure(
  { aws, compiled, model }: ExplainContext,
  operation: FailedOperation,
): Promise<DeployFailure> {
  const failures = await collectFailures(aws.cloudFormation, operation.stackId, operation.sinceMs);
  const [root, ...others] = failures;
  const reason = root?.reason ?? 'CloudFormation gave no reason.';
  const code = causeOf(reason);
  const path = root && compiled.sources[root.logicalId];
  const detail = root?.detail ? ` (${root.detail})` : '';
  const subject = root ? `${root.logicalId} (${root.type}) failed` : `The stack ${operation.stackName} failed`;
  return {
    problem: {
      severity: 'error',
      code,
      message: `${subject}: ${reason}${detail}`,
      remedy: errorCodes[code].remedy,
      at: path && model.locate(path),
    },
    logicalId: root?.logicalId,
    resourceType: root?.type,
    status: root?.status,
    reason,
    stackStatus: operation.stackStatus,
    log: root && operation.logs?.get(root.logicalId),
    others: others.map((event) => ({ logicalId: event.logicalId, reason: event.reason ?? '' })),
  };
}

async function collectFailures(
  cloudFormation: CloudFormation,
  stackId: string,
  sinceMs: number,
): Promise<readonly Failure[]> {
  const [events, detailed] = await Promise.all([
    cloudFormation.listEvents(stackId, sinceMs),
    // Validation and hooks tell more there; it is a help, not a need.
    cloudFormation.listFailedEvents({ stackName: stackId }).catch(() => undefined),
  ]);
  // A change that early validation refuses has no plain event of the resource.
  const validated = (detailed ?? []).filter((event) => event.atMs > sinceMs && isOwnFailure(event));
  const own = firstPerResource([...events.filter(isOwnFailure), ...validated]);
  const nested = own.filter(({ type, physicalId }) => type === 'AWS::CloudFormation::Stack' && physicalId);
  const inner = await Promise.all(
    nested.map(({ physicalId }) => collectFailures(cloudFormation, physicalId ?? '', sinceMs)),
  );
  const found = inner.flat();
  const outer = found.length > 0 ? own.filter((event) => !nested.includes(event)) : own;
  return [...found, ...outer].map((event) => withDetail(event, detailed)).sort((a, b) => a.atMs - b.atMs);
}

function isOwnFailure(event: StackEvent): boolean {
  if (!event.status.endsWith('FAILED') || event.physicalId === event.stackId) return false;
  return !saysCancelled(event.reason) && !saysOthersFailed(event.reason);
}

/** A rollback may fail on the same resource again; the first word on it is the cause. */
function firstPerResource(events: readonly Failure[]): readonly Failure[] {
  const first = new Map<string, Failure>();
  for (const event of events) if (!first.has(event.logicalId)) first.set(event.logicalId, event);
  return [...first.values()];
}

function withDetail(event: Failure, detailed: readonly Failure[] | undefined): Failure {
  const more = detailed?.find(({ logicalId, detail }) => logicalId === event.logicalId && detail !== undefined);
  return more ? { ...event, reason: more.reason ?? event.reason, detail: more.detail } : event;
}
