import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { entriesOf } from './memory-zip.ts';
import { type PackageRun, packageFolder, temporaryFolder, writeFiles } from './package-folder.ts';

const esbuild = path.resolve('__tests__/parity/references/node_modules/esbuild');

function serviceFolder(files: Readonly<Record<string, string>>): string {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  return folder;
}

async function build(files: Readonly<Record<string, string>>, run: PackageRun = {}) {
  const folder = serviceFolder({ 'node_modules/.keep': '', ...files });
  symlinkSync(esbuild, path.join(folder, 'node_modules/esbuild'));
  const { manifest, problems } = await packageFolder(folder, {
    functions: [{ key: 'hello', handler: 'src/hello.main', runtime: 'nodejs22.x' }],
    ...run,
    model: { plugins: [], ...run.model, config: { ...run.model, ...run.model?.config } as JsonObject },
  });
  const zip = manifest?.functions['hello']?.path;
  const names = zip ? (await entriesOf(readFileSync(zip))).map(({ name }) => name) : [];
  return { zip: zip ?? '', names, problems, manifest };
}

/** What the handler of the zip returns when Node runs it. */
function call(zip: string): unknown {
  const task = temporaryFolder();
  execFileSync('unzip', ['-q', zip, '-d', task]);
  const script = `require('./src/hello.js').main().then((value) => console.log(JSON.stringify(value)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: task, encoding: 'utf8' }));
}

const typeScript = {
  'src/hello.ts': `import { greet } from './greet';\nexport const main = async (): Promise<string> => greet('you');`,
  'src/greet.ts': 'export const greet = (name: string): string => `hello ${name}`;',
};

describe('a TypeScript handler', () => {
  it('is bundled without any setting, with a source map', async () => {
    const { zip, names, problems } = await build(typeScript);
    expect(problems).toEqual([]);
    expect(names).toEqual(['src/hello.js', 'src/hello.js.map']);
    expect(call(zip)).toBe('hello you');
  });

  it('has the same bytes in another folder', async () => {
    const [one, two] = [await build(typeScript), await build(typeScript)];
    expect(one.manifest?.functions['hello']?.sha256).toBe(two.manifest?.functions['hello']?.sha256);
  });

  it('takes along the files that a pattern names, and no others', async () => {
    const { names } = await build(
      { ...typeScript, 'data/a.json': '{}', 'README.md': '' },
      { model: { package: { individually: false, patterns: ['data/**'], excludeDevDependencies: true } } },
    );
    expect(names).toEqual(['data/a.json', 'src/hello.js', 'src/hello.js.map']);
  });

  it('is bundled where patterns exclude it, unless they choose JavaScript that was compiled beside it', async () => {
    const patterns = (...list: string[]) => ({
      model: { package: { individually: false, patterns: list, excludeDevDependencies: true } },
    });
    expect((await build(typeScript, patterns('!**'))).names).toEqual(['src/hello.js', 'src/hello.js.map']);
    const compiled = { ...typeScript, 'src/hello.js': 'exports.main = async () => 1;' };
    expect((await build(compiled, patterns('!**', 'src/*.js'))).names).toEqual(['src/hello.js']);
  });

  it('that does not compile is refused at its place', async () => {
    const { problems } = await build({ 'src/hello.ts': `import { gone } from './gone';\nexport const main = gone;` });
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toContain(
      'PACKAGE_BUILD_FAILED esbuild: Could not resolve "./gone"',
    );
  });
});

describe('serverless-esbuild', () => {
  const plugin = (esbuildOptions: Readonly<Record<string, string | string[] | boolean>>) => ({
    model: { plugins: ['serverless-esbuild'], custom: { esbuild: esbuildOptions } },
  });
  const files = {
    'src/hello.js': `const { answer } = require('lib');\nrequire('@aws-sdk/client-s3');\nexports.main = async () => answer;`,
    'node_modules/lib/package.json': '{"main": "i.js", "dependencies": {"deep": "1"}}',
    'node_modules/lib/i.js': `exports.answer = require('deep');`,
    'node_modules/deep/package.json': '{"main": "i.js"}',
    'node_modules/deep/i.js': 'module.exports = 42;',
    'node_modules/unlisted/package.json': '{}',
    'package.json': '{"dependencies": {"lib": "1"}}',
  };

  it('ships external packages that package.json lists with what they need, and no excluded AWS SDK', async () => {
    const { names, problems } = await build(files, plugin({ external: ['lib', 'unlisted'], exclude: ['@aws-sdk/*'] }));
    expect(problems).toEqual([]);
    expect(names).toEqual([
      'node_modules/deep/i.js',
      'node_modules/deep/package.json',
      'node_modules/lib/i.js',
      'node_modules/lib/package.json',
      'src/hello.js',
    ]);
  });

  it('bundles what is not external', async () => {
    const { zip, names } = await build(
      { ...files, 'src/hello.js': `exports.main = async () => require('lib').answer;` },
      plugin({ minify: true }),
    );
    expect(names).toEqual(['src/hello.js']);
    expect(call(zip)).toBe(42);
  });

  it('ships what patterns of a function ask for with the zip of the service, without a warning', async () => {
    const { names, problems } = await build(
      { ...typeScript, 'data/a.json': '{}' },
      {
        ...plugin({}),
        functions: [
          {
            key: 'hello',
            handler: 'src/hello.main',
            runtime: 'nodejs22.x',
            package: { individually: false, patterns: ['data/**'], disable: false },
          },
        ],
      },
    );
    expect(problems).toEqual([]);
    expect(names).toEqual(['data/a.json', 'src/hello.js']);
  });

  it('bundles handlers that a pattern excludes', async () => {
    const { names, problems } = await build(typeScript, {
      model: { ...plugin({}).model, package: { individually: false, patterns: ['!**'], excludeDevDependencies: true } },
    });
    expect(problems).toEqual([]);
    expect(names).toEqual(['src/hello.js']);
  });

  it('names a configuration that cannot be loaded', async () => {
    const code = { 'esbuild.config.js': "module.exports = require('gone');" };
    const { problems } = await build({ ...typeScript, ...code }, plugin({ config: 'esbuild.config.js' }));
    expect(problems).toEqual([
      {
        severity: 'error',
        code: 'PACKAGE_BUILD_FAILED',
        message: "`esbuild.config.js` could not be loaded: Cannot find module 'gone'",
      },
    ]);
  });

  it('leaves functions with skipEsbuild as they are', async () => {
    const { names } = await build(files, {
      ...plugin({}),
      functions: [{ key: 'hello', handler: 'src/hello.main', runtime: 'nodejs22.x', config: { skipEsbuild: true } }],
    });
    expect(names).toContain('node_modules/unlisted/package.json');
  });
});
