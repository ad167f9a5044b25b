import { requireAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

/** `${env:NAME}`: the process environment, then the `.env` files. */
export const envSource: VariableSource = {
  cached: false,
  resolve(request, tools) {
    const name = requireAddress(request, 'env:NAME');
    const value = tools.env(name);
    if (value !== undefined) return { value };
    return {
      missing: `the environment variable ${name} is not set`,
      remedy: `Set ${name} under \`env:\` of the workflow's job or step, or add a fallback: \${env:${name}, 'value'}.`,
    };
  },
};
