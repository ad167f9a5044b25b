import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll } from 'vitest';
import { readEvent } from '../../src/github/read-event.ts';
import { readActionInputs } from '../../src/inputs/read-action-inputs.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import type { Aws } from '../../src/ports.ts';
import { run } from '../../src/run.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { type AwsProxy, startAwsProxy } from './aws-proxy.ts';
import { type Finished, ours, runNode, writeService } from './child-process.ts';
import { smallService } from './converged-stack.ts';

/** What a run is told: the arguments of a terminal, or the variables of a step for a pull request. */
export type Command = { readonly args: readonly string[] } | { readonly step: Readonly<Record<string, string>> };

/** One place where commands run: a folder of its own, and a door of its own to AWS. */
export interface Lane {
  readonly aws: Aws;
  readonly folder: string;
  readonly proxy: AwsProxy;
  /** Runs a command in a process of its own; `fault` says what happens to which call. */
  run(command: Command, fault: Parameters<AwsProxy['arm']>[0]): Promise<Finished>;
  /** Runs it again, in this process and without faults, to a good end. */
  again(command: Command): Promise<void>;
}

/** Opens lanes to one emulator; their doors close at the end of the file. */
export function useLanes(ministack: { readonly url: () => string; readonly connect: () => Aws }): () => Promise<Lane> {
  const proxies: AwsProxy[] = [];
  afterAll(() => Promise.all(proxies.map((proxy) => proxy.close())));
  return async () => {
    const proxy = await startAwsProxy(ministack.url);
    proxies.push(proxy);
    const folder = writeService(smallService);
    return {
      aws: ministack.connect(),
      folder,
      proxy,
      run: (command, fault) =>
        runNode([ours, ...('args' in command ? command.args : [])], {
          folder,
          awsUrl: proxy.url,
          onStart: ({ kill }) => proxy.arm(fault, kill),
          ...('step' in command ? { env: command.step } : {}),
        }),
      again: (command) => runAgain(command, folder, ministack.url()),
    };
  };
}

async function runAgain(command: Command, folder: string, awsUrl: string): Promise<void> {
  const keys = { AWS_ENDPOINT_URL: awsUrl, AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const env = { ...keys, GITHUB_WORKSPACE: folder, ...('step' in command ? command.step : {}) };
  const ports = terminalPorts(env);
  const isStep = 'step' in command;
  const inputs = isStep ? readActionInputs(env) : readArguments([...command.args, '--service-path', folder], env);
  const { failed } = await run(inputs, isStep ? await readEvent(env, ports.workspace) : undefined, ports);
  if (failed) throw new Error(`failed when it ran again:\n${ports.log.lines.join('\n')}`);
}

/** The variables of a step that deploys the preview `pr-<number>` by hotswap, where that is possible. */
export function hotswapStep(folder: string, number: number): Command {
  const payload = {
    ...{ action: 'synchronize', number, repository: { id: 42 } },
    pull_request: {
      number,
      head: { sha: 'a'.repeat(40), ref: 'feature', repo: { id: 42 } },
      base: { repo: { id: 42 } },
    },
  };
  const file = path.join(`${folder}`, `.event-${number}.json`);
  writeFileSync(file, JSON.stringify(payload));
  const step = {
    ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: file },
    ...{ GITHUB_REPOSITORY: 'octo-org/shop', GITHUB_WORKSPACE: folder, GITHUB_RUN_ID: '1', GITHUB_SHA: 'e'.repeat(40) },
    'INPUT_DEPLOY-MODE': 'hotswap',
  };
  return { step };
}
