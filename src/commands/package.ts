import path from 'node:path';
import { Problems } from '../core/problems.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { defaultPackageDir, deploymentDirectory, locateFresh } from './build-service.ts';
import { listServices } from './find-services.ts';
import { packagePrepared } from './package-prepared.ts';
import { prepareService } from './prepare-service.ts';
import { reportProblems } from './report-problems.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { ServiceContexts } from './service-contexts.ts';
import { writePackage } from './write-package.ts';

/** Packages and compiles, and writes the framework's own files; asks AWS only if a variable does. */
export async function packageCommand(
  context: RunContext,
  options: { readonly stage?: string | undefined; readonly offline?: string | undefined },
): Promise<CommandResult> {
  const { inputs, ports } = context;
  if (options.offline) ports.log.info(options.offline);
  const paths: string[] = [];
  const offline = options.offline !== undefined;
  const services = await listServices(inputs, ports);
  const missing = offline ? 'stand-in' : 'warn';
  const contexts = new ServiceContexts(context, services, { stage: options.stage, missing, offline });
  for (const service of services.filter(({ selected }) => selected)) {
    const problems = new Problems();
    const own = await contexts.contextOf(service, problems);
    problems.throwIfErrors();
    const prepared = await prepareService(
      own.inputs,
      { serviceDir: service.dir, stage: options.stage, offline },
      own.ports,
      problems,
    );
    if (options.offline && prepared.engine === 'framework') {
      reportProblems(problems, ports.log);
      ports.log.info(
        `${prepared.model.service} is packaged by its own framework, which is not run without credentials.`,
      );
      continue;
    }
    const folder = services.length > 1 ? service.name : '';
    const outDir = packageDir(inputs.packageDir, folder, prepared.model);
    const { model, manifest, compile } = await packagePrepared(prepared, outDir, own, problems, {
      forDeploy: false,
    });
    const artifacts = locateFresh(manifest, deploymentDirectory(model, ports.clock.nowMs()));
    const compiled = await compile(artifacts);
    paths.push(...(await writePackage(outDir, compiled, manifest, ports)));
    reportProblems(problems, ports.log);
    ports.log.info(`Packaged ${model.service} for stage ${model.stage} into ${outDir}`);
  }
  ports.outputs.setOutput('artifact-paths', JSON.stringify(paths));
  return { outputs: { 'artifact-paths': paths }, failed: false };
}

/** Each of several services has a folder of its own in the one that was given. */
const packageDir = (given: string | undefined, folder: string, model: ServiceModel): string =>
  given === undefined ? defaultPackageDir(model) : path.resolve(given, folder);
