import { sub } from '../cloudformation/intrinsics.ts';
import type { Outputs, Resources } from '../cloudformation/template.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import type { NativePlugin } from './native-plugin.ts';

/** `#{AWS::Region}` in resources and outputs becomes `Fn::Sub`. */
export const cfVars: NativePlugin = {
  name: 'serverless-cf-vars',
  compared: '0.3.5',
  configKeys: [],
  finalize: (template) => ({
    ...template,
    Resources: substituted(template.Resources, false) as unknown as Resources,
    Outputs: substituted(template.Outputs, false) as unknown as Outputs,
  }),
};

function substituted(value: unknown, insideSub: boolean): Json | undefined {
  if (typeof value === 'string') {
    const text = value.replace(/#\{([^}]+)\}/g, '${$1}');
    return text === value || insideSub ? text : sub(text);
  }
  if (Array.isArray(value)) return value.map((item: Json) => substituted(item, insideSub) ?? null);
  if (!isJsonObject(value)) return value as Json | undefined;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, substituted(item, insideSub || key === 'Fn::Sub')]),
  );
}
