import type { Json } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import { requireAddress } from './request-address.ts';
import type { SourceTools, VariableSource } from './source.ts';

/** Where the file keeps params: of serverless 4 under `stages`, of all under `params`. */
const sections = (stage: string) => [
  ['stages', stage, 'params'],
  ['params', stage],
  ['stages', 'default', 'params'],
  ['params', 'default'],
];

/** `${param:name}`: the params of the run, then those of the stage, then the default ones. */
export const paramSource: VariableSource = {
  cached: false,
  async resolve(request, tools) {
    const name = requireAddress(request, 'param:name');
    const given = Object.hasOwn(tools.context.params, name) ? tools.context.params[name] : undefined;
    if (given !== undefined) return { value: given.trimEnd() };
    const stage = await tools.stage();
    for (const section of sections(stage)) {
      const value = await paramOf(section, name, tools);
      if (value !== undefined && value !== null) {
        return { value, locate: (inside) => tools.locate([...section, name, ...inside]) };
      }
    }
    return { missing: missing(name, stage, tools), remedy: remedyFor(name, stage) };
  },
};

function paramOf(section: readonly string[], name: string, tools: SourceTools): Promise<Json | undefined> {
  // A name with a dot is one name here, not a path.
  return tools.property([...section, name]);
}

function missing(name: string, stage: string, tools: SourceTools): string {
  const known = sections(stage).flatMap((section) => tools.neighbours([...section, name]));
  const nearest = nearestName(name, [...known, ...Object.keys(tools.context.params)]);
  return `the param ${name} is not set for stage ${stage}${nearest === undefined ? '' : `; the nearest is ${nearest}`}`;
}

function remedyFor(name: string, stage: string): string {
  return `Set \`${name}=value\` in the \`params\` input, or params.${stage}.${name} or params.default.${name} in the file.`;
}
