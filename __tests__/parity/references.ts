import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Template } from '../../src/cloudformation/template.ts';
import type { JsonObject } from '../../src/core/json.ts';
import type { Profile } from '../../src/service/profile.ts';

/** One service of the parity table: a configuration without variables. */
export interface ParityCase {
  /** What a user would say that is tested. */
  readonly name: string;
  readonly config: JsonObject;
  /** Profiles to compare; both unless a key exists in one of them only. */
  readonly profiles?: readonly Profile[];
  /** Files beside serverless.yml that a plugin reads. */
  readonly files?: Readonly<Record<string, string>>;
  /** The plugin writes code of its own: digests and zips of functions are not compared. */
  readonly ownCode?: boolean;
  /** Dotted paths under `Resources` where we differ by choice, as `differences` of the plugin says; they have to differ. */
  readonly differs?: readonly string[];
}

export type ReferenceResult = { readonly template: Template } | { readonly refused: string };

const programs: Readonly<Record<Profile, string>> = { v3: 'serverless', v4: 'osls' };

/** A zip with nothing to run in it: both sides get the same bytes, so version IDs can be compared to the letter. */
export const fixedZip = Buffer.from(
  'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAKAAAAaGFuZGxlci5qc1BLAQIUAxQAAAAAAAAAIQAAAAAAAAAAAAAAAAAKAAAAAAAAAAAAAACkgQAAAABoYW5kbGVyLmpzUEsFBgAAAAABAAEAOAAAACgAAAAAAA==',
  'base64',
);

/** Packages all cases with one reference program, in one process of it. */
export async function packageWithReference(
  profile: Profile,
  cases: readonly ParityCase[],
): Promise<ReadonlyMap<ParityCase, ReferenceResult>> {
  const root = await mkdtemp(path.join(tmpdir(), 'parity-'));
  try {
    const work = await Promise.all(cases.map((item, index) => prepare(path.join(root, String(index)), item)));
    const answers = await runReference(programs[profile], work);
    const results = await Promise.all(
      cases.map(async (item, index): Promise<[ParityCase, ReferenceResult]> => {
        const { dir = '', out = '' } = work[index] ?? {};
        const answer = answers[dir];
        if (!answer?.ok) return [item, { refused: answer?.message ?? 'no answer' }];
        const file = path.join(out, 'cloudformation-template-update-stack.json');
        return [item, { template: JSON.parse(await readFile(file, 'utf8')) as Template }];
      }),
    );
    return new Map(results);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function prepare(dir: string, { config, files = {} }: ParityCase) {
  await mkdir(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(dir, name), text);
  // Plugins are looked for from the service folder.
  if (config['plugins'])
    await symlink(path.join(import.meta.dirname, 'references/node_modules'), path.join(dir, 'node_modules'));
  await writeFile(path.join(dir, 'code.zip'), fixedZip);
  await writeFile(path.join(dir, 'serverless.yml'), '');
  return { dir, out: path.join(dir, 'out'), config };
}

/** Packages with a reference in one process of it, which sees `env` beside a few variables of AWS; answers by folder. */
export function runReference(
  program: string,
  cases: readonly { readonly dir: string; readonly out: string; readonly config: JsonObject }[],
  env: Readonly<Record<string, string>> = {},
): Promise<Record<string, { readonly ok: boolean; readonly message?: string }>> {
  const driver = path.join(import.meta.dirname, 'references/run-reference.cjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [driver], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: tmpdir(),
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'example',
        AWS_EC2_METADATA_DISABLED: 'true',
        SLS_TELEMETRY_DISABLED: '1',
        SLS_NOTIFICATIONS_MODE: 'off',
        SLS_DEPRECATION_DISABLE: '*',
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const last = stdout.trim().split('\n').at(-1) ?? '';
      if (code === 0 && last.startsWith('{')) resolve(JSON.parse(last));
      else reject(new Error(`${program} ended with ${code}: ${stderr.slice(-2000)}${stdout.slice(-500)}`));
    });
    child.stdin.end(JSON.stringify({ program, cases }));
  });
}
