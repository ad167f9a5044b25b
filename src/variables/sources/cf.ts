import { nearestName } from '../../core/nearest-name.ts';
import { askAws, standIn } from './aws-access.ts';
import { splitAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

/** `${cf(region):stack.Output}`: an output of a deployed stack; both names are cut at the first dot. */
export const cfSource: VariableSource = {
  cached: true,
  async resolve(request, tools) {
    const [stackName, output] = splitAddress(request, '.', 'cf:stack-name.OutputName');
    if (tools.context.stubAws) return { value: standIn('cf', output) };
    const region = typeof request.params[0] === 'string' ? request.params[0] : undefined;
    const stack = await askAws(tools, region, `reading the stack ${stackName}`, (aws) =>
      (region === undefined ? aws.cloudFormation : aws.cloudFormationIn(region)).describeStack(stackName),
    );
    const remedy = `Deploy ${stackName} first, or add a fallback: \${${request.text}, 'value'}.`;
    if (!stack) return { missing: `there is no stack ${stackName}`, remedy, fromAws: true };
    const value = Object.hasOwn(stack.outputs, output) ? stack.outputs[output] : undefined;
    if (value !== undefined) return { value };
    const nearest = nearestName(output, Object.keys(stack.outputs));
    const hint = nearest === undefined ? '' : `; the nearest is ${nearest}`;
    return { missing: `the stack ${stackName} has no output ${output}${hint}`, remedy, fromAws: true };
  },
};
