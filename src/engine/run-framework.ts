import { hiddenFrom, secretsOf } from '../core/program-environment.ts';
import { UserError } from '../core/user-error.ts';
import type { Ports } from '../ports.ts';
import { demandsLicence } from './demands-licence.ts';
import type { InstalledFramework } from './find-framework.ts';
import { hideSecrets, lastLines } from './last-lines.ts';

/** What the framework is asked to package. */
export interface FrameworkRequest {
  readonly serviceDir: string;
  readonly configFile: string;
  /** Absolute folder that gets the templates, the state and the zips. */
  readonly outDir: string;
  readonly stage: string;
  readonly region: string;
  readonly params: Readonly<Record<string, string>>;
  /** Other flags of the command line; `true`: without a value. */
  readonly options: Readonly<Record<string, string | true>>;
  /** Variables that carry the credentials of the run. */
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
  /** The Node that runs us, for when there is no `node` on the path. */
  readonly nodeProgram: string;
}

const timeoutMs = 30 * 60_000;

/**
 * Runs `package` of a framework in the service folder, without a shell. Throws `PLUGIN_ENGINE_LICENCE` when
 * Serverless 4 wants its key, `PLUGIN_ENGINE_FAILED` with its last lines, without secrets, for any other failure.
 */
export async function runFramework(
  framework: InstalledFramework,
  request: FrameworkRequest,
  { commands, env, log }: Pick<Ports, 'commands' | 'env' | 'log'>,
): Promise<void> {
  const environment = {
    ...hiddenFrom('framework', env),
    SLS_TELEMETRY_DISABLED: '1',
    SLS_NOTIFICATIONS_MODE: 'off',
    SLS_INTERACTIVE_SETUP_ENABLE: '0',
    ...request.environment,
  };
  const options = { cwd: request.serviceDir, env: environment, timeoutMs };
  const args = [framework.program, ...packageArguments(request)];
  const result =
    (await commands.run('node', args, options)) ?? (await commands.run(request.nodeProgram, args, options));
  if (!result) throw new Error(`neither node nor ${request.nodeProgram} could be started`);
  const secrets = [...request.secrets, ...secretsOf({ ...env, ...request.environment })];
  log.debug(hideSecrets(`${result.stdout}\n${result.stderr}`.trim(), secrets));
  if (result.exitCode === 0) return;
  const name = `${framework.name} ${framework.version}`;
  if (framework.name === 'serverless' && demandsLicence(result)) {
    throw new UserError('PLUGIN_ENGINE_LICENCE', `${name} packages nothing without an account: nobody is signed in.`);
  }
  const message = `${name} could not package the service (exit code ${result.exitCode}):\n${lastLines(result, secrets)}`;
  throw new UserError('PLUGIN_ENGINE_FAILED', message);
}

/** The command line of the framework after its own path. */
export function packageArguments(request: FrameworkRequest): readonly string[] {
  const params = Object.entries(request.params).flatMap(([key, value]) => ['--param', `${key}=${value}`]);
  const options = Object.entries(request.options).map(([name, value]) =>
    value === true ? `--${name}` : `--${name}=${value}`,
  );
  return [
    'package',
    '--package',
    request.outDir,
    '--stage',
    request.stage,
    '--region',
    request.region,
    '--config',
    request.configFile,
    ...params,
    ...options,
  ];
}
