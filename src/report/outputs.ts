import type { Json, JsonObject } from '../core/json.ts';
import type { DeployResult } from '../deploy/deploy-outcome.ts';
import type { Plan } from '../plan/plan.ts';
import type { RunnerOutputs } from '../ports.ts';
import { type ServiceReport, stateOf } from './service-report.ts';

/** What a run knows besides its services. */
export interface RunOutputs {
  readonly artifactPaths?: Readonly<Record<string, string>> | undefined;
  readonly cacheHit?: boolean | undefined;
  readonly commentUrl?: string | undefined;
  readonly matrix?: Json | undefined;
}

/**
 * The outputs of DESIGN 4.1 by name. With several services the first stands for stack and endpoint URL, lists have all,
 * and `stack-outputs` and `plan` are objects by service.
 */
export function reportOutputs(reports: readonly ServiceReport[], run: RunOutputs = {}): JsonObject {
  const results = reports.flatMap(({ outcome }) =>
    outcome?.kind === 'deployed' || outcome?.kind === 'unchanged' ? [outcome] : [],
  );
  const endpoints = results.flatMap((result) => result.endpoints);
  const first = reports[0];
  return {
    changed: reports.some((report) => !['unchanged', 'skipped', 'failed', 'packaged'].includes(stateOf(report))),
    stage: first?.stage,
    region: first?.region,
    'stack-name': first?.outcome?.stackName ?? first?.plan?.stackName,
    'stack-id': results[0]?.stackId,
    'endpoint-url': endpoints[0]?.url,
    endpoints: endpoints.map((endpoint) => ({ ...endpoint })),
    functions: results.flatMap((result) => result.functions).map((deployed) => ({ ...deployed })),
    'stack-outputs': byService(reports, (report) =>
      stackOutputs(report.outcome && 'stackOutputs' in report.outcome ? report.outcome : undefined),
    ),
    plan: byService(reports, ({ plan }) => plan && planSummary(plan)),
    'artifact-paths': run.artifactPaths && { ...run.artifactPaths },
    'cache-hit': run.cacheHit,
    'comment-url': run.commentUrl,
    matrix: run.matrix,
  };
}

/** Hands the outputs to the runner: text as it is, everything else as JSON; what is not known is not set. */
export function setOutputs(outputs: JsonObject, runner: RunnerOutputs): void {
  for (const [name, value] of Object.entries(outputs)) {
    if (value !== undefined) runner.setOutput(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
}

function stackOutputs(result: DeployResult | undefined): JsonObject | undefined {
  return result && { ...result.stackOutputs };
}

/** Names and actions, no values: outputs reach other jobs, and have a limit. */
function planSummary(plan: Plan): JsonObject {
  return {
    kind: plan.kind,
    digest: plan.digest,
    changes: plan.changes.map(({ logicalId, type, action, stateful, losesData }) => ({
      ...{ logicalId, type, action, stateful, losesData },
    })),
    functions: plan.code
      .filter(({ before, after }) => before?.sha256 !== after?.sha256)
      .map(({ functionKey, before, after }) => ({
        ...{ key: functionKey, before: before?.sha256, after: after?.sha256 },
      })),
    reasons: plan.kind === 'blocked' ? plan.reasons.map((reason) => ({ ...reason })) : undefined,
  };
}

function byService(
  reports: readonly ServiceReport[],
  read: (report: ServiceReport) => JsonObject | undefined,
): JsonObject | undefined {
  const [only, ...others] = reports;
  if (!only) return undefined;
  if (others.length === 0) return read(only);
  return Object.fromEntries(reports.map((report) => [report.service, read(report)]));
}
