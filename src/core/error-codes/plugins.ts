import type { ErrorCodeTable } from './error-code.ts';

export const pluginsErrorCodes = {
  PLUGIN_NOT_SERVED: {
    title: 'A plugin has no native support',
    remedy:
      'Install the framework of the service, so that it packages the service itself (`npm install --save-dev osls`, with `engine: auto`), or remove the plugin.',
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
  PLUGIN_ENGINE_INSTALL: {
    title: 'The framework of a service could not be installed',
    remedy:
      'Commit the lock file and run the package manager in a step before (`npm ci`), or set `engine: native` if every plugin is served.',
  },
  PLUGIN_ENGINE_LICENCE: {
    title: 'Serverless 4 wants an account to package a service',
    remedy:
      'Set SERVERLESS_ACCESS_KEY or SERVERLESS_LICENSE_KEY in `env` of the step, or install osls, which packages the same services without an account: `npm install --save-dev osls`.',
  },
  PLUGIN_ENGINE_FAILED: {
    title: 'The framework could not package a service',
    remedy: 'Its own last lines say why; `serverless package` in the folder of the service shows the same.',
  },
  PLUGIN_ENGINE_OUTPUT: {
    title: 'What the framework packaged cannot be deployed from outside of it',
    remedy: 'Let the framework deploy this service (`npx serverless deploy`), or remove the plugin.',
  },
  PLUGIN_ORDER: {
    title: 'Plugins stand in an order in which one misses the work of the other',
    remedy: 'Change their order under `plugins`.',
  },
  PLUGIN_COMMAND_MISSING: {
    title: 'No plugin of the service has the command',
    remedy: 'Name the plugin under `plugins`: serverless-domain-manager has create_domain and delete_domain.',
  },
  PLUGIN_SCRIPT_NOT_ALLOWED: {
    title: 'A plugin would run scripts of the service, and they are not allowed',
    remedy:
      'Set `allow-scripts: true` if whoever may change this repository may run commands in its deploys, make a step of the workflow of the script, or remove it.',
  },
  PLUGIN_SCRIPT_FAILED: {
    title: 'A script of the service has failed',
    remedy: 'Its own last lines say why; it runs by `sh -c` in the folder of the service.',
  },
  PLUGIN_DEPLOY_HOOK: {
    title: 'What a plugin does around the deploy of the stack has failed',
    remedy: 'Mend what the message names and run again.',
  },
} as const satisfies ErrorCodeTable;
