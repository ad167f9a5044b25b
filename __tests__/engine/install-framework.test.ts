import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PackageManager } from '../../src/engine/find-declared-framework.ts';
import { installFramework } from '../../src/engine/install-framework.ts';
import { portsWith, temporaryFolder } from './programs.ts';

const declared = (manager: PackageManager, folder: string) =>
  ({ name: 'osls', range: '^4', lock: { file: 'lock', folder, manager } }) as const;
const record = 'echo "$(basename "$0") $*" > said';

describe('a framework that is declared', () => {
  it.each([
    ['npm', 'npm', 'npm ci --no-audit --no-fund'],
    ['pnpm', 'pnpm', 'pnpm install --frozen-lockfile'],
    ['yarn', 'yarn', 'yarn install --immutable'],
    ['yarn-classic', 'yarn', 'yarn install --frozen-lockfile'],
    ['pnpm', 'corepack', 'corepack pnpm install --frozen-lockfile'],
    ['yarn', 'corepack', 'corepack yarn install --immutable'],
  ] as const)('by %s is installed exactly as its lock file says: with %s', async (manager, program, expected) => {
    const folder = temporaryFolder();
    const script = `PATH=/usr/bin:/bin; ${record}`;
    await installFramework(declared(manager, folder), portsWith({ [program]: script }));
    expect(readFileSync(path.join(folder, 'said'), 'utf8').trim()).toBe(expected);
  });

  it('is installed without AWS keys and tokens of the runner, but with those of the registry', async () => {
    const folder = temporaryFolder();
    const env = {
      AWS_ACCESS_KEY_ID: 'key',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'oidc',
      ACTIONS_RUNTIME_TOKEN: 'runtime',
      'INPUT_AWS-SECRET-ACCESS-KEY': 'input',
      NODE_AUTH_TOKEN: 'registry',
    };
    await installFramework(declared('npm', folder), portsWith({ npm: 'PATH=/usr/bin:/bin; env > said' }, env));
    const said = readFileSync(path.join(folder, 'said'), 'utf8');
    expect(said).toContain('NODE_AUTH_TOKEN=registry');
    for (const value of ['key', 'secret', 'session', 'oidc', 'runtime', 'input']) {
      expect(said).not.toContain(`=${value}\n`);
    }
  });

  it.each([
    [
      'that does not install',
      portsOf({ npm: 'echo "npm error 404 with-a-token-in-it"; exit 1' }, { NPM_TOKEN: 'with-a-token-in-it' }),
      '`npm ci --no-audit --no-fund` failed:\nnpm error 404 ****',
    ],
    ['whose package manager is missing', portsOf({}), 'lock is of npm, which is not there.'],
  ])('%s says why', async (_, ports, message) => {
    const work = installFramework(declared('npm', temporaryFolder()), ports());
    await expect(work).rejects.toMatchObject({ code: 'PLUGIN_ENGINE_INSTALL', message });
  });

  it('without a lock file is not installed', async () => {
    const work = installFramework({ name: 'osls', range: '^4' }, portsWith({ npm: 'exit 0' }));
    await expect(work).rejects.toMatchObject({ code: 'PLUGIN_ENGINE_INSTALL' });
  });
});

// The folders of a test are made when it runs.
function portsOf(...given: Parameters<typeof portsWith>): () => ReturnType<typeof portsWith> {
  return () => portsWith(...given);
}
