import type { Template } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { ArtifactLocations } from '../../package/artifact-manifest.ts';
import type { ServiceModel } from '../../service/service-model.ts';

/**
 * `serverless-state.json` in the framework's shape, so that `serverless rollback` and `deploy --package` find what they
 * read; without absolute paths. Values of the environment stand in it only as part of the template, which lies beside it
 * (framework-spec 2.5, 13.1 #24).
 */
export function serviceState(model: ServiceModel, template: Template, artifacts: ArtifactLocations): JsonObject {
  const functions = model.functions.map((fn): [string, JsonObject] => [
    fn.key,
    {
      handler: fn.handler,
      name: fn.name,
      runtime: fn.runtime,
      memorySize: fn.memorySize,
      timeout: fn.timeout,
      events: fn.events.map((event) => ({ [event.kind]: {} })),
      package: { artifact: artifacts.functions[fn.key] && `.serverless/${artifacts.functions[fn.key]?.fileName}` },
    },
  ]);
  const common = Object.values(artifacts.functions).find((artifact) => artifact.fileName === `${model.service}.zip`);
  return {
    service: {
      service: model.service,
      serviceObject: { name: model.service },
      provider: {
        name: 'aws',
        stage: model.stage,
        region: model.region,
        stackName: model.stackName,
        deploymentPrefix: model.provider.deploymentPrefix,
        versionFunctions: true,
        compiledCloudFormationTemplate: template as unknown as JsonObject,
      },
      functions: Object.fromEntries(functions),
      layers: Object.fromEntries(model.layers.map((layer) => [layer.key, { name: layer.name }])),
      pluginsData: {},
      resources: {},
    },
    package: {
      individually: model.package.individually,
      artifactDirectoryName: artifacts.directory,
      artifact: common?.fileName ?? '',
    },
  };
}
