import { planErrorCodes } from '../core/error-codes/plan.ts';
import { ProblemsError } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Plan, PropertyChange } from '../plan/plan.ts';
import type { ChangeSet, DeployedStack, TemplateSource } from '../ports.ts';
import { createChangeSet, dropChangeSet } from './change-set.ts';
import { type CustomResourceLog, watchCustomResources } from './custom-resource-log.ts';
import { clientToken, type DeployContext } from './deploy-context.ts';
import { stackRequest } from './stack-request.ts';
import { type WaitOptions, waitForStack } from './wait-for-stack.ts';

/** How a stack operation ended; `stack` is `undefined` when a failed creation took the stack with it. */
export type Applied =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'ended';
      readonly stackId: string;
      /** Its events come after this. */
      readonly sinceMs: number;
      readonly stack: DeployedStack | undefined;
      /** What functions of custom resources that failed said, by logical ID. */
      readonly logs?: ReadonlyMap<string, CustomResourceLog>;
    };

/**
 * Brings the stack to the template of this deploy and to the `settings` that differ, by change set or, with
 * `deploy-mode: direct`, by CreateStack and UpdateStack, and waits for the end. `empty`: CloudFormation finds nothing to
 * change. PLAN_BLOCKED when the change set shows what the gates forbid, DEPLOY_CANCELLED when the run was told to stop
 * before anything ran.
 */
export async function applyChange(
  context: DeployContext,
  template: TemplateSource,
  before: DeployedStack | undefined,
  settings: readonly PropertyChange[] = [],
): Promise<Applied> {
  if (context.mode === 'direct') return applyDirectly(context, template, before);
  const applied = await applyByChangeSet(context, template, before);
  const isEmpty = applied.kind === 'empty' && before !== undefined;
  return isEmpty && settings.some(isNoChange) ? applyDirectly(context, template, before) : applied;
}

/** A change set that has nothing but these counts as empty; UpdateStack takes them alone. */
const isNoChange = ({ path }: PropertyChange): boolean =>
  /^\/(?:RollbackConfiguration|NotificationARNs)(?:\/|$)/.test(path);

async function applyByChangeSet(
  context: DeployContext,
  template: TemplateSource,
  before: DeployedStack | undefined,
): Promise<Applied> {
  const { cloudFormation } = context.aws;
  const type = before ? 'UPDATE' : 'CREATE';
  const request = stackRequest(context, template, `change-${type.toLowerCase()}`);
  const changeSet = await createChangeSet(context, request, type);
  const drop = () => dropChangeSet(cloudFormation, changeSet, type, request.roleArn);
  if (changeSet.empty) {
    await drop();
    return { kind: 'empty' };
  }
  await checkBeforeExecution(context, changeSet).catch(async (error: unknown) => {
    await drop();
    throw error;
  });
  const sinceMs = await lastEventMs(context, before);
  const token = clientToken(context.runId, 'execute');
  await cloudFormation.executeChangeSet(changeSet.id, token, request.disableRollback);
  const changing = new Set(changeSet.changes.map(({ logicalId }) => logicalId));
  return ended(context, { stackId: changeSet.stackId, sinceMs, before, changing });
}

async function checkBeforeExecution(context: DeployContext, changeSet: ChangeSet): Promise<void> {
  const reviewed = context.review?.(changeSet);
  if (reviewed?.kind === 'blocked') throw blockedError(context, reviewed);
  await stopIfUnwanted(context);
}

/** The last look before something changes: the pull request may be closed, the run told to stop (DEPLOY_CANCELLED). */
export async function stopIfUnwanted({ beforeExecute, cancelled, model }: DeployContext): Promise<void> {
  await beforeExecute?.();
  if (cancelled?.()) throw new UserError('DEPLOY_CANCELLED', `The change of ${model.stackName} was not started.`);
}

async function applyDirectly(
  context: DeployContext,
  template: TemplateSource,
  before: DeployedStack | undefined,
): Promise<Applied> {
  const { cloudFormation } = context.aws;
  await stopIfUnwanted(context);
  const sinceMs = await lastEventMs(context, before);
  const request = stackRequest(context, template, before ? 'update' : 'create');
  if (!before) {
    const stackId = await cloudFormation.createStack({ ...request, onFailure: 'ROLLBACK' });
    return ended(context, { stackId, sinceMs });
  }
  if ((await cloudFormation.updateStack(request)) === 'nothing') return { kind: 'empty' };
  return ended(context, { stackId: before.id, sinceMs, before });
}

/** Where the events of the last operation end, by the clock of AWS. */
export async function lastEventMs(
  { aws, clock }: Pick<DeployContext, 'aws' | 'clock'>,
  stack: DeployedStack | undefined,
): Promise<number> {
  if (!stack) return 0;
  const recentMs = clock.nowMs() - 120_000;
  const last = (await aws.cloudFormation.listEvents(stack.id, recentMs)).at(-1);
  return last ? last.atMs + 1 : recentMs;
}

async function ended(context: DeployContext, options: WaitOptions): Promise<Applied> {
  const shell = { status: 'REVIEW_IN_PROGRESS', updatedAtMs: undefined };
  const { stackId, sinceMs } = options;
  const template = async () => context.compiled.template;
  const watch = watchCustomResources({ ...context, template }, stackId, sinceMs);
  const stack = await waitForStack(context, { ...options, before: options.before ?? shell, onEvent: watch.see });
  return { kind: 'ended', stackId, sinceMs, stack, logs: await watch.logs() };
}

/** The error of a blocked plan: one problem per resource, on its line. */
export function blockedError(
  { compiled, model }: Pick<DeployContext, 'compiled' | 'model'>,
  plan: Extract<Plan, { kind: 'blocked' }>,
): ProblemsError {
  return new ProblemsError(
    plan.reasons.map(({ logicalId, message }) => {
      const path = compiled.sources[logicalId];
      return {
        severity: 'error',
        code: 'PLAN_BLOCKED',
        message,
        remedy: planErrorCodes.PLAN_BLOCKED.remedy,
        at: path && model.locate(path),
      };
    }),
  );
}
