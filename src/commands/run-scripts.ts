import type { Problems } from '../core/problems.ts';
import { hiddenFrom, secretsOf } from '../core/program-environment.ts';
import { UserError } from '../core/user-error.ts';
import { hideSecrets, lastLines } from '../engine/last-lines.ts';
import { isFromOutside } from '../inputs/untrusted-code.ts';
import { pluginScripts } from '../plugins/apply-plugins.ts';
import type { RunScript, Script } from '../plugins/native-plugin.ts';
import type { Aws } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { RunContext } from './run-context.ts';

const timeoutMs = 30 * 60_000;

/**
 * Before anything is done: names each script that the run would start and may not, as PLUGIN_SCRIPT_NOT_ALLOWED. Code of
 * outsiders starts none, whatever the input says; there it is a warning.
 */
export function checkScripts(
  model: ServiceModel,
  when: Script['when'],
  { inputs, event }: RunContext,
  problems: Problems,
): void {
  for (const { command, path } of pluginScripts(model).filter((script) => script.when === when)) {
    const script = `${path.at(-1)} would run \`${hideSecrets(command, model.secrets)}\``;
    const at = model.locate(path);
    if (!inputs.allowScripts) {
      problems.error('PLUGIN_SCRIPT_NOT_ALLOWED', `${script}, and \`allow-scripts\` is not set`, { at });
    } else if (event && isFromOutside(event)) {
      const remedy = 'Push the branch to the repository itself, where its scripts are run.';
      const message = `${script}, and is not run for a pull request from a fork or by Dependabot`;
      problems.warn('PLUGIN_SCRIPT_NOT_ALLOWED', message, { at, remedy });
    }
  }
}

/**
 * Runs commands of a shell in the service folder, as the plugins of the framework do; nothing for code of outsiders. Only
 * with `aws` they get the keys of the run. PLUGIN_SCRIPT_FAILED with the last lines, without secrets.
 */
export function scriptRunner(model: ServiceModel, { ports, event }: RunContext, aws?: Aws): RunScript {
  const { commands, env, log } = ports;
  return async (command) => {
    if (event && isFromOutside(event)) return;
    const keys = await aws?.programEnvironment();
    const environment = { ...hiddenFrom(keys ? 'framework' : 'installer', env), ...keys };
    const secrets = [...model.secrets, ...secretsOf({ ...env, ...keys })];
    const shown = hideSecrets(command, secrets);
    log.info(`$ ${shown}`);
    const result = await commands.run('sh', ['-c', command], { cwd: model.serviceDir, env: environment, timeoutMs });
    if (!result) throw new UserError('PLUGIN_SCRIPT_FAILED', `\`${shown}\` needs \`sh\`, which is not on the path.`);
    const output = hideSecrets(`${result.stdout}${result.stderr}`.trimEnd(), secrets);
    if (output !== '') log.info(output);
    if (result.exitCode === 0) return;
    const said = lastLines(result, secrets);
    const message = `\`${shown}\` ended with exit code ${result.exitCode}${said === '' ? '.' : `:\n${said}`}`;
    throw new UserError('PLUGIN_SCRIPT_FAILED', message);
  };
}
