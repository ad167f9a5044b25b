import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Template } from '../../src/cloudformation/template.ts';
import { prepareService } from '../../src/commands/prepare-service.ts';
import { compileService } from '../../src/compile/compile-service.ts';
import { layerHashPrefix } from '../../src/compile/functions/layer.ts';
import { sha1Hex, sha256Base64 } from '../../src/core/digest.ts';
import { Problems } from '../../src/core/problems.ts';
import type { LocatedArtifact } from '../../src/package/artifact-manifest.ts';
import { resolveImages } from '../../src/package/images/resolve-images.ts';
import { createPackageContext } from '../../src/package/package-context.ts';
import { templateHooks } from '../../src/plugins/apply-plugins.ts';
import type { Ports } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { loadService } from '../../src/service/load-service.ts';
import type { Profile } from '../../src/service/profile.ts';
import type { ServiceModel } from '../../src/service/service-model.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { fixedZip } from '../parity/references.ts';

// A folder under __tests__/golden is a service and the template that it becomes: template.json, and template.v3.json
// where profile v3 differs. A service that names its frameworkVersion is compiled by that profile only.

export const goldenRoot = path.join(import.meta.dirname, '../golden');

export const goldenNames: readonly string[] = readdirSync(goldenRoot).sort();

/** The committed templates of a case, absolute. */
export const templateFiles = (name: string): readonly string[] =>
  ['template.json', 'template.v3.json'].map((file) => path.join(goldenRoot, name, file)).filter(existsSync);

/** load → variables → model → compile of a case, in each of its profiles. The code is a fixed zip. */
export async function compileGolden(name: string): Promise<Partial<Record<Profile, Template>>> {
  const serviceDir = path.join(goldenRoot, name);
  const located = await loadService(createWorkspace(), serviceDir, undefined, new Problems());
  const version = located.config['frameworkVersion'];
  if (version === '3') return { v3: await compileAs('v3', serviceDir) };
  const v4 = await compileAs('v4', serviceDir);
  return version === '4' ? { v4 } : { v4, v3: await compileAs('v3', serviceDir) };
}

async function compileAs(compatibility: Profile, serviceDir: string): Promise<Template> {
  const problems = new Problems();
  const { model } = await prepareService(makeInputs({ compatibility }), { serviceDir }, goldenPorts(), problems);
  const compiled = compileService(
    model,
    await compileInputs(model, problems),
    templateHooks(model, problems),
    problems,
  );
  problems.throwIfErrors();
  return compiled.template;
}

async function compileInputs(model: ServiceModel, problems: Problems) {
  const directory = `${model.provider.deploymentPrefix}/${model.service}/${model.stage}/1700000000000-2023-11-14T22:13:20.000Z`;
  const artifact = (fileName: string): LocatedArtifact => ({
    fileName,
    path: path.join(model.serviceDir, fileName),
    bytes: fixedZip.length,
    unzippedBytes: 0,
    sha256: sha256Base64(fixedZip),
    contentDigest: '',
    s3Key: `${directory}/${fileName}`,
    deployed: false,
  });
  const options = { outDir: '', cacheEnabled: false, forDeploy: true };
  const images = await resolveImages(createPackageContext(model, goldenPorts(), options, problems));
  return {
    artifacts: {
      directory,
      images,
      functions: Object.fromEntries(
        model.functions
          .filter((fn) => fn.handler !== undefined)
          .map((fn): [string, LocatedArtifact] => [fn.key, artifact(`${model.service}.zip`)]),
      ),
      layers: Object.fromEntries(model.layers.map((layer) => [layer.key, artifact(`${layer.key}.zip`)])),
      customResourcesKey: `${directory}/custom-resources.zip`,
    },
    layerHashes: Object.fromEntries(
      model.layers.map((layer) => [layer.key, sha1Hex(layerHashPrefix(layer, model), fixedZip)]),
    ),
    startedAtMs: 1_700_000_000_000,
  };
}

/** A world in which only the disk is there: a golden service asks nothing else. */
function goldenPorts(): Ports {
  const absent = (): never => {
    throw new Error('a golden service asks only the disk');
  };
  return {
    log: {
      info: () => {},
      debug: () => {},
      problem: () => {},
      group: (_title, work) => work(),
      maskSecret: () => {},
      mask: (text) => text,
    },
    workspace: createWorkspace(),
    commands: { run: absent },
    clock: { nowMs: () => 1_700_000_000_000, sleep: async () => {} },
    env: {},
    exportEnvironment: () => {},
    cancelled: () => false,
    http: { get: absent },
    cache: { directory: '/nowhere', restore: async () => 'off', save: async () => 'off' },
    aws: { connect: absent },
    github: undefined,
    outputs: { setOutput: () => {}, writeSummary: async () => {}, saveState: () => {} },
  };
}
