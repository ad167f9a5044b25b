import { VariableError } from '../variable-error.ts';
import type { VariableSource } from './source.ts';

const words: Readonly<Record<string, boolean>> = { true: true, '1': true, false: false, '0': false };

/** `${strToBool(value)}`: `true`, `1`, `false` and `0` in any case. */
export const strToBoolSource: VariableSource = {
  cached: false,
  resolve({ params, text }) {
    const [input] = params;
    const word = String(input ?? '')
      .trim()
      .toLowerCase();
    const value = Object.hasOwn(words, word) ? words[word] : undefined;
    if (value !== undefined) return { value };
    const given = input === undefined || input === null ? 'nothing' : JSON.stringify(input);
    throw new VariableError('VARIABLES_STR_TO_BOOL', `\`${text}\` was given ${given}, which is neither true nor false`);
  },
};
