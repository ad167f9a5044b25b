import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId, graphQlKeyId } from '../../cloudformation/logical-ids.ts';
import { VariableError } from '../variable-error.ts';
import { requireAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

const attributes: Readonly<Record<string, string>> = { id: 'ApiId', arn: 'Arn', url: 'GraphQLUrl' };

/** `${appsync:id}`, `arn`, `url` and `apiKey.<name>` of the API that serverless-appsync-plugin makes. */
export const appSyncSource: VariableSource = {
  cached: false,
  async resolve(request, tools) {
    const address = requireAddress(request, 'appsync:id');
    const plugins = JSON.stringify((await tools.property(['plugins'])) ?? null);
    if (!plugins.includes('"serverless-appsync-plugin"') && !tools.context.lenient) {
      throw new VariableError('VARIABLES_UNKNOWN_SOURCE', `\`\${${request.text}}\` needs serverless-appsync-plugin`, {
        remedy: 'Add the plugin to plugins, or remove the variable.',
      });
    }
    const [kind, key] = address.split('.');
    if (kind === 'apiKey' && key) return { value: getAtt(graphQlKeyId(key), 'ApiKey') };
    const attribute = Object.hasOwn(attributes, address) ? attributes[address] : undefined;
    if (attribute !== undefined) return { value: getAtt(graphQlApiId, attribute) };
    throw new VariableError('VARIABLES_ADDRESS', `\`appsync\` knows no \`${address}\``, {
      remedy: 'Write ${appsync:id}, ${appsync:arn}, ${appsync:url} or ${appsync:apiKey.<name>}.',
    });
  },
};
