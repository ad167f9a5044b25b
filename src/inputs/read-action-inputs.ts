import { nearestName } from '../core/nearest-name.ts';
import { Problems } from '../core/problems.ts';
import type { Environment } from '../ports.ts';
import { type InputName, inputNames, isInputName } from './input-table.ts';
import type { Inputs } from './inputs.ts';
import { parseInputs } from './parse-inputs.ts';

const prefix = 'INPUT_';

/**
 * Inputs of a step of a workflow: the runner gives each as `INPUT_<NAME>` in capitals, spaces as `_`.
 * Throws `ProblemsError` with every mistake: INPUTS_UNKNOWN_NAME, INPUTS_EMPTY, INPUTS_WRONG_FORM.
 */
export function readActionInputs(env: Environment): Inputs {
  const problems = new Problems();
  const raw: Partial<Record<InputName, string>> = {};
  for (const [variable, value] of Object.entries(env)) {
    if (!variable.startsWith(prefix) || value === undefined) continue;
    const name = variable.slice(prefix.length).toLowerCase();
    if (!isInputName(name)) reportUnknown(name, problems);
    else raw[name] = value;
  }
  const debug = env['RUNNER_DEBUG'] === '1' || env['ACTIONS_STEP_DEBUG'] === 'true';
  const inputs = parseInputs(raw, { from: 'action', debug }, problems);
  problems.throwIfErrors();
  return inputs;
}

function reportUnknown(name: string, problems: Problems): void {
  const nearest = nearestName(name, inputNames);
  problems.error('INPUTS_UNKNOWN_NAME', `unknown input \`${name}\``, {
    remedy: nearest ? `Did you mean \`${nearest}\`?` : `The inputs are: ${inputNames.join(', ')}.`,
  });
}
