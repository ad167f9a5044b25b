import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Problems } from '../../src/core/problems.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { loadService } from '../../src/service/load-service.ts';
import { temporaryService } from './temporary-service.ts';

async function load(files: Readonly<Record<string, string>>) {
  const serviceDir = await temporaryService(files);
  const service = await loadService(createWorkspace(), serviceDir, undefined, new Problems());
  return { ...service, serviceDir };
}

describe('a configuration in TypeScript', () => {
  it.each<[string, Record<string, string>]>([
    ['default export', { 'serverless.ts': 'const a: string = "x";\nexport default { service: a };' }],
    [
      'module.exports beside imports',
      { 'serverless.ts': "import a from './a';\nmodule.exports = { service: a };", 'a.ts': "export default 'x';" },
    ],
    ['export =', { 'serverless.ts': "const config = { service: 'x' };\nexport = config;" }],
    ['a function', { 'serverless.ts': "export default async (): Promise<object> => ({ service: 'x' });" }],
    [
      'types of a package that is not installed',
      {
        'serverless.ts':
          "import type { AWS } from '@serverless/typescript';\nconst c: AWS = { service: 'x' };\nexport default c;",
      },
    ],
    [
      'types imported without saying so',
      {
        'serverless.ts':
          "import { AWS } from '@serverless/typescript';\nconst c: AWS = { service: 'x' };\nexport default c;",
      },
    ],
    ['satisfies', { 'serverless.ts': "export default { service: 'x' } satisfies object;" }],
    ['an enum', { 'serverless.ts': "enum Name { Shop = 'x' }\nexport default { service: Name.Shop };" }],
    [
      'an import without ending',
      {
        'serverless.ts': "import { name } from './lib/name';\nexport default { service: name };",
        'lib/name.ts': "export const name = 'x';",
      },
    ],
    [
      'an import of a folder',
      {
        'serverless.ts': "import { name } from './lib';\nexport default { service: name };",
        'lib/index.ts': "export * from './name';",
        'lib/name.ts': "export const name = 'x';",
      },
    ],
    [
      'an import of ./name.js that is name.ts',
      {
        'serverless.ts': "import { name } from './name.js';\nexport default { service: name };",
        'name.ts': "export { inner as name } from './inner';",
        'inner.ts': "const inner = 'x';\nexport { inner };",
      },
    ],
    [
      'a renamed import and a namespace',
      {
        'serverless.ts':
          "import { name as n } from './name';\nimport * as all from './name';\nexport default { service: n + all.rest };",
        'name.ts': "export const { name, more: [rest] } = { name: 'x', more: [''] };",
      },
    ],
    [
      'a function of its own',
      {
        'serverless.ts': "import name from './name';\nexport default { service: name() };",
        'name.ts': "export default function (): string { return 'x'; }",
      },
    ],
    [
      'JSON',
      {
        'serverless.ts': "import { name } from './package.json';\nexport default { service: name };",
        'package.json': '{ "name": "x" }',
      },
    ],
    [
      'a module of Node',
      {
        'serverless.ts':
          "import * as path from 'path';\nimport { basename } from 'node:path';\nexport default { service: path.basename('/a/x') && basename('/a/x') };",
      },
    ],
    [
      'import.meta',
      { 'serverless.ts': "export default { service: import.meta.url.startsWith('file:') ? 'x' : 'no' };" },
    ],
    [
      'a service of ES modules',
      {
        'package.json': '{ "type": "module" }',
        'serverless.ts': "import { name } from './name.ts';\nexport default { service: name };",
        'name.ts': "export const name = 'x';",
      },
    ],
    [
      'text that looks like an import',
      {
        'serverless.ts':
          'const t = `\nimport a from "nowhere"\n`;\nexport default { service: t.length > 0 ? "x" : "" };',
      },
    ],
  ])('%s', async (_, files) => {
    expect((await load(files)).config).toEqual({ service: 'x' });
  });

  it('follows the paths of tsconfig.json and knows __dirname, as the framework template for TypeScript needs', async () => {
    const { config } = await load({
      'serverless.ts': "import hello from '@functions/hello';\nmodule.exports = { functions: { hello } };",
      'tsconfig.json': '{\n  // comments are allowed\n  "extends": "./tsconfig.paths.json",\n}',
      'tsconfig.paths.json':
        '{ "compilerOptions": { "baseUrl": ".", "paths": { "@functions/*": ["src/functions/*"], "@libs/*": ["src/libs/*"] } } }',
      'src/functions/hello/index.ts':
        "import { folderOf } from '@libs/folder';\nexport default { handler: `${folderOf(__dirname)}/handler.main` };",
      'src/libs/folder.ts':
        'export const folderOf = (folder: string): string => folder.slice(process.cwd().length + 1);',
    });
    expect(config).toEqual({ functions: { hello: { handler: 'src/functions/hello/handler.main' } } });
  });

  it('names the package that is not installed', async () => {
    const error = await load({
      'serverless.ts': "import lodash from 'lodash-not-here';\nexport default lodash({});",
    }).catch((e: unknown) => e);
    expect(error).toMatchObject({
      code: 'SERVICE_MODULE_FAILED',
      message: "serverless.ts failed: Cannot find module 'lodash-not-here'",
      remedy: expect.stringContaining('npm ci'),
    });
  });

  it('leaves the working directory as it was', async () => {
    const before = process.cwd();
    const { config, serviceDir } = await load({ 'serverless.ts': 'export default { service: process.cwd() };' });
    expect(config).toEqual({ service: path.resolve(serviceDir) });
    expect(process.cwd()).toBe(before);
  });
});
