import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
/** Packages of the references. */
export const references = path.join(root, '__tests__/parity/references/node_modules');
export const osls = path.join(references, 'osls/bin/serverless.js');
const serverless3 = path.join(references, 'serverless/bin/serverless.js');
export const ours = path.join(root, 'src/main.ts');

export interface Finished {
  /** `null` when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ChildOptions {
  /** Folder of the service. */
  readonly folder: string;
  readonly awsUrl: string;
  /** Told the child as soon as it runs: for tests that kill it. */
  readonly onStart?: (child: { readonly kill: () => void }) => void;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program with Node in a service folder, with the emulator as AWS, to its end. */
export function runNode(args: readonly string[], options: ChildOptions): Promise<Finished> {
  const { folder, awsUrl, onStart, env = {} } = options;
  const child = spawn(process.execPath, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      // Not the folder of the service: what a tool keeps at home would be packaged.
      HOME: `${folder}-home`,
      // Starts in half the time from the second run on.
      NODE_COMPILE_CACHE: path.join(tmpdir(), 'serverless-deploy-compile-cache'),
      AWS_ENDPOINT_URL: awsUrl,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      SLS_TELEMETRY_DISABLED: '1',
      SLS_NOTIFICATIONS_MODE: 'off',
      ...env,
    },
  });
  onStart?.({ kill: () => void child.kill('SIGKILL') });
  const texts = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    texts.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...texts }));
  });
}

/** The outputs of a command of ours that a test looks at. */
export interface OurOutputs {
  readonly changed: boolean;
  readonly plan: {
    readonly kind: string;
    readonly changes: readonly { readonly logicalId: string; readonly type: string; readonly action: string }[];
  };
}

/** Runs a command of ours with `--json`; a failure throws with all that it said. */
export async function runOurs(command: string, options: ChildOptions): Promise<OurOutputs> {
  const finished = await runNode([ours, command, '--json'], options);
  expectSuccess(`serverless-deploy ${command}`, finished);
  return JSON.parse(finished.stdout) as OurOutputs;
}

/** Runs a command of the reference. */
export async function runOsls(command: string, options: ChildOptions): Promise<void> {
  expectSuccess(`osls ${command}`, await runNode([osls, ...command.split(' ')], options));
}

/** Packages with serverless 3 into a folder. */
export async function packageWithServerless3(outDir: string, options: ChildOptions): Promise<void> {
  const args = [serverless3, 'package', '--package', outDir];
  expectSuccess('serverless 3 package', await runNode(args, options));
}

function expectSuccess(what: string, { code, stdout, stderr }: Finished): void {
  if (code !== 0) throw new Error(`${what} ended with ${code}:\n${stdout}\n${stderr}`);
}

const folders: string[] = [];

/** Writes a service to a folder of its own; the folders go when `removeFolders` runs. */
export function writeService(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'service-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** Removes the folders of a file's tests at its end. */
export function removeFoldersAfterAll(): void {
  afterAll(() => {
    for (const folder of folders.splice(0).flatMap((name) => [name, `${name}-home`])) {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
