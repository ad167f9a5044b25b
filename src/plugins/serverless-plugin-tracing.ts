import { functionId } from '../cloudformation/logical-ids.ts';
import type { Resource } from '../cloudformation/template.ts';
import type { FunctionModel } from '../service/service-model.ts';
import { objectAt, withKeys, withoutKey } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Where the plugin's form of `provider.tracing`, a boolean, is kept: the framework wants an object there. */
const keep = ['custom', 'serverless-plugin-tracing'] as const;

const isOn = (value: unknown): boolean => value === true || value === 'true';
const isOff = (value: unknown): boolean => value === false || value === 'false';

/** X-Ray tracing by booleans: `Active` or `PassThrough` on every function, without statements for the role. */
export const tracing: NativePlugin = {
  name: 'serverless-plugin-tracing',
  compared: '2.0.0',
  configKeys: ['provider.tracing', 'functions.<name>.tracing'],
  adjustConfig(config) {
    const written = objectAt(config, 'provider')['tracing'];
    if (!isOn(written) && !isOff(written)) return config;
    return withKeys(withoutKey(config, ['provider'], 'tracing'), keep, { enabled: isOn(written) });
  },
  contribute(compiled, model) {
    const everywhere = objectAt({ custom: model.custom }, ...keep)['enabled'] === true;
    const mode = (fn: FunctionModel) => {
      const own = fn.config['tracing'];
      return isOn(own) || (everywhere && !isOff(own)) ? 'Active' : 'PassThrough';
    };
    const traced = model.functions.flatMap((fn): [string, Resource][] => {
      const id = functionId(fn.key);
      const resource = compiled.Resources[id];
      if (!resource) return [];
      return [[id, { ...resource, Properties: { ...resource.Properties, TracingConfig: { Mode: mode(fn) } } }]];
    });
    return { ...compiled, Resources: { ...compiled.Resources, ...Object.fromEntries(traced) } };
  },
};
