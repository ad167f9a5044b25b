import type { CompiledService } from '../compile/compiled-service.ts';
import { type Problems, ProblemsError } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { ArtifactLocations, ArtifactManifest } from '../package/artifact-manifest.ts';
import type { DeployedService } from '../plan/plan.ts';
import { adjustPackage, runPackageHooks } from '../plugins/apply-plugins.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { compileWith, packageInto } from './build-service.ts';
import { packageWithFramework } from './package-with-framework.ts';
import type { PreparedService } from './prepare-service.ts';
import type { RunContext } from './run-context.ts';
import { checkScripts, scriptRunner } from './run-scripts.ts';

/** A service whose zips are made, by us or by its framework. */
export interface PackagedService {
  /** With what plugins of the framework added. */
  readonly model: ServiceModel;
  readonly manifest: ArtifactManifest;
  /** For the report, when the framework packaged it. */
  readonly note?: string | undefined;
  /** The template with the zips where they lie or will lie; `deployed` where the service is compared with it. */
  compile(artifacts: ArtifactLocations, deployed?: DeployedService): Promise<CompiledService>;
}

/** For what a service is packaged. */
export interface PackagePurpose {
  /** The zips are deployed: what Lambda could not run is an error. */
  readonly forDeploy: boolean;
  /** Container images are built and pushed. */
  readonly buildImages: boolean;
  /** There are no credentials. */
  readonly offline?: boolean;
}

/** Packages a service into `outDir` with the engine that was chosen for it. */
export async function packagePrepared(
  prepared: PreparedService,
  outDir: string,
  context: RunContext,
  problems: Problems,
  options: PackagePurpose,
): Promise<PackagedService> {
  // Those of packaging are run by the framework itself where it packages.
  if (prepared.engine === 'native') checkScripts(prepared.model, 'package', context, problems);
  if (options.forDeploy) checkScripts(prepared.model, 'deploy', context, problems);
  problems.throwIfErrors();
  if (prepared.engine === 'framework') {
    return beside(problems, () => packageWithFramework(prepared, outDir, context));
  }
  const { aws } = prepared;
  const { inputs, ports } = context;
  const { workspace } = ports;
  const runScript = scriptRunner(prepared.model, context);
  const packaging = { model: prepared.model, workspace, runScript, problems };
  await runPackageHooks('beforePackage', packaging);
  const model = await adjustPackage(packaging);
  problems.throwIfErrors();
  const manifest = await packageInto(outDir, model, inputs, ports, problems, {
    forDeploy: options.forDeploy,
    buildImages: options.buildImages,
    rebuildImages: inputs.force,
    downloadObject: (bucket, key) => aws().objects.get(bucket, key),
    ...(options.offline || !namesImages(model) ? {} : { registry: aws().images }),
  });
  await runPackageHooks('afterPackage', packaging);
  return {
    model,
    manifest,
    compile: (artifacts, deployed) => compileWith(artifacts, model, ports, problems, deployed?.template),
  };
}

// Without images nobody asks AWS for them, nor needs credentials to package.
const namesImages = ({ functions }: ServiceModel): boolean => functions.some(({ image }) => image !== undefined);

/** What was found before may be why it fails, such as a plugin that is named twice: told together. */
async function beside<T>(problems: Problems, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.error(error.code, error.message, { at: error.at, remedy: error.remedy });
    throw new ProblemsError(problems.all);
  }
}
