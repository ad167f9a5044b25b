import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CommandRunner } from '../../../src/ports.ts';
import { createCommandRunner } from '../../../src/runner/command-runner.ts';
import { entriesOf, zipOf } from '../memory-zip.ts';
import { type PackageRun, packageFolder, temporaryFolder, writeFiles } from '../package-folder.ts';
import { serveGems } from './gem-server.ts';
import { hasTool } from './has-tool.ts';

interface Call {
  readonly line: string;
  readonly cwd: string | undefined;
  readonly env: Readonly<Record<string, string>>;
}

/** Programs that are not there, but leave what they would: files by the call's first words. */
function toolsThatWrite(
  writes: Readonly<Record<string, (call: Call & { readonly args: readonly string[] }) => Promise<void> | void>>,
): { readonly runner: CommandRunner; readonly calls: Call[] } {
  const calls: Call[] = [];
  const run: CommandRunner['run'] = async (command, args, options = {}) => {
    const line = [command, ...args].join(' ');
    const known = Object.entries(writes).find(([words]) => line.startsWith(words));
    if (!known) return undefined;
    const call = { line, cwd: options.cwd, env: options.env ?? {} };
    calls.push(call);
    await known[1]({ ...call, args });
    return { exitCode: 0, stdout: '', stderr: '' };
  };
  return { runner: { run }, calls };
}

const valueAfter = (args: readonly string[], option: string) => args[args.indexOf(option) + 1] ?? '';

async function build(
  files: Readonly<Record<string, string | Uint8Array>>,
  runtime: string,
  handler: string,
  run: PackageRun = {},
) {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  const { manifest, problems } = await packageFolder(folder, {
    functions: [{ key: 'hello', handler, runtime }],
    ...run,
    model: { plugins: [], ...run.model },
  });
  const zip = manifest?.functions['hello']?.path;
  const names = zip ? (await entriesOf(readFileSync(zip))).map(({ name }) => name) : [];
  return { folder, zip, names, problems };
}

describe('a missing tool', () => {
  it.each([
    ['Go', { 'cmd/main.go': '' }, 'provided.al2023', 'cmd'],
    ['Rust', { 'Cargo.toml': '' }, 'provided.al2023', 'hello'],
    ['Maven', { 'pom.xml': '' }, 'java21', 'example.Handler'],
    ['Gradle', { 'build.gradle': '' }, 'java21', 'example.Handler'],
    ['.NET', { 'Hello.csproj': '' }, 'dotnet8', 'Hello::Hello.Function::Run'],
    ['Bundler', { 'hello.rb': '', 'Gemfile.lock': 'GEM\n  specs:\n    rack (3.0)\n' }, 'ruby3.3', 'hello.run'],
  ])('%s is named', async (tool, files: Readonly<Record<string, string>>, runtime, handler) => {
    const { problems } = await build(files, runtime, handler);
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_TOOL_MISSING',
        message: `Function \`hello\` is built with ${tool}, which is not installed.`,
      },
    ]);
  });
});

it('the output of a failing build is shown without secrets', async () => {
  const run: CommandRunner['run'] = async () => ({
    exitCode: 1,
    stdout: 'downloading https://me:hunter2@modules.example/x\n',
    stderr: 'token s3cr3t was refused',
  });
  const { problems } = await build({ 'cmd/main.go': '' }, 'provided.al2023', 'cmd', {
    commands: { run },
    model: { secrets: ['s3cr3t'] },
  });
  expect(problems.map(({ message }) => message)).toEqual([
    '`go build -trimpath` for function `hello` ended with 1:\ndownloading https://***@modules.example/x\ntoken *** was refused',
  ]);
});

describe('Rust for another machine', () => {
  it.each([
    ['cargo zigbuild', 'cargo zigbuild --target aarch64-unknown-linux-gnu.2.34 --release'],
    ['cargo lambda', 'cargo lambda build --target aarch64-unknown-linux-gnu.2.34 --release --lambda-dir'],
  ])('is built by %s where it is installed', async (tool, expected) => {
    const { runner, calls } = toolsThatWrite({ [tool]: () => {} });
    await build({ 'Cargo.toml': '' }, 'provided.al2023', 'hello', {
      commands: runner,
      functions: [{ key: 'hello', handler: 'hello', runtime: 'provided.al2023', architecture: 'arm64' }],
    });
    expect(calls.map(({ line }) => line.startsWith(expected))).toContain(true);
  });
});

describe('a Java service', () => {
  const pom = (more: string) =>
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>example</groupId><artifactId>hello</artifactId><version>1</version><properties><maven.compiler.source>17</maven.compiler.source><maven.compiler.target>17</maven.compiler.target></properties>${more}</project>`;
  const jar = (name: string) => zipOf([{ name, content: Buffer.from(name) }]);

  it.runIf(hasTool('mvn'))('is built by Maven and ships the classes of its jar', async () => {
    const { names, problems, zip } = await build(
      {
        'pom.xml': pom(''),
        'src/main/java/example/Hello.java':
          'package example; public class Hello { public static void main(String[] args) { System.out.println("hello"); } }',
      },
      'java17',
      'example.Hello',
      { commands: createCommandRunner(process.env) },
    );
    expect(problems).toEqual([]);
    expect(names).toContain('example/Hello.class');
    expect(names).not.toContain('pom.xml');
    expect(execFileSync('java', ['-cp', zip ?? '', 'example.Hello'], { encoding: 'utf8' })).toBe('hello\n');
  });

  it('has its runtime dependencies in lib', async () => {
    const { runner } = toolsThatWrite({
      'mvn -q -B package': async ({ cwd = '' }) =>
        writeFiles(cwd, {
          'target/hello-1.jar': await jar('Hello.class'),
          'target/hello-1-sources.jar': 'x'.repeat(999),
        }),
      'mvn -q -B dependency:copy-dependencies': ({ line }) =>
        writeFiles(/-DoutputDirectory=(\S+)/.exec(line)?.[1] ?? '', { 'gson.jar': 'jar' }),
    });
    const { names, problems } = await build({ 'pom.xml': pom('<dependencies></dependencies>') }, 'java21', 'Hello', {
      commands: runner,
    });
    expect(problems).toEqual([]);
    expect(names).toEqual(['Hello.class', 'lib/gson.jar']);
  });

  it.each([
    ['buildZip', 'task buildZip(type: Zip) {}', 'build/distributions/hello.zip'],
    ['shadowJar', "plugins { id 'com.gradleup.shadow' }", 'build/libs/hello-all.jar'],
    ['assemble', '', 'build/libs/hello.jar'],
    ['assemble', 'jar { from zipTree(x) }\ndependencies { }', 'build/libs/hello.jar'],
  ])('is built by Gradle with %s', async (task, text, output) => {
    const { runner, calls } = toolsThatWrite({
      './gradlew': async ({ cwd = '' }) => writeFiles(cwd, { [output]: await jar('Hello.class') }),
    });
    const files = { 'build.gradle': text, gradlew: '' };
    const { names, problems } = await build(files, 'java21', 'Hello', { commands: runner });
    expect(problems).toEqual([]);
    expect(calls.map(({ line }) => line)).toEqual([`./gradlew --quiet --console=plain ${task}`]);
    expect(names).toEqual(['Hello.class']);
  });

  // The oldest Gradle that runs here has neither `tasks.register` nor `archiveFileName`.
  const gradleBuild = (more: string) => `apply plugin: 'java'
dependencies { implementation files('libs/greet.jar') }
${more}`;
  const hello = `package example;
public class Hello {
  public static void main(String[] args) throws Exception {
    System.out.println(new String(Hello.class.getResourceAsStream("/greeting.txt").readAllBytes()));
  }
}`;
  // The framework's own template for Gradle.
  const buildZip = `task buildZip(type: Zip) {
  from compileJava
  from processResources
  into('lib') { from configurations.runtimeClasspath }
}`;

  it.runIf(hasTool('gradle')).each([
    ['its own task for Lambda', gradleBuild(buildZip)],
    ['no such task', gradleBuild('')],
  ])('is built by Gradle itself with %s and has its libraries', async (_, text) => {
    const { names, problems, zip } = await build(
      {
        'build.gradle': text,
        'settings.gradle': "rootProject.name = 'hello'",
        'libs/greet.jar': await zipOf([{ name: 'greeting.txt', content: Buffer.from('from the library') }]),
        'src/main/java/example/Hello.java': hello,
      },
      'java17',
      'example.Hello',
      // No daemon that outlives the test.
      { commands: createCommandRunner({ ...process.env, GRADLE_OPTS: '-Dorg.gradle.daemon=false' }) },
    );
    expect(problems).toEqual([]);
    expect(names.filter((name) => !name.startsWith('META-INF/'))).toEqual(['example/Hello.class', 'lib/greet.jar']);
    const task = temporaryFolder();
    execFileSync('unzip', ['-q', zip ?? '', '-d', task]);
    const classPath = [task, path.join(task, 'lib/greet.jar')].join(path.delimiter);
    const said = execFileSync('java', ['-cp', classPath, 'example.Hello'], { encoding: 'utf8' });
    expect(said).toBe('from the library\n');
  });

  it('with nothing built is told so', async () => {
    const { runner } = toolsThatWrite({ mvn: () => {} });
    const { problems } = await build({ 'pom.xml': '' }, 'java21', 'Hello', { commands: runner });
    expect(problems.map(({ message }) => message)).toContain('Maven left no jar in `target`.');
  });
});

describe('a .NET service', () => {
  const publishing = () =>
    toolsThatWrite({
      'dotnet publish': ({ args }) => writeFiles(valueAfter(args, '--output'), { 'Hello.dll': 'MZ' }),
    });
  const handler = 'Hello::Hello.Function::Run';

  it('is published for the architecture of its function', async () => {
    const { runner, calls } = publishing();
    const { names, problems } = await build({ 'src/Hello/Hello.csproj': '', 'other/Other.csproj': '' }, '', '', {
      commands: runner,
      functions: [{ key: 'hello', handler, runtime: 'dotnet8', architecture: 'arm64' }],
    });
    expect(problems).toEqual([]);
    expect(names).toEqual(['Hello.dll']);
    expect(calls[0]?.line).toContain(
      'dotnet publish src/Hello/Hello.csproj --configuration Release --runtime linux-arm64',
    );
  });

  it('with its assembly beside it is left alone', async () => {
    const { runner, calls } = publishing();
    const { names } = await build({ 'Hello.csproj': '', 'Hello.dll': 'MZ' }, 'dotnet8', handler, { commands: runner });
    expect(calls).toEqual([]);
    expect(names).toContain('Hello.csproj');
  });
});

describe('a Ruby service', () => {
  const files = { 'hello.rb': '', 'Gemfile.lock': 'GEM\n  specs:\n    rack (3.0)\n' };
  const bundle = (version: string) =>
    toolsThatWrite({
      'bundle install': ({ env }) =>
        writeFiles(env['BUNDLE_PATH'] ?? '', {
          [`ruby/${version}/gems/rack-3.0/lib/rack.rb`]: '',
          [`ruby/${version}/cache/rack-3.0.gem`]: '',
        }),
    });

  it('has its gems where the runtime looks for them', async () => {
    const { runner, calls } = bundle('3.3.0');
    const { names, problems } = await build(files, 'ruby3.3', 'hello.run', { commands: runner });
    expect(problems).toEqual([]);
    expect(names).toEqual(['Gemfile.lock', 'hello.rb', 'vendor/bundle/ruby/3.3.0/gems/rack-3.0/lib/rack.rb']);
    expect(calls[0]?.env['BUNDLE_WITHOUT']).toBe('development:test');
  });

  it.runIf(hasTool('bundle'))('is given its gems by Bundler itself, without those of development', async () => {
    const address = await serveGems({ greet: "def greet(name) = 'hello ' + name", lint: '' });
    const version = execFileSync('ruby', ['-e', 'print RbConfig::CONFIG["ruby_version"]'], { encoding: 'utf8' });
    const { names, problems, zip } = await build(
      {
        'hello.rb': "require 'greet'\ndef run(event:, context: nil) = greet(event)",
        Gemfile: `source '${address}'\ngem 'greet'\ngem 'lint', group: :development\n`,
        'Gemfile.lock': `GEM\n  remote: ${address}/\n  specs:\n    greet (1.0.0)\n    lint (1.0.0)\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n  greet\n  lint\n`,
      },
      `ruby${version.replace(/\.0$/, '')}`,
      'hello.run',
      { commands: createCommandRunner(process.env) },
    );
    expect(problems).toEqual([]);
    const gems = `vendor/bundle/ruby/${version}`;
    expect(names).toContain(`${gems}/gems/greet-1.0.0/lib/greet.rb`);
    expect(names.filter((name) => name.includes('lint') || name.endsWith('.gem'))).toEqual([]);
    const task = temporaryFolder();
    execFileSync('unzip', ['-q', zip ?? '', '-d', task]);
    const said = execFileSync('ruby', ['-I', task, '-r', 'hello', '-e', 'print run(event: "you")'], {
      encoding: 'utf8',
      // As the runtime sets it.
      env: { ...process.env, GEM_PATH: path.join(task, gems) },
    });
    expect(said).toBe('hello you');
  });

  it('with archives of its gems has them installed', async () => {
    const { runner, calls } = bundle('3.3.0');
    await build({ ...files, 'vendor/cache/rack-3.0.gem': '' }, 'ruby3.3', 'hello.run', { commands: runner });
    expect(calls).toHaveLength(1);
  });

  it('refuses gems for another Ruby', async () => {
    const { problems } = await build(files, 'ruby3.4', 'hello.run', { commands: bundle('3.3.0').runner });
    expect(problems.map(({ code }) => code)).toEqual(['PACKAGE_WRONG_MACHINE']);
  });

  it.each([
    ['gems of its own', { ...files, 'vendor/bundle/ruby/3.3.0/x.rb': '' }],
    ['no gems at all', { 'hello.rb': '', 'Gemfile.lock': 'GEM\n  specs:\n\nPLATFORMS\n  ruby\n' }],
  ])('with %s is left alone', async (_, own) => {
    const { runner, calls } = bundle('3.3.0');
    await build(own, 'ruby3.3', 'hello.run', { commands: runner });
    expect(calls).toEqual([]);
  });
});
