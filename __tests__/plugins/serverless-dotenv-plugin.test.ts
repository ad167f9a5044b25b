import { describe, expect, it } from 'vitest';
import { dotenv } from '../../src/plugins/serverless-dotenv-plugin.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const files = {
  '.env.dev.local': 'WHO=dev local',
  '.env.dev': 'WHO=dev\nDEV=1',
  '.env.local': 'WHO=local\nLOCAL=1',
  '.env': 'WHO=all\nALL=1',
  'conf/.env': 'CONF=1',
};
const adjust = async (
  settings: object,
  context: Parameters<typeof pluginContext>[0] = { files, options: { stage: 'dev' } },
) => {
  const config = await dotenv.adjustConfig?.(
    { custom: { dotenv: { ...settings } }, provider: { environment: { KEPT: 'yes', WHO: 'provider' } } },
    pluginContext(context),
  );
  const provider = config?.['provider'] as { environment: object };
  return provider.environment;
};

describe('serverless-dotenv-plugin', () => {
  it.each([
    [{ stage: 'dev' }, {}, { WHO: 'dev local', DEV: '1', LOCAL: '1', ALL: '1' }],
    [{ env: 'dev', stage: 'prod' }, {}, { WHO: 'dev local', DEV: '1', LOCAL: '1', ALL: '1' }],
    [{}, {}, { WHO: 'local', LOCAL: '1', ALL: '1' }],
    [{}, { NODE_ENV: 'test' }, { WHO: 'all', ALL: '1' }],
    [{ stage: 'dev' }, { WHO: 'process' }, { WHO: 'process', DEV: '1', LOCAL: '1', ALL: '1' }],
  ])('with the options %o and the environment %o sets %o', async (options, environment, expected) => {
    expect(await adjust({}, { files, options, environment })).toEqual({ KEPT: 'yes', ...expected });
  });

  it.each([
    [{ include: ['DEV'] }, { WHO: 'provider', DEV: '1' }],
    [{ exclude: ['WHO', 'ALL'] }, { WHO: 'provider', DEV: '1', LOCAL: '1' }],
    [{ path: '.env' }, { WHO: 'all', ALL: '1' }],
    [{ path: ['.env', 'conf/.env'] }, { WHO: 'all', ALL: '1', CONF: '1' }],
    [{ basePath: 'conf/' }, { WHO: 'provider', CONF: '1' }],
  ])('with %o sets %o', async (settings, expected) => {
    expect(await adjust(settings)).toEqual({ KEPT: 'yes', ...expected });
  });

  it.each([
    [{ required: { file: true } }, {}, ['there is no .env file, and required.file asks for one']],
    [{ required: { env: ['A', 'B', 'C'] } }, { '.env': 'A=1' }, ['these variables are required and not set: B']],
    [{ required: { file: true, env: ['A'] } }, { '.env': 'A=1' }, []],
  ])('with %o and the files %o reports %o', async (settings, given, messages) => {
    const context = pluginContext({ files: given, environment: { C: '3' } });
    await dotenv.adjustConfig?.({ custom: { dotenv: settings } }, context);
    expect(problemsOf(context)).toEqual(
      messages.map((message) => `PLUGIN_CONFIG_INVALID: serverless-dotenv-plugin: ${message}`),
    );
  });

  it.each([
    [{ dotenvParser: './parser.js' }, ['custom.dotenv.dotenvParser']],
    [{ variableExpansion: false }, ['custom.dotenv.variableExpansion']],
    [{ variableExpansion: true }, []],
  ])('leaves %o to the plugin itself: %o', (settings, keys) => {
    expect(dotenv.unserved?.({ custom: { dotenv: settings } })).toEqual(keys);
  });
});
