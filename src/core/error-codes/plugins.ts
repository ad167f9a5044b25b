import type { ErrorCodeTable } from './error-code.ts';

export const pluginsErrorCodes = {
  PLUGIN_NOT_SERVED: {
    title: 'A plugin has no native support',
    remedy:
      'Remove the plugin, or install the framework of the service (`npm install --save-dev osls`) and set `engine: framework`, so that it packages the service itself.',
  },
  PLUGIN_TWICE: {
    title: 'A plugin is named twice',
    remedy: 'Name it once; it runs once.',
  },
  PLUGIN_CONFIG_INVALID: {
    title: 'A plugin is set up in a way that it cannot work with',
    remedy: 'Mend the key that the message names; docs/plugins.md lists the keys of every plugin that is served.',
  },
  PLUGIN_FUNCTION_ROLE: {
    title: 'serverless-iam-roles-per-function cannot make the role of a function',
    remedy: 'Mend what the message names at the function.',
  },
  PLUGIN_KEY_UNKNOWN: {
    title: 'A plugin does not know a key that is set for it',
    remedy: 'Correct the key, or remove it; docs/plugins.md lists the keys of every plugin that is served.',
  },
  PLUGIN_SETTING_WITHOUT_EFFECT: {
    title: 'A setting of a plugin has no effect here',
    remedy: 'Remove the setting, or let the framework do the deploy with `engine: framework`.',
  },
} as const satisfies ErrorCodeTable;
