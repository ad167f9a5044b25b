import path from 'node:path';
import type { FunctionModel } from '../../../service/service-model.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import { type ProgramSource, zipOfPrograms } from '../bootstrap-zip.ts';
import type { Builder } from '../builder.ts';
import { runTool, subjectOf, type Tool } from '../run-tool.ts';

const go: Tool = {
  name: 'Go',
  workflow: ['- uses: actions/setup-go@v6', '  with:', '    go-version-file: go.mod'],
};

/** Builds the Go package that a handler names; a program that is there already is left alone. */
export const buildGo: Builder = async (zip, chosen, context) => {
  const sources = zip.functions.flatMap((fn) => goProgram(fn, chosen, context) ?? []);
  return zipOfPrograms(sources, zip, chosen, context);
};

/**
 * The program of a function whose handler is a folder of Go files, a Go file, or `bootstrap` beside a main.go. It
 * becomes `bootstrap`, and on go1.x what the handler says.
 */
export function goProgram(
  fn: FunctionModel,
  chosen: readonly ServiceFile[],
  context: PackageContext,
): ProgramSource | undefined {
  const handler = path.posix.normalize(fn.handler ?? '').replace(/\/$/, '');
  const entry = fn.runtime === 'go1.x' ? handler : 'bootstrap';
  const names = new Set(chosen.map(({ name }) => name));
  const target = names.has(entry) && !entry.endsWith('.go') ? undefined : goTarget(handler, names);
  if (!target) return undefined;
  const architecture = fn.architecture ?? 'x86_64';
  return {
    fn,
    key: `go ${target.folder} ${target.what} ${architecture} ${fn.runtime === 'go1.x'}`,
    entry,
    build: () => build(target, fn, context),
  };
}

interface GoTarget {
  /** From the service folder. */
  readonly folder: string;
  /** `.`, or a file of the folder. */
  readonly what: string;
}

function goTarget(handler: string, names: ReadonlySet<string>): GoTarget | undefined {
  if (handler.endsWith('.go')) {
    const folder = path.posix.dirname(handler);
    const file = path.posix.basename(handler);
    // main.go stands for its whole package; a file of another name may be one program of several in its folder.
    return names.has(handler) ? { folder, what: file === 'main.go' ? '.' : file } : undefined;
  }
  const folder = handler === 'bootstrap' ? '.' : handler;
  const isThere = Array.from(names).some((name) => name.endsWith('.go') && path.posix.dirname(name) === folder);
  if (handler === 'bootstrap') return names.has('main.go') ? { folder, what: '.' } : undefined;
  return isThere ? { folder, what: '.' } : undefined;
}

async function build(target: GoTarget, fn: FunctionModel, context: PackageContext): Promise<string | undefined> {
  const { model, ports } = context;
  const output = path.join(await ports.workspace.makeTemporaryDirectory('go-'), 'bootstrap');
  const tags = fn.runtime === 'go1.x' ? [] : ['-tags', 'lambda.norpc'];
  const said = await runTool(
    {
      tool: go,
      command: 'go',
      // Nothing of the folder, of git or of the time gets into the program: the same sources give the same bytes.
      args: ['build', '-trimpath', '-buildvcs=false', ...tags, '-ldflags=-s -w -buildid=', '-o', output, target.what],
      cwd: path.join(model.serviceDir, target.folder),
      env: { CGO_ENABLED: '0', GOOS: 'linux', GOARCH: fn.architecture === 'arm64' ? 'arm64' : 'amd64' },
    },
    subjectOf(fn, context),
    context,
  );
  return said === undefined ? undefined : output;
}
