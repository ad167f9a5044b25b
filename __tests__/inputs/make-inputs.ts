import type { Inputs } from '../../src/inputs/inputs.ts';
import { readActionInputs } from '../../src/inputs/read-action-inputs.ts';

/** Inputs of an action without a `with:` section, and what a test says over them. */
export function makeInputs(over: Partial<Inputs> = {}): Inputs {
  return { ...readActionInputs({}), ...over };
}
