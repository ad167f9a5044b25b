import type { Template } from '../../src/cloudformation/template.ts';
import { compileService } from '../../src/compile/compile-service.ts';
import { layerHashPrefix } from '../../src/compile/functions/layer.ts';
import { sha1Hex, sha256Base64 } from '../../src/core/digest.ts';
import { isJsonObject, type Json } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import type { LocatedArtifact } from '../../src/package/artifact-manifest.ts';
import { adjustModel, templateHooks } from '../../src/plugins/apply-plugins.ts';
import type { Profile } from '../../src/service/profile.ts';
import { readServiceModel } from '../../src/service/read-service-model.ts';
import { fixedZip, type ParityCase } from './references.ts';

const directory = 'serverless/parity/dev/1700000000000-2023-11-14T22:13:20.000Z';

/** Our template of a parity case; the artifact is the fixed zip that the references get. */
export function compileCase({ config }: ParityCase, profile: Profile): Template {
  const problems = new Problems();
  const read = readServiceModel(
    {
      serviceDir: '/service',
      configFile: 'serverless.yml',
      config,
      locate: () => undefined,
      secrets: [],
      stage: textOf(config['provider'], 'stage') ?? 'dev',
      region: textOf(config['provider'], 'region') ?? 'us-east-1',
    },
    { profile },
    problems,
  );
  problems.throwIfErrors();
  const model = adjustModel(read, problems);
  const artifact = (fileName: string): LocatedArtifact => ({
    fileName,
    path: `/service/${fileName}`,
    bytes: fixedZip.length,
    unzippedBytes: 0,
    sha256: sha256Base64(fixedZip),
    contentDigest: '',
    s3Key: `${folder}/${fileName}`,
    deployed: false,
  });
  const folder = directory
    .replace('serverless/parity', `${model.provider.deploymentPrefix}/${model.service}`)
    .replace('/dev/', `/${model.stage}/`);
  const compiled = compileService(
    model,
    {
      artifacts: {
        directory: folder,
        functions: Object.fromEntries(model.functions.map((fn) => [fn.key, artifact('code.zip')])),
        layers: Object.fromEntries(model.layers.map((layer) => [layer.key, artifact('code.zip')])),
        images: {},
        customResourcesKey: `${folder}/custom-resources.zip`,
      },
      layerHashes: Object.fromEntries(
        model.layers.map((layer) => [layer.key, sha1Hex(layerHashPrefix(layer, model), fixedZip)]),
      ),
      startedAtMs: 1_700_000_000_000,
    },
    templateHooks(model, problems),
    problems,
  );
  problems.throwIfErrors();
  return compiled.template;
}

function textOf(section: Json | undefined, key: string): string | undefined {
  const value = isJsonObject(section) ? section[key] : undefined;
  return typeof value === 'string' ? value : undefined;
}
