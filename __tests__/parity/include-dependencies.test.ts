// The zips of osls with serverless-plugin-include-dependencies itself, file by file.
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packageCommand } from '../../src/commands/package.ts';
import type { JsonObject } from '../../src/core/json.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { entriesOf } from '../package/memory-zip.ts';
import { writeFiles } from '../package/package-folder.ts';
import { runReference } from './references.ts';

const plugin = 'serverless-plugin-include-dependencies';
const installed = (name: string, more: JsonObject = {}, files: Readonly<Record<string, string>> = {}) => {
  const folder = `node_modules/${name}`;
  const own = { 'index.js': '', 'lib/deep.js': '', 'test/a.js': '', 'README.md': '', '.npmignore': '', ...files };
  const manifest = { name: name.split('node_modules/').at(-1), version: '1.0.0', ...more };
  return {
    [`${folder}/package.json`]: JSON.stringify(manifest),
    ...Object.fromEntries(Object.entries(own).map(([file, text]) => [`${folder}/${file}`, text])),
  };
};

const files = {
  'one.js': "const fs = require('fs');\nconst left = require('left');\nexports.run = require('./lib/shared').run;\n",
  'two.js': "import { right } from '@scope/right/lib/deep.js';\nimport 'node:path';\nexport const run = () => right;\n",
  'lib/shared.js': "exports.run = async () => require('./more.js');\n",
  'lib/more.js': "import('shared-module');\n",
  'plugged/a.js': "module.exports = require('plugged');\n",
  'README.md': '',
  ...installed('left', { dependencies: { below: '1' }, optionalDependencies: { gone: '1' } }),
  ...installed('left/node_modules/below', { dependencies: { deepest: '1' } }),
  ...installed('below'),
  ...installed('deepest'),
  ...installed('@scope/right', { peerDependencies: { peer: '1' } }),
  ...installed('peer'),
  ...installed('shared-module'),
  ...installed('plugged'),
  ...installed('unused'),
};

const functions = { one: { handler: 'one.run' }, two: { handler: 'two.run' } };
const cases: Readonly<Record<string, JsonObject>> = {
  'one zip': { functions },
  'a zip for each function': { functions, package: { individually: true } },
  'a zip for one of them': {
    functions: { ...functions, two: { handler: 'two.run', package: { individually: true } } },
  },
  'modules without their tests and one of them': {
    functions,
    package: { patterns: ['!node_modules/**/test/**', '!node_modules/**/below/**', '!README.md'] },
  },
  'patterns of a function': {
    package: { individually: true, patterns: ['!**', 'lib/**'] },
    functions: {
      ...functions,
      two: { handler: 'two.run', package: { patterns: ['!node_modules/peer/**', 'two.js'] } },
    },
  },
  'code that a pattern adds': { functions, package: { patterns: ['!plugged/**', 'plugged/*.js'] } },
  'a module that the user adds': { functions, package: { patterns: ['node_modules/unused/index.js'] } },
  'modules above the service': { functions },
  'caching and a Python function': {
    functions: { ...functions, three: { handler: 'one.run', runtime: 'python3.12' } },
    custom: { includeDependencies: { enableCaching: true } },
  },
};

/** Modules of a workspace lie above the service. */
const hoisted = 'modules above the service';
const filesOf = (name: string) =>
  Object.fromEntries(
    Object.entries(files).map(([file, text]) => [
      name === hoisted && file.startsWith('node_modules/') ? `../${file}` : file,
      text,
    ]),
  );

const root = mkdtempSync(path.join(tmpdir(), 'parity-include-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const dirOf = (name: string) => path.join(root, String(Object.keys(cases).indexOf(name)), 'service');
const configOf = (own: JsonObject): JsonObject => {
  const section = own['package'];
  return {
    service: 'parity',
    provider: { name: 'aws', runtime: 'nodejs20.x', region: 'us-east-1' },
    plugins: [plugin],
    ...own,
    package: { excludeDevDependencies: false, ...(typeof section === 'object' && section ? section : {}) },
  };
};

async function zipsIn(folder: string): Promise<Record<string, readonly string[]>> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  const listed = names.map(async (name): Promise<[string, readonly string[]]> => {
    const entries = await entriesOf(readFileSync(path.join(folder, name)));
    return [name, entries.map((entry) => entry.name).sort()];
  });
  return Object.fromEntries(await Promise.all(listed));
}

describe('the files of a package are those of the plugin itself', () => {
  let answers: Awaited<ReturnType<typeof runReference>> = {};
  beforeAll(async () => {
    for (const [name, own] of Object.entries(cases)) {
      const dir = dirOf(name);
      writeFiles(dir, { ...filesOf(name), 'serverless.json': JSON.stringify(configOf(own)) });
      symlinkSync(
        path.join(import.meta.dirname, 'references/node_modules', plugin),
        path.join(dir, name === hoisted ? '..' : '', 'node_modules', plugin),
      );
    }
    const work = Object.entries(cases).map(([name, own]) => ({
      dir: dirOf(name),
      out: path.join(dirOf(name), '../reference'),
      config: configOf(own),
    }));
    answers = await runReference('osls', work);
  });

  test.each(Object.keys(cases))('%s', async (name) => {
    const dir = dirOf(name);
    expect(answers[dir]).toEqual({ ok: true });
    const ours = path.join(dir, '../ours');
    const inputs = makeInputs({ command: 'package', servicePaths: [dir], packageDir: ours });
    const { failed } = await packageCommand(
      { inputs, event: undefined, ports: terminalPorts({ GITHUB_WORKSPACE: dir }) },
      {},
    );
    expect(failed).toBe(false);
    const withoutFile = (zips: Record<string, readonly string[]>) =>
      Object.fromEntries(
        Object.entries(zips).map(([zip, entries]) => [zip, entries.filter((entry) => entry !== 'serverless.json')]),
      );
    expect(withoutFile(await zipsIn(ours))).toEqual(withoutFile(await zipsIn(path.join(dir, '../reference'))));
  });
});
