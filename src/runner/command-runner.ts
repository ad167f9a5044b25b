import { spawn } from 'node:child_process';
import type { CommandRunner, Environment } from '../ports.ts';

/** Starts programs without a shell, in the environment of the run plus what the caller adds. */
export function createCommandRunner(env: Environment): CommandRunner {
  return {
    run: (command, args, options = {}) =>
      new Promise((resolve, reject) => {
        const child = spawn(command, [...args], {
          cwd: options.cwd,
          env: { ...env, ...options.env },
          stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
          ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
        });
        const stdout: Buffer[] = [];
        const stderr: Buffer[] = [];
        child.stdout?.on('data', (chunk: Buffer) => stdout.push(chunk));
        child.stderr?.on('data', (chunk: Buffer) => stderr.push(chunk));
        child.on('error', (error) => {
          if ('code' in error && error.code === 'ENOENT') resolve(undefined);
          else reject(error);
        });
        child.on('close', (code, signal) =>
          resolve({
            exitCode: code ?? (signal ? 128 : 1),
            stdout: Buffer.concat(stdout).toString(),
            stderr: Buffer.concat(stderr).toString(),
          }),
        );
        if (options.stdin !== undefined) child.stdin?.end(options.stdin);
      }),
  };
}
