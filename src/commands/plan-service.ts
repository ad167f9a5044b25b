import { randomBytes } from 'node:crypto';
import { lambdaRequestTemplates } from '../compile/api-gateway/lambda-request-template.ts';
import type { JsonObject } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { DeployContext } from '../deploy/deploy-context.ts';
import { addFileChanges } from '../plan/add-file-changes.ts';
import { adoptDeployedHandlers } from '../plan/adopt-deployed-handlers.ts';
import { adoptDeployedIds } from '../plan/adopt-deployed-ids.ts';
import { adoptRequestTemplates } from '../plan/adopt-request-templates.ts';
import { checkExpectedPlan } from '../plan/check-expected-plan.ts';
import type { Gates } from '../plan/check-gates.ts';
import { keepsPolicy } from '../plan/diff-settings.ts';
import { locateArtifacts } from '../plan/locate-artifacts.ts';
import { noEchoValues, noteNoEcho } from '../plan/note-no-echo.ts';
import type { Plan } from '../plan/plan.ts';
import { planDeployment } from '../plan/plan-deployment.ts';
import { refinePlan } from '../plan/refine-plan.ts';
import { completeTemplate } from '../plugins/apply-plugins.ts';
import type { Aws, ChangeSet } from '../ports.ts';
import { checkLimits } from '../service/check-limits.ts';
import { checkTemplateLimits } from '../service/check-template-limits.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { secretTexts } from '../variables/secret-texts.ts';
import { defaultPackageDir, deploymentDirectory } from './build-service.ts';
import { readCustomResources } from './custom-resources-zip.ts';
import { deployedCommit } from './deployed-commit.ts';
import { packagePrepared } from './package-prepared.ts';
import type { PreparedService } from './prepare-service.ts';
import { readSettledService } from './read-settled-service.ts';
import type { RunContext } from './run-context.ts';
import { nestedPlaces, splitCompiled } from './split-compiled.ts';
import { previewTags, stackTags } from './stack-tags.ts';
import { applyStageSettings, readStageSettings } from './stage-settings.ts';

/** A service with its plan, and all that a deploy of it needs. */
export interface PlannedService {
  readonly model: ServiceModel;
  readonly aws: Aws;
  readonly plan: Plan;
  readonly deploy: DeployContext;
  readonly cacheHit: boolean;
  /** Absolute paths of the zips. */
  readonly artifactPaths: readonly string[];
  /** Who packaged it, if not we. */
  readonly note?: string | undefined;
}

export interface PlanTarget {
  readonly preview: boolean;
  readonly prNumber?: number | undefined;
  /** Container images are built and pushed, which a plan leaves to the deploy. */
  readonly buildImages: boolean;
}

/** model → package → compile → plan, against what is deployed. Packaging and reading run side by side. */
export async function planService(
  prepared: PreparedService,
  context: RunContext,
  target: PlanTarget,
  problems: Problems,
): Promise<PlannedService> {
  const { inputs, event, ports } = context;
  checkLimits(prepared.model, problems);
  problems.throwIfErrors();
  const aws = prepared.aws();
  await checkAccount(aws, inputs.allowedAccountIds);
  const handlers = readCustomResources(ports.workspace, process.argv[1] ?? '');
  const [packaged, deployed, settings, commit] = await Promise.all([
    packagePrepared(prepared, defaultPackageDir(prepared.model), context, problems, {
      forDeploy: true,
      buildImages: target.buildImages,
    }),
    readSettledService(aws, prepared.model, context),
    readStageSettings(aws, prepared.model),
    deployedCommit(context, prepared.model.serviceDir),
  ]);
  const { model, manifest, note } = packaged;
  const customResources = await handlers;
  const directory = deploymentDirectory(model, ports.clock.nowMs());
  const { name: bucket } = model.provider.deploymentBucket;
  const ownBucket = typeof bucket === 'string' ? bucket : undefined;
  const located = locateArtifacts(manifest, deployed, directory, { customResources, ownBucket });
  const built = await packaged.compile(located, deployed);
  const { compiled: fresh, artifacts } = adoptDeployedHandlers(built, located, deployed);
  const adopted = adoptDeployedIds(adoptRequestTemplates(fresh, deployed, lambdaRequestTemplates([])), deployed);
  const hidden = noEchoValues(adopted.template as unknown as JsonObject, model);
  for (const text of secretTexts(hidden)) ports.log.maskSecret(text);
  const noted = await noteNoEcho(adopted, model, deployed, randomBytes(16).toString('base64'));
  const compiled = {
    ...noted,
    template: await completeTemplate(noted.template, { model, aws, deployed: deployed.template }),
  };
  const split = splitCompiled(compiled, { model, directory, deployed }, problems);
  checkTemplateLimits(split.template, model, problems);
  for (const { stackId, template } of split.nested ?? []) {
    checkTemplateLimits(template, model, problems, `The nested stack ${stackId}`);
  }
  problems.throwIfErrors();
  const tags = stackTags(model, event, target.prNumber);
  const gates: Gates = {
    production: !target.preview,
    allowReplacement: inputs.allowReplacement,
    allowDeletion: inputs.allowDeletion,
  };
  const decided = planDeployment(compiled, artifacts, deployed, {
    model,
    tags,
    gates,
    force: inputs.force,
    stageSettings: settings.changes,
  });
  checkExpectedPlan(decided, inputs.expectPlan);
  if (keepsPolicy(deployed, model)) ports.log.info(keptPolicy(model));
  const plan = await addFileChanges(decided, { objects: aws.objects, workspace: ports.workspace }, artifacts, deployed);
  const review = (changeSet: ChangeSet): Plan =>
    refinePlan(plan, changeSet, {
      gates,
      before: deployed.template,
      after: JSON.parse(JSON.stringify(compiled.template)),
      secrets: model.secrets,
      nestedIn: { ...deployed.nestedIn, ...nestedPlaces(split.nested) },
    });
  return {
    model,
    aws,
    plan,
    deploy: {
      aws,
      clock: ports.clock,
      log: ports.log,
      model,
      compiled: split,
      artifacts,
      deployed,
      customResources,
      commit,
      runId: runId(context),
      tags,
      requiredTags: previewTags(event, target.prNumber),
      roleArn: inputs.cloudFormationRoleArn,
      mode: inputs.deployMode,
      preview: target.preview,
      waitTimeoutMs: inputs.waitTimeoutMinutes * 60_000,
      onCancel: inputs.onCancel,
      cancelled: ports.cancelled,
      review,
      applyStageSettings: () => applyStageSettings(aws, model),
    },
    note,
    cacheHit: manifest.cache === 'hit',
    artifactPaths: [
      ...new Set([...Object.values(manifest.functions), ...Object.values(manifest.layers)].map(({ path }) => path)),
    ],
  };
}

const keptPolicy = ({ stackName }: ServiceModel): string =>
  `${stackName} keeps its stack policy: the service has no \`stackPolicy\`, and CloudFormation cannot delete one. A statement that allows \`Update:*\` on \`*\` lifts it.`;

/** Letters, digits and dashes, another one for each attempt. */
export function runId({ event, ports }: RunContext): string {
  return event ? `${event.runId}-${event.runAttempt}-${ports.clock.nowMs()}` : `local-${ports.clock.nowMs()}`;
}

async function checkAccount(aws: Aws, allowed: readonly string[]): Promise<void> {
  if (allowed.length === 0) return;
  const { accountId } = await aws.identity();
  if (!allowed.includes(accountId)) {
    throw new UserError(
      'AWS_ACCOUNT_NOT_ALLOWED',
      `The credentials belong to account ${accountId}, which \`allowed-account-ids\` does not name.`,
    );
  }
}
