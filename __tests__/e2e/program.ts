import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const main = path.join(root, 'src/main.ts');
/** Keeps the compiled sources between runs: most of a run would be spent on them. */
const compileCache = path.join(root, '.cache/compile');

export interface ProgramResult {
  readonly exitCode: number;
  /** Both streams, as a terminal shows them. */
  readonly text: string;
  readonly stdout: string;
}

/** Runs the program as a user does at a terminal, from the sources. */
export function runProgram(
  args: readonly string[],
  options: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], {
      cwd: options.cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...withoutAws(process.env), ...options.env },
    });
    let text = '';
    let stdout = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      text += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 128, text, stdout }));
  });
}

// What the machine of the test happens to have must not decide a test.
function withoutAws(env: NodeJS.ProcessEnv): Record<string, string> {
  const kept = Object.entries(env).filter(([name]) => !/^(AWS_|GITHUB_|ACTIONS_|INPUT_|SLS_)/.test(name));
  return {
    ...(Object.fromEntries(kept) as Record<string, string>),
    AWS_EC2_METADATA_DISABLED: 'true',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: compileCache,
  };
}

/** A folder with the example service, changed by `files` (`null` takes a file away). */
export function exampleService(files: Readonly<Record<string, string | null>> = {}): {
  readonly dir: string;
  remove(): void;
} {
  const dir = mkdtempSync(path.join(tmpdir(), 'service-'));
  cpSync(path.join(root, 'examples/python-hello'), dir, {
    recursive: true,
    filter: (source) => !source.includes('.serverless'),
  });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    if (text === null) rmSync(file, { force: true });
    else {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
