import { spawnSync } from 'node:child_process';

/**
 * Whether a toolchain of a language is on this machine. Those are no part of the project's set-up: GitHub's runners have
 * them, and a machine without one runs every other test.
 */
export function hasTool(program: string, versionFlag = '--version'): boolean {
  return spawnSync(program, [versionFlag], { stdio: 'ignore' }).status === 0;
}
