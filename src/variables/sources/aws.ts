import { VariableError } from '../variable-error.ts';
import { askAws } from './aws-access.ts';
import { requireAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

/** Account that stands in for the real one without credentials; AWS uses it in its own examples. */
const exampleAccount = '123456789012';

/** `${aws:accountId}` and `${aws:region}`. */
export const awsSource: VariableSource = {
  cached: false,
  async resolve(request, tools) {
    const address = requireAddress(request, 'aws:accountId');
    if (address === 'region') return { value: await tools.region() };
    if (address === 'accountId') {
      if (tools.context.stubAws) return { value: exampleAccount };
      const { accountId } = await askAws(tools, undefined, 'asking AWS for the account', (aws) => aws.identity());
      return { value: accountId };
    }
    throw new VariableError('VARIABLES_ADDRESS', `\`aws\` knows \`accountId\` and \`region\`, not \`${address}\``, {
      remedy: 'Write ${aws:accountId} or ${aws:region}.',
    });
  },
};
