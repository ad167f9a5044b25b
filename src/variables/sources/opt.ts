import type { VariableSource } from './source.ts';

/** `${opt:name}`: an option of the command line; `${opt:}` has all of them. */
export const optSource: VariableSource = {
  cached: false,
  resolve({ address }, tools) {
    if (address === undefined || address === '') return { value: tools.options };
    const value = Object.hasOwn(tools.options, address) ? tools.options[address] : undefined;
    if (value !== undefined && value !== null) return { value };
    return { missing: `the option ${address} was not given`, remedy: remedyFor(address) };
  },
};

function remedyFor(name: string): string {
  const input =
    name === 'stage' || name === 'region' ? `the \`${name}\` input` : `\`${name}=value\` in the \`options\` input`;
  return `Set ${input} (or --${name} in a terminal), or add a fallback: \${opt:${name}, 'value'}.`;
}
