import type { NativePlugin } from './native-plugin.ts';

/** A command of a developer's machine that writes a `.env` file: a deploy has nothing to do for it. */
export const exportEnv: NativePlugin = {
  name: 'serverless-export-env',
  compared: '2.2.0',
  configKeys: [
    'filename',
    'overwrite',
    'enableOffline',
    'getMode',
    'refMap',
    'getAttMap',
    'importValueMap',
    'subMap',
  ].map((key) => `custom.export-env.${key}`),
  differences: 'The `export-env` command is not there; `stack-outputs` has the resolved values.',
};
