import type { Inputs } from '../inputs/inputs.ts';

/** The text of a free option of the command line, such as `--function hello`; `undefined` when it was not given. */
export function textOption({ options }: Inputs, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

/** Whether a free option was given without a value, or as `true`. */
export function flagOption({ options }: Inputs, name: string): boolean {
  return options[name] === true || options[name] === 'true';
}
