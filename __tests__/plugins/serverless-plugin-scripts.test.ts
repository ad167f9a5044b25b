import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { adjustConfig, adjustModel, pluginScripts } from '../../src/plugins/apply-plugins.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const plugins = ['serverless-plugin-scripts'];
const modelOf = (hooks: Json) => serviceModel({ plugins, custom: { scripts: { hooks } } });

describe('the settings of serverless-plugin-scripts', () => {
  const none = (event: string) =>
    `serverless-plugin-scripts: a deploy has nothing like the event ${event}, so its script is not run`;
  it.each<[Json, readonly string[]]>([
    [{ 'before:deploy:deploy': 'make' }, []],
    [null, []],
    ['make', ['custom.scripts.hooks has to be a map from events to commands']],
    [
      { 'before:deploy:deploy': ['make'] },
      ['custom.scripts.hooks.before:deploy:deploy has to be a command of a shell'],
    ],
    [{ 'before:deploy:deploy': '' }, ['custom.scripts.hooks.before:deploy:deploy has to be a command of a shell']],
    [{ 'deploy:createDeploymentArtifacts': 'make' }, [none('deploy:createDeploymentArtifacts')]],
    [{ 'after:aws:deploy:deploy:uploadArtifacts': 'make' }, [none('after:aws:deploy:deploy:uploadArtifacts')]],
    [
      { 'before:offline:start': 'make', 'after:deploy:function:deploy': 'make', 'before:invoke:local:invoke': 'make' },
      [],
    ],
  ])('%j: %j', (hooks, messages) => {
    const problems = new Problems();
    adjustModel(modelOf(hooks), problems);
    expect(problems.all.map(({ message }) => message)).toEqual(messages);
  });

  it('has keys that are reported where nobody knows them', async () => {
    const context = pluginContext();
    await adjustConfig({ custom: { scripts: { hook: {}, commands: { hello: 'echo' } } } }, plugins, context);
    expect(problemsOf(context)).toEqual([
      'PLUGIN_KEY_UNKNOWN: serverless-plugin-scripts knows no key custom.scripts.hook: did you mean "hooks"?',
    ]);
  });

  it('names its scripts in the order in which they run', () => {
    const hooks = {
      'after:deploy:finalize': 'last',
      'before:deploy:deploy': 'third',
      'package:initialize': 'first',
      'after:package:createDeploymentArtifacts': 'second',
      'before:remove:remove': 'gone',
      'before:offline:start': 'never',
    };
    expect(pluginScripts(modelOf(hooks)).map(({ when, command }) => `${when} ${command}`)).toEqual([
      'package first',
      'package second',
      'deploy third',
      'deploy last',
      'remove gone',
    ]);
  });
});
