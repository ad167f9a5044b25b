import { isJsonObject, type Json } from '../core/json.ts';
import type { ConfigPath } from '../core/source-location.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin, RunScript, Script } from './native-plugin.ts';

type Moment = 'beforePackage' | 'afterPackage' | 'beforeDeploy' | 'afterDeploy' | 'beforeRemove' | 'afterRemove';

const around = (event: string): readonly string[] => [`before:${event}`, event, `after:${event}`];

/**
 * Events of the framework in their order, by the moment of ours. A script of an event itself runs after the framework's
 * own work for it. Source: lifecycleEvents of the framework's commands.
 */
const moments: Readonly<Record<Moment, readonly string[]>> = {
  beforePackage: [
    ...['package:cleanup', 'package:initialize', 'package:setupProviderConfiguration'].flatMap(around),
    'before:package:createDeploymentArtifacts',
  ],
  afterPackage: [
    'package:createDeploymentArtifacts',
    'after:package:createDeploymentArtifacts',
    ...['package:compileLayers', 'package:compileFunctions', 'package:compileEvents', 'package:finalize'].flatMap(
      around,
    ),
  ],
  beforeDeploy: [
    'before:deploy:deploy',
    'before:aws:deploy:deploy:createStack',
    'before:aws:deploy:deploy:checkForChanges',
    'before:aws:deploy:deploy:uploadArtifacts',
  ],
  afterDeploy: [
    'aws:deploy:deploy:updateStack',
    'after:aws:deploy:deploy:updateStack',
    'deploy:deploy',
    'after:deploy:deploy',
    'before:deploy:finalize',
    ...around('aws:deploy:finalize:cleanup'),
    'deploy:finalize',
    'after:deploy:finalize',
  ],
  beforeRemove: ['before:remove:remove'],
  afterRemove: ['remove:remove', 'after:remove:remove'],
};

const when: Readonly<Record<Moment, Script['when']>> = {
  beforePackage: 'package',
  afterPackage: 'package',
  beforeDeploy: 'deploy',
  afterDeploy: 'deploy',
  beforeRemove: 'remove',
  afterRemove: 'remove',
};

const served = new Set(Object.values(moments).flat());
/** Events of commands that no deploy is made of. */
const ofOtherCommands =
  /^(?:before:|after:)?(?:deploy:function|deploy:list|dynamodb|info|invoke|logs|metrics|offline|print|rollback)\b/;
const section = ['custom', 'scripts', 'hooks'] as const;

/** Commands of a shell at the framework's lifecycle events. Source: the plugin's code, which is one `execSync`. */
export const pluginScripts: NativePlugin = {
  name: 'serverless-plugin-scripts',
  compared: '1.0.2',
  configKeys: ['custom.scripts.commands', 'custom.scripts.hooks'],
  differences:
    'Scripts run only with the input `allow-scripts`, never for pull requests from forks or by Dependabot. Those of packaging get no AWS keys; those before a deploy run when there is something to deploy. Events between packaging and upload, and within the update of the stack, are reported; `commands` are not there.',
  adjustModel(model, problems) {
    const { hooks } = objectAt(model.custom, 'scripts');
    if (hooks !== undefined && hooks !== null && !isJsonObject(hooks)) {
      const message = 'custom.scripts.hooks has to be a map from events to commands';
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(section) });
    }
    for (const [event, command] of hooksOf(model)) {
      const at = model.locate([...section, event]);
      if (typeof command !== 'string' || command.trim() === '') {
        problems.error('PLUGIN_CONFIG_INVALID', `custom.scripts.hooks.${event} has to be a command of a shell`, { at });
      } else if (!served.has(event) && !ofOtherCommands.test(event)) {
        const message = `serverless-plugin-scripts: a deploy has nothing like the event ${event}, so its script is not run`;
        problems.warn('PLUGIN_SETTING_WITHOUT_EFFECT', message, { at });
      }
    }
    return model;
  },
  scripts: (model) => scriptsOf(model).map(({ moment, command, path }) => ({ when: when[moment], command, path })),
  beforePackage: ({ model, runScript }) => runScripts('beforePackage', model, runScript),
  afterPackage: ({ model, runScript }) => runScripts('afterPackage', model, runScript),
  beforeDeploy: ({ model, runScript }) => runScripts('beforeDeploy', model, runScript),
  async afterDeploy({ model, runScript }) {
    await runScripts('afterDeploy', model, runScript);
  },
  beforeRemove: ({ model, runScript }) => runScripts('beforeRemove', model, runScript),
  afterRemove: ({ model, runScript }) => runScripts('afterRemove', model, runScript),
};

const hooksOf = ({ custom }: ServiceModel): readonly (readonly [string, Json | undefined])[] =>
  Object.entries(objectAt(custom, 'scripts', 'hooks'));

interface ScriptAt {
  readonly moment: Moment;
  readonly command: string;
  readonly path: ConfigPath;
}

/** Scripts with an equivalent event, in the order in which the framework would run them. */
function scriptsOf({ custom }: ServiceModel): readonly ScriptAt[] {
  const hooks = objectAt(custom, 'scripts', 'hooks');
  const order: readonly Moment[] = [
    'beforePackage',
    'afterPackage',
    'beforeDeploy',
    'afterDeploy',
    'beforeRemove',
    'afterRemove',
  ];
  return order.flatMap((moment) =>
    moments[moment].flatMap((event): readonly ScriptAt[] => {
      const command = hooks[event];
      return typeof command === 'string' ? [{ moment, command, path: [...section, event] }] : [];
    }),
  );
}

async function runScripts(moment: Moment, model: ServiceModel, runScript: RunScript): Promise<void> {
  for (const script of scriptsOf(model)) if (script.moment === moment) await runScript(script.command);
}
