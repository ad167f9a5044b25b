import { ref } from '../cloudformation/intrinsics.ts';
import { restApiId, restMethodId } from '../cloudformation/logical-ids.ts';
import type { Resource, Template, Value } from '../cloudformation/template.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { documentationModel } from './aws-documentation/documentation-model.ts';
import { documentedMethod } from './aws-documentation/documented-method.ts';
import { mapEvents, objectAt, withKeys, withoutKey } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Where the documentation of events waits until the methods are there: logical ID of the method → `documentation`. */
const keep = ['custom', 'serverless-aws-documentation'] as const;

/** Models, method responses and request parameters of the REST API from `documentation` of its events. */
export const awsDocumentation: NativePlugin = {
  name: 'serverless-aws-documentation',
  compared: '1.1.0',
  configKeys: [
    'custom.documentation.version',
    'custom.documentation.api',
    'custom.documentation.authorizers',
    'custom.documentation.resources',
    'custom.documentation.models',
    'functions.<name>.events[].http.documentation',
  ],
  differences:
    'Everything of the template is made; documentation parts and versions, which the plugin uploads after a deploy, are not.',
  adjustConfig(config, { problems, locate }) {
    const documented: Record<string, Json> = {};
    const stripped = mapEvents(config, 'http', (event) => {
      const { documentation, path, method } = event;
      if (documentation === undefined) return event;
      if (isJsonObject(documentation)) documented[restMethodId(String(path), String(method))] = documentation;
      return withoutKey(event, [], 'documentation');
    });
    if (!objectAt(config, 'custom')['documentation']) return stripped;
    problems.notice(
      'PLUGIN_SETTING_WITHOUT_EFFECT',
      'serverless-aws-documentation: documentation parts are not uploaded to API Gateway; models and responses are made',
      { at: locate(['custom', 'documentation']) },
    );
    return withKeys(stripped, keep, documented);
  },
  contribute(compiled, model) {
    if (!model.custom['documentation']) return compiled;
    const { models } = objectAt(model.custom, 'documentation');
    const apiId = model.provider.apiGateway.restApiId ?? ref(restApiId);
    return {
      ...compiled,
      Resources: { ...compiled.Resources, ...modelsOf(models, apiId), ...methodsOf(compiled, model) },
      Outputs: { ...compiled.Outputs, AwsDocApiId: { Description: 'API ID', Value: apiId } },
    };
  },
};

const modelsOf = (models: Json | undefined, apiId: Value): Record<string, Resource> =>
  Object.fromEntries(
    (Array.isArray(models) ? models : [])
      .filter(isJsonObject)
      .map((written) => [`${String(written['name'])}Model`, documentationModel(written, apiId)]),
  );

const methodsOf = (compiled: Template, model: ServiceModel): Record<string, Resource> =>
  Object.fromEntries(
    Object.entries(objectAt({ custom: model.custom }, ...keep)).flatMap(([id, documentation]): [string, Resource][] => {
      const method = compiled.Resources[id];
      return method && isJsonObject(documentation) ? [[id, documentedMethod(method, documentation)]] : [];
    }),
  );
