import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { adjustConfig, adjustModel, pluginGrants, templateHooks } from '../../src/plugins/apply-plugins.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const plugins = ['serverless-cloudfront-invalidate'];
const modelOf = (written: Json) => serviceModel({ plugins, custom: { cloudfrontInvalidate: written } });
const [id, items] = ['E1', ['/*']];

describe('the settings of serverless-cloudfront-invalidate', () => {
  it.each<[Json, readonly string[]]>([
    [[{ distributionId: id, items }], []],
    [{ distributionId: id, items }, ['custom.cloudfrontInvalidate has to be a list of distributions']],
    [[{ items }], ['custom.cloudfrontInvalidate[0] has neither distributionId nor distributionIdKey']],
    [['E1'], ['custom.cloudfrontInvalidate[0] has neither distributionId nor distributionIdKey']],
    ...[undefined, [], '/*', ['index.html'], [1]].map((wrong): [Json, readonly string[]] => [
      [
        { distributionId: id, items },
        { distributionId: id, ...(wrong === undefined ? {} : { items: wrong }) },
      ],
      ['custom.cloudfrontInvalidate[1].items has to be a list of paths that begin with `/`'],
    ]),
  ])('%j: %j', (written, messages) => {
    const problems = new Problems();
    adjustModel(modelOf(written), problems);
    expect(problems.all.map(({ message }) => message)).toEqual(messages);
  });

  it.each<[string, string | undefined, readonly string[]]>([
    ['Site', undefined, []],
    ['Sight', undefined, ['The stack has no output "Sight" with the ID of a distribution']],
    ['Sight', 'prod', []],
  ])('an output %s for the stage %s: %j', (distributionIdKey, stage, messages) => {
    const problems = new Problems();
    const model = modelOf([{ distributionIdKey, items, ...(stage === undefined ? {} : { stage }) }]);
    const template = { AWSTemplateFormatVersion: '', Resources: {}, Outputs: { Site: { Value: 'E1' } } };
    expect(templateHooks(model, problems).afterUserResources(template)).toEqual(template);
    expect(problems.all.map(({ message }) => message)).toEqual(messages);
  });

  it('has keys that are reported where nobody knows them', async () => {
    const context = pluginContext();
    const cloudfrontInvalidate = [
      { distributionId: id, items },
      { distributionID: id, items, autoInvalidate: false },
    ];
    await adjustConfig({ custom: { cloudfrontInvalidate } }, plugins, context);
    expect(problemsOf(context)).toEqual([
      'PLUGIN_KEY_UNKNOWN: serverless-cloudfront-invalidate knows no key custom.cloudfrontInvalidate[1].distributionID: did you mean "distributionId"?',
    ]);
  });

  it('asks for the right on its distributions, on all where the stack makes one', () => {
    const place = { partition: 'aws', region: 'eu-west-1', accountId: '111122223333' };
    const model = modelOf([
      { distributionId: id, items },
      { distributionIdKey: 'Site', items },
      { distributionId: 'E2', items, stage: 'prod' },
    ]);
    expect(pluginGrants(model, place)).toEqual([
      {
        sid: 'Invalidations',
        actions: ['cloudfront:CreateInvalidation'],
        resources: [
          'arn:aws:cloudfront::111122223333:distribution/E1',
          'arn:aws:cloudfront::111122223333:distribution/*',
        ],
      },
    ]);
    expect(pluginGrants(modelOf([]), place)).toEqual([]);
  });
});
