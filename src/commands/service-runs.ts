import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { Problems, ProblemsError } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { selectAnnotations } from '../report/annotations.ts';
import type { ServiceReport } from '../report/service-report.ts';
import { loadService } from '../service/load-service.ts';
import { findServices } from './find-services.ts';
import type { RunContext } from './run-context.ts';

export interface ServiceRun {
  readonly report: ServiceReport;
  readonly artifactPaths: readonly string[];
  readonly cacheHit: boolean;
  /** A later push was deployed first, and has the last word. */
  readonly overtaken?: boolean | undefined;
  /** There was nothing to remove, so that no comment is made for it. */
  readonly nothingThere?: boolean | undefined;
}

/**
 * Runs `work` for each service of the inputs, one after the other. A user's mistake in one becomes its report, and the
 * services after it are not begun.
 */
export async function runServices(
  context: RunContext,
  stage: string | undefined,
  work: (serviceDir: string, problems: Problems) => Promise<ServiceRun>,
): Promise<readonly ServiceRun[]> {
  const runs: ServiceRun[] = [];
  for (const serviceDir of await findServices(context.inputs, context.ports)) {
    const problems = new Problems();
    const run = await attempt(serviceDir, context, stage, problems, work);
    showProblems(run.report, serviceDir, context);
    runs.push(run);
    if (run.report.problems.some(({ severity }) => severity === 'error')) break;
  }
  return runs;
}

async function attempt(
  serviceDir: string,
  context: RunContext,
  stage: string | undefined,
  problems: Problems,
  work: (serviceDir: string, problems: Problems) => Promise<ServiceRun>,
): Promise<ServiceRun> {
  try {
    return await work(serviceDir, problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (!(error instanceof ProblemsError)) {
      problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
    }
    const found = error instanceof ProblemsError ? error.problems : problems.all;
    const names = await readNames(serviceDir, context);
    const report: ServiceReport = { ...names, ...(stage ? { stage } : {}), region: '', problems: found };
    return { report, artifactPaths: [], cacheHit: false };
  }
}

/** What the file says of service and stage, though it may not be deployed; the folder's name when it says nothing. */
async function readNames(
  serviceDir: string,
  { inputs, ports }: RunContext,
): Promise<{ readonly service: string; readonly stage: string }> {
  const { service, provider } = await loadService(ports.workspace, serviceDir, inputs.configFile, new Problems()).then(
    ({ config }) => config,
    (): JsonObject => ({}),
  );
  const literal = (value: Json | undefined) =>
    typeof value === 'string' && value !== '' && !value.includes('${') ? value : undefined;
  return {
    service: literal(service) ?? path.basename(serviceDir),
    stage: inputs.stage ?? (isJsonObject(provider) ? literal(provider['stage']) : undefined) ?? 'dev',
  };
}

/** Problems as annotations from the root of the repository; those that GitHub would drop are plain lines. */
function showProblems({ problems }: ServiceReport, serviceDir: string, { inputs, ports }: RunContext): void {
  const root = inputs.from === 'action' ? (ports.env['GITHUB_WORKSPACE'] ?? process.cwd()) : process.cwd();
  const { annotations, others } = selectAnnotations(problems, path.relative(root, serviceDir));
  for (const problem of annotations) ports.log.problem(problem);
  for (const problem of others) ports.log.info(`${problem.severity}: ${problem.message}`);
}
