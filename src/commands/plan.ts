import type { Problems } from '../core/problems.ts';
import { previewChangeSet } from '../deploy/preview-change-set.ts';
import type { Plan } from '../plan/plan.ts';
import { renderPicture } from '../report/render-picture.ts';
import { renderPlanText } from '../report/render-plan-text.ts';
import { matrixOf } from './matrix.ts';
import { type PlannedService, planService } from './plan-service.ts';
import { prepareService } from './prepare-service.ts';
import { publishRun } from './publish-run.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { runServices, type ServiceRun } from './service-runs.ts';

/** Shows what a deploy would change, by a change set that is deleted again where there is a stack to compare. */
export async function planCommand(
  context: RunContext,
  target: { readonly stage?: string | undefined; readonly prNumber?: number | undefined },
): Promise<CommandResult> {
  const runs = await runServices(context, { stage: target.stage, purpose: 'plan' }, (serviceDir, own, problems) =>
    planOne(serviceDir, own, target.stage, problems),
  );
  const plans = runs.flatMap(({ report }) => (report.plan ? [report.plan] : []));
  for (const plan of plans) context.ports.log.info(renderPlanText(plan, { details: true }));
  return publishRun(runs, context, { ...target, matrix: matrixOf(runs) });
}

async function planOne(
  serviceDir: string,
  context: RunContext,
  stage: string | undefined,
  problems: Problems,
): Promise<ServiceRun> {
  const { inputs, ports } = context;
  const prepared = await prepareService(inputs, { serviceDir, stage }, ports, problems);
  const planned = await planService(prepared, context, { preview: false, buildImages: false }, problems);
  const plan = await review(planned);
  const { service, region } = planned.model;
  const picture = renderPicture(planned.model, plan);
  const { stage: planStage } = planned.model;
  const report = { service, stage: planStage, region, plan, problems: problems.all, note: planned.note, picture };
  return { report, artifactPaths: planned.artifactPaths, cacheHit: planned.cacheHit };
}

async function review({ plan, deploy }: PlannedService): Promise<Plan> {
  const { bucket } = deploy.deployed;
  if (plan.kind === 'nothing' || plan.kind === 'create' || bucket === undefined) return plan;
  if (!plan.needsStackUpdate) return plan;
  return deploy.review?.(await previewChangeSet(deploy, bucket)) ?? plan;
}
