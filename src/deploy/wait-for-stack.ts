import { isBusy } from '../cloudformation/stack-status.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployedStack, StackEvent } from '../ports.ts';
import { clientToken, type StackPorts } from './deploy-context.ts';
import { eventLine } from './event-line.ts';
import { followEvents } from './stack-events.ts';

const firstPauseMs = 500;
const longestPauseMs = 5000;
/** DescribeStacks may show the state before an operation for a while after it was started. */
const startPatienceMs = 20_000;
/** The same for a stack that was made a moment ago. */
const creationPatienceMs = 5_000;

export interface WaitOptions {
  /** ID or name of the stack; an ID also finds it once it is deleted. */
  readonly stackId: string;
  /** Events after this are shown. */
  readonly sinceMs: number;
  /** The stack as it was before an operation was started; leave out to wait for whatever runs. */
  readonly before?: Pick<DeployedStack, 'status' | 'updatedAtMs'> | undefined;
  /** Logical IDs of the change set: events of other resources are shown only when they failed. */
  readonly changing?: ReadonlySet<string> | undefined;
  /** Gets each event as it comes. */
  readonly onEvent?: ((event: StackEvent) => void) | undefined;
}

/**
 * Waits until the operation has ended, rollback and clean-up included, and prints its events. Returns the stack at its
 * end; `undefined` when it is gone. DEPLOY_TIMEOUT after `waitTimeoutMs`, which leaves the operation running.
 */
export async function waitForStack(ports: StackPorts, options: WaitOptions): Promise<DeployedStack | undefined> {
  const { aws, clock, log } = ports;
  const events = followEvents(aws.cloudFormation, options.stackId, options.sinceMs);
  const startedMs = clock.nowMs();
  let pauseMs = firstPauseMs;
  let toldToCancel = false;
  for (;;) {
    const stack = await aws.cloudFormation.describeStack(options.stackId);
    // A lost line of the log must not fail a deploy that succeeds.
    const fresh = await events.next().catch((error: unknown) => {
      log.debug(`events could not be read: ${String(error)}`);
      return [];
    });
    for (const event of fresh) {
      if (isWorthALine(event, options)) log.info(eventLine(event));
      options.onEvent?.(event);
    }
    const elapsedMs = clock.nowMs() - startedMs;
    if (hasEnded(stack, options.before, elapsedMs)) return stack?.status === 'DELETE_COMPLETE' ? undefined : stack;
    if (elapsedMs > ports.waitTimeoutMs) throw timeout(options.stackId, stack?.status ?? '', ports.waitTimeoutMs);
    if (ports.cancelled?.() && !toldToCancel) {
      toldToCancel = true;
      await answerCancel(ports, stack);
    }
    await clock.sleep(pauseMs);
    pauseMs = fresh.length > 0 ? firstPauseMs : Math.min(pauseMs * 1.5, longestPauseMs);
  }
}

function isWorthALine(event: StackEvent, { changing }: WaitOptions): boolean {
  if (!changing || changing.has(event.logicalId) || event.physicalId === event.stackId) return true;
  return event.status.endsWith('FAILED');
}

function hasEnded(stack: DeployedStack | undefined, before: WaitOptions['before'], elapsedMs: number): boolean {
  if (!stack) return before !== undefined || elapsedMs > creationPatienceMs;
  if (isBusy(stack.status)) return false;
  if (!before || elapsedMs > startPatienceMs) return true;
  return stack.status !== before.status || stack.updatedAtMs !== before.updatedAtMs;
}

async function answerCancel({ aws, log, onCancel, clock }: StackPorts, stack: DeployedStack | undefined) {
  if (!stack) return;
  if (onCancel !== 'cancel-update' || stack.status !== 'UPDATE_IN_PROGRESS') {
    log.info(`Cancelled: CloudFormation goes on with ${stack.name} by itself; the next run waits for its end.`);
    return;
  }
  log.info(`Cancelled: the update of ${stack.name} is taken back.`);
  await aws.cloudFormation.cancelUpdate(stack.name, clientToken(String(clock.nowMs()), 'cancel'));
}

function timeout(stackId: string, status: string, waitTimeoutMs: number): UserError {
  const minutes = Math.round(waitTimeoutMs / 60_000);
  return new UserError('DEPLOY_TIMEOUT', `${stackId} is still ${status} after ${minutes} minutes.`);
}
