import process from 'node:process';
import { serviceState } from '../compile/stack/state.ts';
import { UserError } from '../core/user-error.ts';
import { findDeclaredFramework } from '../engine/find-declared-framework.ts';
import { findFramework, type InstalledFramework } from '../engine/find-framework.ts';
import { frameworkSources } from '../engine/framework-sources.ts';
import { installFramework } from '../engine/install-framework.ts';
import { placeArtifacts } from '../engine/place-artifacts.ts';
import { readFrameworkPackage } from '../engine/read-framework-package.ts';
import { runFramework } from '../engine/run-framework.ts';
import { withAdditions } from '../engine/with-additions.ts';
import { adoptDeployedVersions } from '../plan/adopt-deployed-versions.ts';
import { nameAll, notServed } from './check-plugins.ts';
import type { PackagedService } from './package-prepared.ts';
import type { PreparedService } from './prepare-service.ts';
import type { RunContext } from './run-context.ts';

/**
 * The way out: the service's own `serverless` or `osls` packages it with its plugins, and what it wrote is read back
 * into our types. Only its `package` runs: hooks of plugins around a deploy do not.
 */
export async function packageWithFramework(
  prepared: PreparedService,
  outDir: string,
  context: RunContext,
): Promise<PackagedService> {
  const { inputs, ports } = context;
  const { model, unserved, params } = prepared;
  const framework = await ensureFramework(prepared, context);
  const reason = unserved.length > 0 ? nameAll(unserved) : '`engine: framework`';
  const note = `Packaged by ${framework.name} ${framework.version} because of ${reason}; hooks of plugins around a deploy are not run.`;
  ports.log.info(note);
  const request = {
    serviceDir: model.serviceDir,
    configFile: model.configFile,
    outDir,
    stage: model.stage,
    region: model.region,
    params,
    options: inputs.options,
    environment: await prepared.aws().programEnvironment(),
    secrets: model.secrets,
    nodeProgram: process.execPath,
  };
  await runFramework(framework, request, ports);
  const packaged = await readFrameworkPackage(outDir, model.serviceDir, ports.workspace);
  const complete = withAdditions(model, packaged);
  return {
    model: complete,
    manifest: packaged.manifest,
    note,
    compile: async (artifacts, deployed) => {
      const { template, files } = placeArtifacts(packaged, artifacts);
      const compiled = {
        createTemplate: packaged.createTemplate,
        template,
        files,
        places: packaged.split && { nestedIn: packaged.split.nestedIn, waits: packaged.split.waits },
        state: serviceState(complete, template, artifacts),
        sources: frameworkSources(template, complete),
        needsCustomResources: packaged.needsCustomResources,
      };
      return deployed ? adoptDeployedVersions(compiled, artifacts, deployed) : compiled;
    },
  };
}

/** The framework of the service, installed by its lock file if need be, but never for code of strangers. */
async function ensureFramework(
  { model, unserved }: PreparedService,
  { inputs, event, ports }: RunContext,
): Promise<InstalledFramework> {
  const found = await findFramework(model.serviceDir, ports.workspace);
  if (found) return found;
  const declared = await findDeclaredFramework(model.serviceDir, ports.workspace);
  if (!declared) throw notServed(unserved, inputs.engine, model.locate);
  if (event?.pullRequest?.fromFork) {
    const message = `${declared.name} ${declared.range} is not installed, and nothing is installed for a pull request from a fork.`;
    throw new UserError('PLUGIN_ENGINE_INSTALL', message);
  }
  await installFramework(declared, ports);
  const installed = await findFramework(model.serviceDir, ports.workspace);
  if (installed) return installed;
  throw new UserError(
    'PLUGIN_ENGINE_INSTALL',
    `${declared.name} ${declared.range} was installed, and still it is in no \`node_modules\` of the service.`,
  );
}
