import path from 'node:path';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { Problems, ProblemsError } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import { selectAnnotations } from '../report/annotations.ts';
import type { ServiceReport } from '../report/service-report.ts';
import { reversed } from '../service/compose/service-graph.ts';
import { loadService } from '../service/load-service.ts';
import { type FoundService, listServices, rootFolder } from './find-services.ts';
import { findUnaffected } from './find-unaffected.ts';
import type { RunContext } from './run-context.ts';
import { runInOrder } from './run-in-order.ts';
import { ServiceContexts } from './service-contexts.ts';
import type { MissingOutput } from './service-settings.ts';

export interface ServiceRun {
  readonly report: ServiceReport;
  readonly artifactPaths: readonly string[];
  readonly cacheHit: boolean;
  /** A later push was deployed first, and has the last word. */
  readonly overtaken?: boolean | undefined;
  /** There was nothing to do, so that no comment is made for it. */
  readonly nothingThere?: boolean | undefined;
  /** Which of the services of the run it was. */
  readonly service?: FoundService | undefined;
}

export interface RunsOptions {
  readonly purpose: 'deploy' | 'plan' | 'remove';
  readonly stage?: string | undefined;
  readonly preview?: boolean | undefined;
}

/** What a command does with one service, in the context of that service. */
export type ServiceWork = (serviceDir: string, context: RunContext, problems: Problems) => Promise<ServiceRun>;

/** Most of a deploy is waiting for CloudFormation; packaging wants the processors of the runner. */
const together = 4;
const missingOutputs: Readonly<Record<RunsOptions['purpose'], MissingOutput>> = {
  deploy: 'stop',
  plan: 'warn',
  remove: 'stand-in',
};

/**
 * Runs `work` for each service of the inputs, side by side, each after those it depends on; a removal the other way
 * round. A user's mistake in one becomes its report; what depends on it is skipped, the others go on. Services that
 * the change cannot have affected are skipped.
 */
export async function runServices(
  context: RunContext,
  options: RunsOptions,
  work: ServiceWork,
): Promise<readonly ServiceRun[]> {
  const services = await listServices(context.inputs, context.ports);
  const asked = services.filter(({ selected }) => selected);
  const byId = new Map(asked.map((service) => [service.id, service]));
  const { purpose, stage, preview = false } = options;
  // Made first, as looking at services may bring their .env files into the environment.
  const contexts = new ServiceContexts(context, services, { stage, missing: missingOutputs[purpose] });
  const unaffected = await findUnaffected(context, services, { purpose, stage, preview });
  const results = await runInOrder(purpose === 'remove' ? reversed(asked) : asked, {
    limit: together,
    failed: hasFailed,
    run: async (id) => {
      const service = serviceOf(id, byId);
      if (unaffected.has(id)) {
        return { ...skippedRun(service, 'nothing that it uses changed', context, stage), nothingThere: true };
      }
      if (asked.length > 1 && context.ports.cancelled()) return cancelledRun(service, context, stage);
      const run = await attempt(service, contexts, context, stage, work);
      showProblems(run.report, service, context);
      return { ...run, service };
    },
    skip: (id, because) => {
      const { name } = serviceOf(because, byId);
      const reason = purpose === 'remove' ? `${name}, which uses it, is still there` : `${name} failed`;
      return skippedRun(serviceOf(id, byId), reason, context, stage);
    },
  });
  const runs = asked.flatMap(({ id }) => results.get(id) ?? []);
  return Promise.all(runs.map((run) => withNames(run, context, stage)));
}

const hasFailed = ({ report }: ServiceRun): boolean => report.problems.some(({ severity }) => severity === 'error');

function serviceOf(id: string, byId: ReadonlyMap<string, FoundService>): FoundService {
  const service = byId.get(id);
  if (!service) throw new Error(`there is no service ${id}`);
  return service;
}

function skippedRun(service: FoundService, reason: string, context: RunContext, stage: string | undefined): ServiceRun {
  context.ports.log.info(`${service.name} is skipped: ${reason}.`);
  const report = { service: service.name, stage: stage ?? '', region: '', problems: [], skipped: reason };
  return { report, artifactPaths: [], cacheHit: false, service };
}

function cancelledRun(service: FoundService, context: RunContext, stage: string | undefined): ServiceRun {
  const run = skippedRun(service, 'the run was cancelled', context, stage);
  const problems = new Problems();
  problems.error('DEPLOY_CANCELLED', `The run was cancelled before ${service.name} was begun.`);
  return { ...run, report: { ...run.report, problems: problems.all } };
}

/** A skipped service was not read: its names are those of its file. */
async function withNames(run: ServiceRun, context: RunContext, stage: string | undefined): Promise<ServiceRun> {
  if (run.report.skipped === undefined || !run.service) return run;
  const names = await readNames(run.service.dir, context);
  return { ...run, report: { ...run.report, ...names, ...(stage ? { stage } : {}) } };
}

async function attempt(
  service: FoundService,
  contexts: ServiceContexts,
  context: RunContext,
  stage: string | undefined,
  work: ServiceWork,
): Promise<ServiceRun> {
  const problems = new Problems();
  try {
    const own = await contexts.contextOf(service, problems);
    problems.throwIfErrors();
    return await work(service.dir, own, problems);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (!(error instanceof ProblemsError)) {
      problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
    }
    const found = error instanceof ProblemsError ? error.problems : problems.all;
    const names = await readNames(service.dir, context);
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
function showProblems({ problems }: ServiceReport, { dir }: FoundService, { inputs, ports }: RunContext): void {
  const { annotations, others } = selectAnnotations(problems, path.relative(rootFolder(inputs, ports.env), dir));
  for (const problem of annotations) {
    // A place in serverless-compose is above the folder of the service.
    const { at } = problem;
    ports.log.problem(at ? { ...problem, at: { ...at, file: path.posix.normalize(at.file) } } : problem);
  }
  for (const problem of others) ports.log.info(`${problem.severity}: ${problem.message}`);
}
