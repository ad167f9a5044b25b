import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readElf } from '../../../src/package/gates/read-elf.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import { entriesOf } from '../memory-zip.ts';
import { type PackageRun, packageFolder, temporaryFolder, writeFiles } from '../package-folder.ts';
import { invokeProgram } from '../runtime-api.ts';
import { hasTool } from './has-tool.ts';
import { rustService } from './rust-service.ts';

const tools = createCommandRunner(process.env);

/** Speaks the Runtime API over the standard library, so that no test needs a module from elsewhere. */
const goProgram = `package main

import (
	"bytes"
	"io"
	"net/http"
	"os"
)

func main() {
	api := "http://" + os.Getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/invocation/"
	for {
		next, err := http.Get(api + "next")
		if err != nil {
			return
		}
		event, _ := io.ReadAll(next.Body)
		id := next.Header.Get("Lambda-Runtime-Aws-Request-Id")
		answer := []byte("{\\"" + greeting() + "\\":" + string(event) + "}")
		http.Post(api+id+"/response", "application/json", bytes.NewReader(answer))
	}
}
`;
const goService = {
  'go.mod': 'module example\n\ngo 1.21\n',
  'cmd/hello/main.go': goProgram,
  'cmd/hello/greeting.go': 'package main\n\nfunc greeting() string { return "hello" }\n',
  'config/a.json': '{}',
};

async function build(files: Readonly<Record<string, string>>, run: PackageRun = {}) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  const { manifest, problems } = await packageFolder(folder, {
    commands: tools,
    ...run,
    model: { plugins: [], ...run.model },
  });
  const artifact = manifest?.functions['hello'];
  const names = artifact ? (await entriesOf(readFileSync(artifact.path))).map(({ name }) => name) : [];
  return { artifact, names, problems };
}

function unpack(zip = ''): string {
  const task = temporaryFolder();
  execFileSync('unzip', ['-q', zip, '-d', task]);
  return task;
}

const hello = (handler: string, more: object = {}) => [{ key: 'hello', handler, runtime: 'provided.al2023', ...more }];

describe.runIf(hasTool('go', 'version'))('a Go package that a handler names', () => {
  it.each(['cmd/hello', './cmd/hello/', 'cmd/hello/main.go'])('%s is built and answers', async (handler) => {
    const { artifact, names, problems } = await build(goService, { functions: hello(handler) });
    expect(problems).toEqual([]);
    expect(names).toEqual(['bootstrap']);
    expect(await invokeProgram(path.join(unpack(artifact?.path), 'bootstrap'), [1, { a: 2 }])).toEqual([
      { hello: 1 },
      { hello: { a: 2 } },
    ]);
  });

  it('is built for the architecture of its function, with the files that a pattern names', async () => {
    const { artifact, names } = await build(goService, {
      functions: hello('cmd/hello', { architecture: 'arm64' }),
      model: { package: { individually: false, patterns: ['config/**'], excludeDevDependencies: true } },
    });
    expect(names).toEqual(['bootstrap', 'config/a.json']);
    const program = readFileSync(path.join(unpack(artifact?.path), 'bootstrap'));
    expect(readElf(program)).toEqual({ machine: 'arm64', glibcMinor: undefined });
  });

  it('gives the same bytes in another folder', async () => {
    const [one, two] = [
      await build(goService, { functions: hello('cmd/hello') }),
      await build(goService, { functions: hello('cmd/hello') }),
    ];
    expect(one.artifact?.sha256).toBeDefined();
    expect(one.artifact?.sha256).toBe(two.artifact?.sha256);
  });

  it('beside a bootstrap is left alone', async () => {
    const { names } = await build({ ...goService, bootstrap: 'ready' }, { functions: hello('cmd/hello') });
    expect(names).toContain('cmd/hello/main.go');
  });

  it('keeps the name of its handler on go1.x', async () => {
    const { names } = await build(goService, { functions: hello('cmd/hello', { runtime: 'go1.x' }) });
    expect(names).toEqual(['cmd/hello']);
  });

  it('that does not compile is refused with what the compiler said', async () => {
    const { problems } = await build(
      { ...goService, 'cmd/hello/greeting.go': 'package main\n\nfunc greeting() string { return gone }\n' },
      { functions: hello('cmd/hello') },
    );
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_BUILD_FAILED',
        message: expect.stringContaining('undefined: gone'),
      },
    ]);
  });

  it('cannot share a zip with another program', async () => {
    const { problems } = await build(
      { ...goService, 'cmd/other/main.go': 'package main\n\nfunc main() {}\n' },
      { functions: [...hello('cmd/hello'), { key: 'other', handler: 'cmd/other', runtime: 'provided.al2023' }] },
    );
    expect(problems.map(({ code }) => code)).toEqual(['PACKAGE_CLASHING_FILES']);
  });
});

describe.runIf(hasTool('cargo'))('a Rust package', () => {
  it.each(['hello', 'hello.hello', 'bootstrap'])('with the handler %s is built and answers', async (handler) => {
    const { artifact, names, problems } = await build(rustService, { functions: hello(handler) });
    expect(problems).toEqual([]);
    expect(names).toEqual(['bootstrap']);
    expect(await invokeProgram(path.join(unpack(artifact?.path), 'bootstrap'), [7])).toEqual([{ rust: 7 }]);
  });

  it('gives the same bytes in another folder', async () => {
    const [one, two] = [
      await build(rustService, { functions: hello('hello') }),
      await build(rustService, { functions: hello('hello') }),
    ];
    expect(one.artifact?.sha256).toBeDefined();
    expect(one.artifact?.sha256).toBe(two.artifact?.sha256);
  });

  it('that does not compile is refused with what the compiler said', async () => {
    const { problems } = await build(
      { ...rustService, 'src/main.rs': 'fn main() { gone() }' },
      { functions: hello('hello') },
    );
    expect(problems).toEqual([
      { severity: 'error', code: 'PACKAGE_BUILD_FAILED', message: expect.stringContaining('cannot find function') },
    ]);
  });
});
