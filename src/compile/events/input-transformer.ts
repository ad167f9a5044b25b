import type { JsonObject } from '../../core/json.ts';

/** `inputTransformer` of a rule as CloudFormation spells it. */
export function inputTransformer(written: { readonly inputTemplate: string; readonly inputPathsMap?: JsonObject }) {
  return { InputTemplate: written.inputTemplate, InputPathsMap: written.inputPathsMap };
}
