import { ref } from '../cloudformation/intrinsics.ts';
import { restMethodId } from '../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { mapEvents, objectAt, withKeys, withoutKey } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Where the validators wait until the methods are there: logical ID of the method → what the event names. */
const keep = ['custom', 'serverless-reqvalidator-plugin'] as const;

/** A request validator of the user's resources on single `http` events, by `reqValidatorName`. */
export const reqValidator: NativePlugin = {
  name: 'serverless-reqvalidator-plugin',
  compared: '3.1.0',
  configKeys: ['functions.<name>.events[].http.reqValidatorName'],
  adjustConfig(config) {
    const validators: Record<string, Json> = {};
    const stripped = mapEvents(config, 'http', (event) => {
      const { reqValidatorName, path, method } = event;
      if (!reqValidatorName) return event;
      validators[restMethodId(String(path), String(method))] = reqValidatorName;
      return withoutKey(event, [], 'reqValidatorName');
    });
    return Object.keys(validators).length > 0 ? withKeys(stripped, keep, validators) : config;
  },
  contribute(compiled, model) {
    const methods = Object.entries(objectAt({ custom: model.custom }, ...keep)).flatMap(
      ([id, name]): [string, Resource][] => {
        const method = compiled.Resources[id];
        if (!method) return [];
        return [[id, { ...method, Properties: { ...method.Properties, RequestValidatorId: validatorOf(name) } }]];
      },
    );
    return { ...compiled, Resources: { ...compiled.Resources, ...Object.fromEntries(methods) } };
  },
};

/** A name is a logical ID, `{id}` a physical one; other objects are intrinsics. */
function validatorOf(name: Json | undefined): Value {
  const given: JsonObject | undefined = isJsonObject(name) ? name : undefined;
  if (!given) return ref(String(name));
  return given['Fn::ImportValue'] === undefined && typeof given['id'] === 'string' ? given['id'] : given;
}
