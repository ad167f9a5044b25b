import { hiddenFrom, secretsOf } from '../core/program-environment.ts';
import { UserError } from '../core/user-error.ts';
import type { CommandResult, Ports } from '../ports.ts';
import type { DeclaredFramework, PackageManager } from './find-declared-framework.ts';
import { lastLines } from './last-lines.ts';

const installs: Readonly<Record<PackageManager, readonly [string, ...string[]]>> = {
  npm: ['npm', 'ci', '--no-audit', '--no-fund'],
  pnpm: ['pnpm', 'install', '--frozen-lockfile'],
  yarn: ['yarn', 'install', '--immutable'],
  'yarn-classic': ['yarn', 'install', '--frozen-lockfile'],
};

const timeoutMs = 15 * 60_000;

/**
 * Installs what the lock file says, with the package manager that wrote it, or with Corepack's when that is not there.
 * Install scripts run, so AWS keys and the runner's tokens are kept from them. `PLUGIN_ENGINE_INSTALL`.
 */
export async function installFramework(
  { name, range, lock }: DeclaredFramework,
  ports: Pick<Ports, 'commands' | 'env' | 'log'>,
): Promise<void> {
  if (!lock) {
    throw new UserError(
      'PLUGIN_ENGINE_INSTALL',
      `${name} ${range} stands in package.json, but it is not installed, and there is no lock file to install it by.`,
    );
  }
  const command = installs[lock.manager];
  ports.log.info(`${name} ${range} is not installed: ${command.slice(0, 3).join(' ')}, by ${lock.file}.`);
  const result = await run(command, lock.folder, ports);
  if (result?.exitCode === 0) return;
  const message = result
    ? `\`${command.join(' ')}\` failed:\n${lastLines(result, secretsOf(ports.env))}`
    : `${lock.file} is of ${command[0]}, which is not there.`;
  throw new UserError('PLUGIN_ENGINE_INSTALL', message);
}

async function run(
  [program, ...args]: readonly [string, ...string[]],
  cwd: string,
  { commands, env }: Pick<Ports, 'commands' | 'env'>,
): Promise<CommandResult | undefined> {
  const options = { cwd, env: hiddenFrom('installer', env), timeoutMs };
  const result = await commands.run(program, args, options);
  return result || program === 'npm' ? result : commands.run('corepack', [program, ...args], options);
}
