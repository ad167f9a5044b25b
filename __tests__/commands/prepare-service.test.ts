import { expect, it } from 'vitest';
import { prepareService } from '../../src/commands/prepare-service.ts';
import { Problems } from '../../src/core/problems.ts';
import type { Inputs } from '../../src/inputs/inputs.ts';
import type { Environment } from '../../src/ports.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { terminalPorts } from './terminal-ports.ts';

async function prepared(provider: string, inputs: Partial<Inputs>, env: Environment) {
  const serviceDir = await temporaryService({
    'serverless.yml': `service: shop\nprovider: { name: aws${provider} }\n`,
  });
  const problems = new Problems();
  const { model } = await prepareService(makeInputs(inputs), { serviceDir }, terminalPorts(env), problems);
  return { region: model.region, problems: problems.all };
}

it.each<[string, Environment, string]>([
  ['', {}, ''],
  ['and AWS_REGION is the same', { AWS_REGION: 'us-east-1' }, ''],
  [
    'and AWS_REGION is another one',
    { AWS_REGION: 'eu-west-1' },
    ' AWS_REGION is eu-west-1, which the framework does not look at.',
  ],
])('where nobody names a region %s, the default of the framework is said', async (_what, env, hint) => {
  expect(await prepared('', {}, env)).toEqual({
    region: 'us-east-1',
    problems: [
      {
        severity: 'warning',
        code: 'CONFIG_REGION_DEFAULT',
        message: `No region is given, so it is us-east-1, the framework's default.${hint}`,
        remedy: 'Set `provider.region`, or the input `region`.',
        at: { file: 'serverless.yml', line: 2, column: 1 },
      },
    ],
  });
});

it.each<[string, string, Partial<Inputs>]>([
  ['the service', ', region: eu-west-1', {}],
  ['the input', '', { region: 'eu-west-1' }],
])('where %s names the region, it counts', async (_what, provider, inputs) => {
  expect(await prepared(provider, inputs, { AWS_REGION: 'us-west-2' })).toEqual({ region: 'eu-west-1', problems: [] });
});

it.each([
  ['', ['CONFIG_VALUE 6', 'CONFIG_UNKNOWN_KEY 6', 'CONFIG_VALUE 9']],
  ['plugins: [serverless-plugin-lambda-insights]', ['PLUGIN_CONFIG_INVALID 6', 'CONFIG_VALUE 6', 'CONFIG_VALUE 9']],
])('a mistake in the second part of functions or layers has its line: %j', async (plugins, expected) => {
  const lines = ['service: shop', 'provider: { name: aws, region: eu-west-1 }', plugins, 'functions:'];
  const parts = ['  - a: { handler: a.b }', '  - c: { handler: d.e, timeout: [], lambdaInsights: 7 }'];
  const layers = ['layers:', '  - a: { path: a }', '  - b: { path: [] }'];
  const serviceDir = await temporaryService({ 'serverless.yml': [...lines, ...parts, ...layers].join('\n') });
  const problems = new Problems();
  await expect(prepareService(makeInputs({}), { serviceDir }, terminalPorts({}), problems)).rejects.toThrow();
  expect(problems.all.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(expected);
});
