import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { useMinistack } from '../e2e/ministack.ts';
import { temporaryFolder } from './programs.ts';

const ministack = useMinistack();
const root = path.resolve(import.meta.dirname, '../..');
const references = path.join(root, '__tests__/parity/references/node_modules');
const main = path.join(root, 'src/main.ts');

/** Adds a topic and a variable; its zips have other bytes each time, and the same files. */
const plugin = `const fs = require('fs');
module.exports = class {
  constructor(serverless, options, { log } = {}) {
    this.serverless = serverless;
    this.configurationVariablesSources = { mine: { resolve: ({ address }) => ({ value: 'mine-' + address }) } };
    serverless.configSchemaHandler.defineTopLevelProperty('topics', { type: 'object' });
    this.hooks = {
      'after:package:createDeploymentArtifacts': () => this.addTime(),
      'package:compileEvents': () => this.addTopics(),
    };
  }
  addTime() {
    const file = this.serverless.service.package.artifact;
    const zip = fs.readFileSync(file);
    const comment = Buffer.from(String(Date.now()));
    zip.writeUInt16LE(comment.length, zip.length - 2);
    fs.writeFileSync(file, Buffer.concat([zip, comment]));
  }
  addTopics() {
    const { service } = this.serverless;
    const template = service.provider.compiledCloudFormationTemplate;
    for (const [id, name] of Object.entries(service.initialServerlessConfig.topics)) {
      template.Resources[id] = { Type: 'AWS::SNS::Topic', Properties: { TopicName: name } };
      template.Outputs[id + 'Arn'] = { Value: { Ref: id } };
    }
  }
};`;

const files = {
  'serverless.yml': `
service: out
provider: {name: aws, runtime: nodejs20.x, region: ap-northeast-2}
plugins: [./my-plugin.js, serverless-offline]
topics: {Alerts: alerts-topic}
layers:
  tools: {path: tools}
functions:
  hello:
    handler: a.run
    environment: {WHO: '\${mine:world}', STAGE: '\${sls:stage}', PARAM: '\${param:color, "none"}'}
    layers: [!Ref ToolsLambdaLayer]
    events: [{http: {path: hello, method: get}}]
`,
  'a.js': handler('one'),
  'my-plugin.js': plugin,
  'tools/nodejs/tool.js': 'module.exports = 1;\n',
  'node_modules/serverless-offline/index.js': 'module.exports = class {};\n',
};

/** With layers a framework asks CloudFormation for those that are deployed, and serverless 3 asks no emulator. */
const withoutLayers = files['serverless.yml'].replace(/layers:\n.*\n/, '').replace(/ *layers: \[.*\n/, '');

function handler(text: string): string {
  return `exports.run = async () => ({ statusCode: 200, body: '${text} ' + process.env.WHO + ' ' + process.env.PARAM });\n`;
}

/** A service folder with a framework linked into its node_modules. */
function serviceWith(framework: 'osls' | 'serverless' | undefined, changes: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder({ ...files, ...changes });
  mkdirSync(path.join(folder, 'node_modules'), { recursive: true });
  if (framework) symlinkSync(path.join(references, framework), path.join(folder, 'node_modules', framework));
  return folder;
}

interface Finished {
  readonly code: number;
  readonly log: string;
  readonly outputs: JsonObject;
}

/** Runs a command of ours in the folder, with the emulator as AWS. */
async function ours(folder: string, ...args: readonly string[]): Promise<Finished> {
  const env = {
    PATH: process.env['PATH'],
    HOME: temporaryFolder(),
    AWS_ENDPOINT_URL: ministack.url(),
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [main, ...args, '--json'], { cwd: folder, env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), log: stderr, outputs: JSON.parse(stdout || '{}') }),
    );
  });
}

/** What changes besides the version of the function. */
function changesOf({ outputs }: Finished): readonly string[] {
  const { changes } = outputs['plan'] as unknown as { changes: { logicalId: string; type: string }[] };
  return changes.filter(({ type }) => type !== 'AWS::Lambda::Version').map(({ logicalId }) => logicalId);
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));

describe('a service with a plugin of its own', () => {
  it('is deployed by the way out, is unchanged the second time, and changes by its code alone', async () => {
    const folder = serviceWith('osls');
    const first = await ours(folder, 'deploy', '--param', 'color=red');
    expect(first.log).toMatch(/Packaged by osls 4\.3\.1 because of the plugin `\.\/my-plugin\.js`/);
    expect(first.outputs['changed']).toBe(true);
    expect(first.outputs['stack-outputs']).toMatchObject({ AlertsArn: expect.stringMatching(/:alerts-topic$/) });
    expect(await answerOf(first.outputs)).toBe('one mine-world red');

    const second = await ours(folder, 'deploy', '--param', 'color=red');
    expect(second.log).toContain('Nothing changed: out-dev is left as it is, nothing was uploaded.');
    expect(second.outputs['changed']).toBe(false);

    writeFileSync(path.join(folder, 'a.js'), handler('two'));
    const planned = await ours(folder, 'plan', '--param', 'color=red');
    expect(changesOf(planned)).toContain('HelloLambdaFunction');
    expect(changesOf(planned)).not.toContain('Alerts');
    const third = await ours(folder, 'deploy', '--param', 'color=red');
    expect(changesOf(third)).toEqual(['HelloLambdaFunction']);
    expect(await answerOf(third.outputs)).toBe('two mine-world red');
  }, 240_000);

  it.each(['osls', 'serverless'] as const)(
    'is packaged by %s into the folder that was asked for',
    async (framework) => {
      const folder = serviceWith(framework, { 'serverless.yml': withoutLayers });
      const out = path.join(temporaryFolder(), 'out');
      const { code, outputs } = await ours(folder, 'package', '--package-dir', out, '--stage', 'qa');
      expect(code).toBe(0);
      expect(readdirSync(out).sort()).toEqual([
        'cloudformation-template-create-stack.json',
        'cloudformation-template-update-stack.json',
        'out.zip',
        'serverless-state.json',
      ]);
      const template = readJson(path.join(out, 'cloudformation-template-update-stack.json'));
      const { Code: place, Environment: environment } = template.Resources.HelloLambdaFunction.Properties;
      const state = readJson(path.join(out, 'serverless-state.json'));
      expect(place.S3Key).toBe(`${state.package.artifactDirectoryName}/out.zip`);
      expect(environment.Variables).toEqual({ WHO: 'mine-world', STAGE: 'qa', PARAM: 'none' });
      expect(outputs['artifact-paths']).toContain(path.join(out, 'out.zip'));
    },
  );
});

it('a file that a plugin leaves beside the template goes up with the deployment, and is no change by itself', async () => {
  const nested = (topic: string) => `const fs = require('fs');
module.exports = class {
  constructor(serverless) {
    this.hooks = {
      'after:aws:package:finalize:mergeCustomProviderResources': () => {
        const { provider, package: { artifactDirectoryName: folder } } = serverless.service;
        const parts = ['https://s3.amazonaws.com', { Ref: 'ServerlessDeploymentBucket' }, folder, 'mine.json'];
        const stack = { Type: 'AWS::CloudFormation::Stack', Properties: { TemplateURL: { 'Fn::Join': ['/', parts] } } };
        provider.compiledCloudFormationTemplate.Resources.Mine = stack;
        const topic = { Type: 'AWS::SNS::Topic', Properties: { TopicName: '${topic}' } };
        fs.writeFileSync('.serverless/mine.json', JSON.stringify({ Resources: { Topic: topic } }));
      },
    };
  }
};`;
  const serverlessYml = withoutLayers
    .replace('[./my-plugin.js, serverless-offline]', '[./nested.js]')
    .replace(/topics:.*\n/, "package: {patterns: ['!nested.js']}\n")
    .replace(/ *environment:.*\n/, '');
  const folder = serviceWith('osls', { 'serverless.yml': serverlessYml, 'nested.js': nested('one') });
  const topics = async () => {
    const resources = await ministack.connect().cloudFormation.listResourcesWithin('out-dev');
    return resources.flatMap(({ type, physicalId = '' }) => (type === 'AWS::SNS::Topic' ? [physicalId] : []));
  };
  expect((await ours(folder, 'deploy')).code).toBe(0);
  expect(await topics()).toEqual([expect.stringMatching(/:one$/)]);
  expect((await ours(folder, 'deploy')).outputs['changed']).toBe(false);
  writeFileSync(path.join(folder, 'nested.js'), nested('two'));
  expect(changesOf(await ours(folder, 'deploy'))).toEqual(['Mine']);
  expect(await topics()).toEqual([expect.stringMatching(/:two$/)]);
}, 240_000);

it('a framework that is only declared is installed by the lock file, then it packages', async () => {
  const program = `require(${JSON.stringify(path.join(references, 'osls/bin/serverless.js'))});\n`;
  const dependency = { osls: 'file:osls' };
  const lock = {
    name: 'out',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { name: 'out', devDependencies: dependency },
      'node_modules/osls': { resolved: 'osls', link: true },
      osls: { version: '4.3.1', dev: true, bin: { osls: 'bin.js' } },
    },
  };
  const folder = serviceWith(undefined, {
    'serverless.yml': withoutLayers.replace(', serverless-offline', ''),
    'package.json': JSON.stringify({ name: 'out', devDependencies: dependency }),
    'package-lock.json': JSON.stringify(lock),
    'osls/package.json': JSON.stringify({ name: 'osls', version: '4.3.1', bin: { osls: 'bin.js' } }),
    'osls/bin.js': program,
  });
  const { code, log } = await ours(folder, 'package');
  expect(log).toMatch(/osls file:osls is not installed: npm ci .*, by package-lock\.json\./);
  expect(code).toBe(0);
  expect(existsSync(path.join(folder, '.serverless/out.zip'))).toBe(true);
});

describe('a service whose plugin cannot run', () => {
  it.each([
    [
      'without a framework',
      { framework: undefined },
      /No native support for the plugin `\.\/my-plugin\.js`, and no `serverless` or `osls` is installed/,
    ],
    [
      'with engine: native',
      { framework: 'osls', args: ['--engine', 'native'] },
      /`\.\/my-plugin\.js`, and `engine: native` keeps the framework away/,
    ],
    [
      'that breaks',
      { framework: 'osls', changes: { 'my-plugin.js': 'throw new Error("broken by itself")' } },
      /osls 4\.3\.1 could not package the service \(exit code 1\):[\s\S]*broken by itself/,
    ],
    [
      'that is named twice',
      { framework: 'osls', changes: { 'serverless.yml': withoutLayers.replace('[./', '[./my-plugin.js, ./') } },
      /warning: .*`\.\/my-plugin\.js` is named twice[\s\S]*could not package the service[\s\S]*'topics' already/,
    ],
  ] as const)('%s is one error', async (_, given, message) => {
    const { framework, args = [], changes = {} } = given as Given;
    const folder = serviceWith(framework, changes);
    const { code, log } = await ours(folder, 'package', ...args);
    expect(code).toBe(1);
    expect(log).toMatch(message);
    expect(log.match(/^error: /gm)).toHaveLength(1);
    expect(existsSync(path.join(folder, '.serverless/serverless-state.json'))).toBe(false);
  });
});

interface Given {
  readonly framework: 'osls' | undefined;
  readonly args?: readonly string[];
  readonly changes?: Readonly<Record<string, string>>;
}

/** What the first endpoint answers, asked on the emulator's own address. */
async function answerOf(outputs: JsonObject): Promise<string> {
  const { hostname, pathname } = new URL(String(outputs['endpoint-url']));
  const [api] = hostname.split('.');
  const answer = await fetch(`${ministack.url()}/restapis/${api}/dev/_user_request_${pathname.replace('/dev', '')}`);
  return answer.text();
}
