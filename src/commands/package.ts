import path from 'node:path';
import { Problems } from '../core/problems.ts';
import { renderSummary } from '../report/render-summary.ts';
import type { ServiceReport } from '../report/service-report.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { defaultPackageDir, deploymentDirectory, locateFresh } from './build-service.ts';
import { listServices } from './find-services.ts';
import { packagePrepared } from './package-prepared.ts';
import { prepareService } from './prepare-service.ts';
import { runFacts } from './publish-run.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { ServiceContexts } from './service-contexts.ts';
import { splitCompiled } from './split-compiled.ts';
import { writePackage } from './write-package.ts';

interface PackageTarget {
  readonly stage?: string | undefined;
  /** Why there are no credentials: variables of AWS get stand-ins, and the summary says so. */
  readonly offline?: string | undefined;
}

/** Packages and compiles, and writes the framework's own files; asks AWS only if a variable does. */
export async function packageCommand(context: RunContext, target: PackageTarget): Promise<CommandResult> {
  const { inputs, event, ports } = context;
  if (target.offline) ports.log.info(target.offline);
  const offline = target.offline !== undefined;
  const services = await listServices(inputs, ports);
  const missing = offline ? 'stand-in' : 'warn';
  const contexts = new ServiceContexts(context, services, { stage: target.stage, missing, offline });
  const paths: string[] = [];
  const reports: ServiceReport[] = [];
  for (const service of services.filter(({ selected }) => selected)) {
    const problems = new Problems();
    const own = await contexts.contextOf(service, problems);
    problems.throwIfErrors();
    const folder = services.length > 1 ? service.name : '';
    const { model, files } = await packageOne(service.dir, folder, own, target, problems);
    paths.push(...files);
    reportProblems(problems, ports.log);
    const { service: name, stage, region } = model;
    reports.push({ service: name, stage, region, problems: problems.all, note: target.offline });
  }
  if (event) await ports.outputs.writeSummary(renderSummary(reports, runFacts(context)));
  ports.outputs.setOutput('artifact-paths', JSON.stringify(paths));
  return { outputs: { 'artifact-paths': paths }, failed: false };
}

async function packageOne(
  serviceDir: string,
  folder: string,
  own: RunContext,
  { stage, offline: reason }: PackageTarget,
  problems: Problems,
): Promise<{ readonly model: ServiceModel; readonly files: readonly string[] }> {
  const { inputs, ports } = own;
  const offline = reason !== undefined;
  const prepared = await prepareService(inputs, { serviceDir, stage, offline }, ports, problems);
  if (offline && prepared.engine === 'framework') {
    ports.log.info(`${prepared.model.service} is packaged by its own framework, which is not run without credentials.`);
    return { model: prepared.model, files: [] };
  }
  const outDir = packageDir(inputs.packageDir, folder, prepared.model);
  const { model, manifest, compile } = await packagePrepared(prepared, outDir, own, problems, {
    forDeploy: false,
    buildImages: true,
    offline,
  });
  const directory = deploymentDirectory(model, ports.clock.nowMs());
  const compiled = splitCompiled(await compile(locateFresh(manifest, directory)), { model, directory }, problems);
  const files = await writePackage(outDir, compiled, manifest, ports);
  ports.log.info(`Packaged ${model.service} for stage ${model.stage} into ${outDir}`);
  return { model, files };
}

/** Each of several services has a folder of its own in the one that was given. */
const packageDir = (given: string | undefined, folder: string, model: ServiceModel): string =>
  given === undefined ? defaultPackageDir(model) : path.resolve(given, folder);
