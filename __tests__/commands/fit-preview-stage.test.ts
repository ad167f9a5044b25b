import { describe, expect, it } from 'vitest';
import { compileUnpackaged } from '../../src/commands/compile-unpackaged.ts';
import { fitPreviewStage } from '../../src/commands/fit-preview-stage.ts';
import { prepareService } from '../../src/commands/prepare-service.ts';
import { Problems } from '../../src/core/problems.ts';
import type { GitHubEvent } from '../../src/inputs/github-event.ts';
import { previewStage } from '../../src/inputs/preview-stage.ts';
import { listStageNames } from '../../src/service/preview-names.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

const pullRequest = {
  ...{ number: 7, headSha: 'a'.repeat(40), headBranch: 'feature/a-long-story', author: 'octocat' },
  ...{ fromFork: false, merged: false },
};
const event: GitHubEvent = {
  ...{ name: 'pull_request', action: 'opened', ref: '', sha: '', repository: 'octo-org/shop', actor: 'octocat' },
  ...{ runId: '1', runAttempt: '1', workflow: '', runUrl: '', commitUrl: '', deleted: false },
  ...{ idToken: true, environmentKeys: false, pullRequest },
};
const inputs = makeInputs({ previewStage: '{branch}-{number}' });
const whole = previewStage('{branch}-{number}', { ...pullRequest, branch: pullRequest.headBranch, sha: '' });

const head = `service: shop
provider:
  name: aws
  runtime: nodejs20.x
  region: eu-west-1
`;
const long = (length: number) => 'x'.repeat(length);
const fn = (name: string) => `functions:\n  hello:\n    handler: handler.hello\n    name: ${name}\n`;
const resource = (type: string, property: string, value: string) =>
  `resources:\n  Resources:\n    It:\n      Type: ${type}\n      Properties:\n        ${property}: ${value}\n`;

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

async function stageFor({ files, env = {} }: Case, stage = whole) {
  const folder = await temporaryService(files);
  const ports = terminalPorts({ ...env, GITHUB_WORKSPACE: folder });
  const fitted = await fitPreviewStage({ inputs, event, ports }, { stage });
  return { folder, ports, stage: fitted.stage };
}

describe('the stage of a preview', () => {
  it.each<[string, Case]>([
    [
      'a function called by its key',
      { files: { 'serverless.yml': `${head}functions:\n  ${long(45)}:\n    handler: a.b\n` } },
    ],
    [
      'a function with a prefix from `custom`',
      {
        files: {
          'serverless.yml': `${head}custom:\n  prefix: ${long(45)}\n${fn('${self:custom.prefix}-${sls:stage}')}`,
        },
      },
    ],
    [
      'a function that spells the stage its own way',
      {
        files: {
          'serverless.yml': `${head}custom:\n  stage: \${opt:stage, self:provider.stage}\n${fn(`${long(45)}-\${self:custom.stage}`)}`,
        },
      },
    ],
    [
      'functions of another file',
      {
        files: {
          'serverless.yml': `${head}functions: \${file(functions.yml)}\n`,
          'functions.yml': `${long(45)}:\n  handler: a.b\n`,
        },
      },
    ],
    [
      'a service called by a variable of the environment',
      {
        files: { 'serverless.yml': head.replace('shop', '${env:NAME}') + fn('${self:service}-${sls:stage}') },
        env: { NAME: long(25) },
      },
    ],
    [
      'a name that a module makes',
      {
        files: {
          'serverless.yml': `${head}${fn('${file(name.js):name}-${sls:stage}')}`,
          'name.js': `module.exports.name = async () => '${long(45)}';\n`,
        },
      },
    ],
    [
      'a role of resources in another file',
      {
        files: {
          'serverless.yml': `${head}resources: \${file(resources.yml)}\n`,
          'resources.yml': resource('AWS::IAM::Role', 'RoleName', `${long(45)}-\${sls:stage}`).replace(
            'resources:\n',
            '',
          ),
        },
      },
    ],
    [
      'the role of the functions, which has the region too',
      { files: { 'serverless.yml': head.replace('shop', long(26)) + fn('hello-${sls:stage}') } },
    ],
    [
      'a bucket with the account and the region',
      {
        files: {
          'serverless.yml':
            head +
            resource(
              'AWS::S3::Bucket',
              'BucketName',
              `!Sub ${long(20)}-\${AWS::AccountId}-\${AWS::Region}-\${sls:stage}`,
            ),
        },
      },
    ],
    [
      'the bucket of an event, refused while the file is read',
      {
        files: {
          'serverless.yml': `${head}functions:\n  hello:\n    handler: a.b\n    events:\n      - s3: ${long(45)}-\${sls:stage}\n`,
        },
      },
    ],
    [
      'a queue with the stage twice',
      {
        files: {
          'serverless.yml': head + resource('AWS::SQS::Queue', 'QueueName', `\${sls:stage}-${long(45)}-\${sls:stage}`),
        },
      },
    ],
  ])('is shortened for %s, and everything fits', async (_, given) => {
    const { folder, ports, stage } = await stageFor(given);
    expect(stage).not.toBe(whole);
    expect(stage).toMatch(/^feat.*-7$/);
    const { model } = await prepareService(inputs, { serviceDir: folder, stage, offline: true }, ports, new Problems());
    const names = listStageNames(model, compileUnpackaged(model, new Problems()).Resources);
    const left = names.map(({ text, limit }) => limit - text.length - (stage?.length ?? 0));
    expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
    expect((await stageFor(given)).stage).toBe(stage);
  });

  it.each<[string, Case]>([
    ['names that fit', { files: { 'serverless.yml': head + fn('${sls:stage}') } }],
    ['a long name without the stage', { files: { 'serverless.yml': head + fn(long(64)) } }],
    [
      'a name that only CloudFormation knows',
      {
        files: {
          'serverless.yml':
            head + resource('AWS::S3::Bucket', 'BucketName', `!Sub ${long(45)}-\${sls:stage}-\${Other}`),
        },
      },
    ],
    [
      'a function of ours, whose long name gets a digest by itself',
      {
        files: {
          'serverless.yml': `${head.replace('shop', long(20))}functions:\n  hello:\n    handler: a.b\n    name: a\n    events:\n      - s3:\n          bucket: theirs\n          existing: true\n`,
        },
      },
    ],
    ['a file with mistakes', { files: { 'serverless.yml': 'service: [\n' } }],
    [
      'a variable without a value',
      { files: { 'serverless.yml': head + fn(`\${env:NOT_THERE}-${long(45)}-\${sls:stage}`) } },
    ],
  ])('stays as it is for %s', async (_, given) => {
    const { stage, ports } = await stageFor(given);
    expect(stage).toBe(whole);
    expect(ports.log.lines).toEqual([]);
  });

  it('of a user stays as it is', async () => {
    const files = { 'serverless.yml': `${head}functions:\n  ${long(45)}:\n    handler: a.b\n` };
    expect((await stageFor({ files }, 'a-stage-of-my-own')).stage).toBe('a-stage-of-my-own');
  });

  it('is short enough for each of several services', async () => {
    const folder = await temporaryService({
      'a/serverless.yml': head + fn('${sls:stage}'),
      'b/serverless.yml': `${head}functions:\n  ${long(45)}:\n    handler: a.b\n`,
    });
    const ports = terminalPorts({ GITHUB_WORKSPACE: folder });
    const of = async (servicePaths: readonly string[]) =>
      (await fitPreviewStage({ inputs: { ...inputs, servicePaths }, event, ports }, { stage: whole })).stage;
    expect(await of(['a', 'b'])).toBe(await of(['b']));
    expect(await of(['a'])).toBe(whole);
  });
});
