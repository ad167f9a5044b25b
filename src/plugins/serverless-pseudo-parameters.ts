import { sub } from '../cloudformation/intrinsics.ts';
import type { Template } from '../cloudformation/template.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Regions that the plugin knows; newer ones it leaves as they are. */
const regionName =
  /ap-northeast-1|ap-northeast-2|ap-south-1|ap-southeast-1|ap-southeast-2|ca-central-1|eu-central-1|eu-west-1|eu-west-2|eu-west-3|sa-east-1|us-east-1|us-east-2|us-west-1|us-west-2/;

interface Settings {
  readonly reference: RegExp;
  readonly replaceRegions: boolean;
}

/** `#{AWS::AccountId}` and `#{LogicalId.Attribute}` anywhere in the template become `Fn::Sub`; `#@{x}` gives `#{x}`. */
export const pseudoParameters: NativePlugin = {
  name: 'serverless-pseudo-parameters',
  compared: '2.6.1',
  configKeys: ['custom.pseudoParameters.skipRegionReplace', 'custom.pseudoParameters.allowReferences'],
  differences:
    'In the list form of Fn::Sub the text is changed in place, where the plugin nests a second Fn::Sub. A text with references and escaped ones keeps both.',
  finalize(template, model) {
    const { skipRegionReplace = true, allowReferences = true } = objectAt(model.custom, 'pseudoParameters');
    const settings: Settings = {
      reference: allowReferences ? /#\{([^}]+)\}/g : /#\{(AWS::[a-zA-Z]+)\}/g,
      replaceRegions: !skipRegionReplace,
    };
    const sections = Object.entries(template).map(([name, section]) => [
      name,
      typeof section === 'string' ? section : replaced(section, settings),
    ]);
    return Object.fromEntries(sections) as unknown as Template;
  },
};

function replaced(value: Json | undefined, settings: Settings): Json | undefined {
  if (typeof value === 'string') {
    const text = substituted(value, settings);
    return unescaped(text === undefined ? value : sub(text));
  }
  if (Array.isArray(value)) return value.map((item) => replaced(item, settings) ?? null);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      key === 'Fn::Sub' ? insideSub(item, settings) : replaced(item, settings),
    ]),
  );
}

/** The text of an `Fn::Sub` changes in place. */
function insideSub(value: Json | undefined, settings: Settings): Json | undefined {
  if (typeof value === 'string') return unescaped(substituted(value, settings) ?? value);
  if (!Array.isArray(value)) return replaced(value, settings);
  const [text, variables] = value;
  return [insideSub(text, settings) ?? null, replaced(variables, settings) ?? null];
}

/** The text with `${…}` for each reference; `undefined` when there is none. */
function substituted(text: string, { reference, replaceRegions }: Settings): string | undefined {
  const withRegion = replaceRegions ? text.replace(regionName, '#{AWS::Region}') : text;
  const result = withRegion.replace(reference, (_whole, name: string) => `\${${name}}`);
  return result === withRegion ? undefined : result;
}

function unescaped(value: string | { readonly 'Fn::Sub': string }): Json {
  const plain = (text: string) => text.replace(/#@\{([^}]+)\}/g, (_whole, name: string) => `#{${name}}`);
  return typeof value === 'string' ? plain(value) : sub(plain(value['Fn::Sub']));
}
