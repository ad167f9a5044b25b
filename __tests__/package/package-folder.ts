import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { sha256Hex } from '../../src/core/digest.ts';
import { type Problem, Problems } from '../../src/core/problems.ts';
import { formatConfigPath } from '../../src/core/source-location.ts';
import { UserError } from '../../src/core/user-error.ts';
import type { ArtifactManifest } from '../../src/package/artifact-manifest.ts';
import type { PackagePorts } from '../../src/package/package-context.ts';
import { packageService } from '../../src/package/package-service.ts';
import type { CommandRunner } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import type { FunctionModel, ServiceModel } from '../../src/service/service-model.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';
import { type PlainFile, zipOf } from './memory-zip.ts';

/** A folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
}

/** A package index in memory: addresses → bytes, and the requests that were made. */
export interface FakeIndex {
  readonly pages: Map<
    string,
    { readonly body: string | Uint8Array; readonly contentType?: string; readonly status?: number }
  >;
  readonly requests: { readonly url: string; readonly headers: Readonly<Record<string, string>> }[];
}

export const indexUrl = 'https://index.example/simple';

export function fakeIndex(): FakeIndex {
  return { pages: new Map(), requests: [] };
}

export interface FakeWheel {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

export async function wheelOf(fileName: string, files: readonly PlainFile[]): Promise<FakeWheel> {
  const bytes = await zipOf(files);
  return { fileName, bytes, sha256: sha256Hex(bytes) };
}

/** Lists the wheels of a project on the index. */
export function publish(index: FakeIndex, project: string, wheels: readonly FakeWheel[], extra: object = {}): void {
  const files = wheels.map(({ fileName, sha256 }) => ({
    filename: fileName,
    url: `../../files/${fileName}`,
    hashes: { sha256 },
    ...extra,
  }));
  index.pages.set(`${indexUrl}/${project}/`, {
    body: JSON.stringify({ files }),
    contentType: 'application/vnd.pypi.simple.v1+json',
  });
  for (const { fileName, bytes } of wheels) index.pages.set(`https://index.example/files/${fileName}`, { body: bytes });
}

export interface PackageRun {
  readonly index?: FakeIndex;
  readonly cacheDir?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly commands?: CommandRunner;
  readonly workspace?: ReturnType<typeof createWorkspace>;
  readonly restored?: (paths: readonly string[], key: string) => 'hit' | 'partial' | 'miss' | 'off';
  readonly functions?: readonly (Partial<FunctionModel> & { readonly key: string })[];
  readonly model?: Partial<ServiceModel>;
  readonly cacheEnabled?: boolean;
  readonly pythonBytecode?: boolean;
  /** What the clock shows; 1970 by default: every file then counts as just changed. */
  readonly nowMs?: number;
}

export interface Packaged {
  readonly manifest: ArtifactManifest | undefined;
  readonly problems: readonly Pick<Problem, 'code' | 'message' | 'severity'>[];
  /** The same in full; a place has the path in the configuration for its file. */
  readonly told: readonly Problem[];
  readonly saved: readonly string[];
  readonly log: readonly string[];
  readonly secrets: readonly string[];
}

const noCommands: CommandRunner = { run: async () => undefined };

/** Packages the service in `folder` on the real disk, with everything else in memory. */
export async function packageFolder(folder: string, run: PackageRun = {}): Promise<Packaged> {
  const problems = new Problems();
  const saved: string[] = [];
  const log: string[] = [];
  const secrets: string[] = [];
  const index = run.index ?? fakeIndex();
  const workspace = run.workspace ?? createWorkspace();
  const ports: PackagePorts = {
    workspace,
    commands: run.commands ?? noCommands,
    clock: { nowMs: () => run.nowMs ?? 0, sleep: async () => {} },
    env: { HOME: folder, PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: indexUrl, ...run.env },
    log: {
      info: (text) => void log.push(text),
      debug: (text) => void log.push(text),
      problem: () => {},
      group: (_, work) => work(),
      maskSecret: (value) => void secrets.push(value),
      mask: (text) => text,
    },
    http: {
      async get(url, options = {}) {
        index.requests.push({ url, headers: options.headers ?? {} });
        const page = index.pages.get(url);
        const body = typeof page?.body === 'string' ? new TextEncoder().encode(page.body) : page?.body;
        return {
          status: page ? (page.status ?? 200) : 404,
          headers: { 'content-type': page?.contentType ?? 'application/octet-stream' },
          body: body ?? new Uint8Array(0),
        };
      },
    },
    cache: {
      directory: run.cacheDir ?? path.join(folder, '../cache'),
      restore: async (paths, key) => run.restored?.(paths, key) ?? 'miss',
      save: async (_, key) => {
        saved.push(key);
        return 'saved';
      },
    },
  };
  const model = serviceModel({
    serviceDir: folder,
    functions: (run.functions ?? [{ key: 'hello' }]).map((given) =>
      functionModel(given.key, { handler: 'handler.hello', runtime: 'python3.12', ...given }),
    ),
    plugins: ['serverless-python-requirements'],
    locate: (path) => ({ file: formatConfigPath(path), line: 1, column: 1 }),
    ...run.model,
  });
  try {
    const options = {
      outDir: path.join(folder, '.serverless'),
      cacheEnabled: run.cacheEnabled ?? true,
      pythonBytecode: run.pythonBytecode ?? false,
      forDeploy: true,
    };
    const manifest = await packageService(model, ports, options, problems);
    return { manifest, problems: problems.all.map(brief), told: problems.all, saved, log, secrets };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message, remedy, at } = error;
    const told = [...problems.all, { severity: 'error', code, message, remedy, at } as const];
    return { manifest: undefined, problems: told.map(brief), told, saved, log, secrets };
  } finally {
    await workspace.dispose();
  }
}

const brief = ({ code, message, severity }: Problem) => ({ code, message, severity });
