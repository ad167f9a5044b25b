import { VariableError } from '../variable-error.ts';
import { requireAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

/** `${sls:stage}` and `${sls:instanceId}`, the time when this run began, in milliseconds. */
export const slsSource: VariableSource = {
  cached: false,
  async resolve(request, tools) {
    const address = requireAddress(request, 'sls:stage');
    if (address === 'stage') return { value: await tools.stage() };
    if (address === 'instanceId') return { value: tools.memory.instanceId };
    throw new VariableError('VARIABLES_ADDRESS', `\`sls\` knows \`stage\` and \`instanceId\`, not \`${address}\``, {
      remedy: 'Write ${sls:stage} or ${sls:instanceId}.',
    });
  },
};
