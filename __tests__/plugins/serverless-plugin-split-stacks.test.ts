// Where serverless-plugin-split-stacks puts resources, and that what it takes apart can be put together again.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinTemplates } from '../../src/cloudformation/nested-templates.ts';
import type { Resource, Template } from '../../src/cloudformation/template.ts';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { normalizeTemplate } from '../../src/plan/normalize-template.ts';
import { adjustConfig, adjustModel, pluginGrants, templateSplitter } from '../../src/plugins/apply-plugins.ts';
import { splitStacks } from '../../src/plugins/serverless-plugin-split-stacks.ts';
import { functionModel, serviceModel } from '../builders/compile-context.ts';
import { pluginContext } from '../builders/plugin-context.ts';

const plugins = ['serverless-plugin-split-stacks'];

/** What a resource of the type would be, beside others. */
const templateOf = (resources: Readonly<Record<string, Resource>>, rest: Partial<Template> = {}): Template => ({
  AWSTemplateFormatVersion: '2010-09-09',
  Resources: resources,
  Outputs: {},
  ...rest,
});

function split(
  template: Template,
  settings: JsonObject = {},
  deployed?: { readonly ids: readonly string[]; readonly nestedIn: Readonly<Record<string, string>> },
  functions: readonly string[] = [],
) {
  const model = serviceModel({
    plugins,
    custom: { splitStacks: settings },
    functions: functions.map((key) => functionModel(key)),
  });
  const problems = new Problems();
  const places = deployed && { ...deployed, ids: new Set(deployed.ids) };
  const result = templateSplitter(model)?.(template, { directory: 'folder', deployed: places, problems });
  if (!result) throw new Error('nothing splits the template');
  const stacks = Object.fromEntries(result.nested.map((one) => [one.stackId, Object.keys(one.template.Resources)]));
  return { ...result, stacks, messages: problems.all.map(({ message }) => message) };
}

const joined = ({ root, nested }: ReturnType<typeof split>) =>
  joinTemplates(
    JSON.parse(JSON.stringify(root)),
    JSON.parse(JSON.stringify(Object.fromEntries(nested.map(({ stackId, template }) => [stackId, template])))),
  );

/** Without the order of the work, which is not part of what is deployed. */
function contents(template: JsonObject): Json {
  const withoutOrder = JSON.stringify(template, (key, value: Json) => (key === 'DependsOn' ? undefined : value));
  return normalizeTemplate(JSON.parse(withoutOrder));
}

const golden = path.resolve(import.meta.dirname, '../golden');
const goldenTemplates = readdirSync(golden, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Template] => [file, JSON.parse(readFileSync(path.join(golden, file), 'utf8'))])
  .filter(([, template]) => template.Resources !== undefined);

describe('a template', () => {
  it.each(goldenTemplates)('taken apart and put together is the same: %s', (_file, template) => {
    const functions = Object.keys(template.Resources).flatMap((id) => /^(.+)LambdaFunction$/.exec(id)?.[1] ?? []);
    for (const settings of [
      {},
      { perFunction: true, perType: false },
      { perGroupFunction: true, nestedStackCount: 2 },
    ]) {
      const result = split(template, settings, undefined, functions);
      expect(contents(joined(result).template)).toEqual(contents(JSON.parse(JSON.stringify(template))));
      const all = [...Object.keys(result.root.Resources), ...Object.values(result.stacks).flat()];
      expect(all.filter((id) => result.stacks[id] === undefined).sort()).toEqual(
        Object.keys(template.Resources).sort(),
      );
    }
  });

  it('hands over what one part needs of another', () => {
    const { root, nested } = split(
      templateOf(
        {
          Queue: { Type: 'AWS::SQS::Queue' },
          Alarm: {
            Type: 'AWS::CloudWatch::Alarm',
            Condition: 'Loud',
            DependsOn: ['Queue'],
            Properties: {
              Name: { 'Fn::Sub': '${Queue.QueueName} in ${AWS::Region}, ${!kept}' },
              Topic: { Ref: 'Topic' },
              Level: { 'Fn::FindInMap': ['Levels', 'all', 'high'] },
              Period: { 'Fn::If': ['Often', 60, 300] },
            },
          },
          Filter: { Type: 'AWS::Logs::MetricFilter', Properties: { Alarm: { 'Fn::GetAtt': ['Alarm', 'Arn'] } } },
          User: { Type: 'AWS::SSM::Parameter', Properties: { Value: { Ref: 'Alarm' } } },
        },
        {
          Parameters: { Topic: { Type: 'String' } },
          Mappings: { Levels: { all: { high: 1 } } },
          Conditions: { Loud: true, Often: true },
          Outputs: { AlarmName: { Value: { Ref: 'Alarm' } } },
        },
      ),
    );
    const [alarms, filters] = nested;
    expect(alarms?.template).toMatchObject({
      Description: 'AlarmsNestedStack nested stack',
      Mappings: { Levels: { all: { high: 1 } } },
      Conditions: {
        Loud: { 'Fn::Equals': [{ Ref: 'LoudIsMetParameter' }, 'true'] },
        Often: { 'Fn::Equals': [{ Ref: 'OftenIsMetParameter' }, 'true'] },
      },
      Resources: {
        Alarm: {
          Condition: 'Loud',
          Properties: {
            Name: {
              'Fn::Sub': [
                '${Queue_QueueName} in ${AWS::Region}, ${!kept}',
                { Queue_QueueName: { Ref: 'QueueQueueNameParameter' } },
              ],
            },
            Topic: { Ref: 'TopicParameter' },
          },
        },
      },
      Outputs: { AlarmArn: { Value: { 'Fn::GetAtt': ['Alarm', 'Arn'] } }, Alarm: { Value: { Ref: 'Alarm' } } },
    });
    expect(filters?.template.Resources['Filter']?.Properties).toEqual({ Alarm: { Ref: 'AlarmArnParameter' } });
    const alarmOutput = { 'Fn::GetAtt': ['AlarmsNestedStack', 'Outputs.Alarm'] };
    expect(root.Outputs).toEqual({ AlarmName: { Value: alarmOutput } });
    expect(root.Resources).toMatchObject({
      User: { Properties: { Value: alarmOutput }, DependsOn: ['AlarmsNestedStack'] },
      AlarmsNestedStack: {
        Type: 'AWS::CloudFormation::Stack',
        DependsOn: ['Queue'],
        Properties: {
          Parameters: {
            QueueQueueNameParameter: { 'Fn::GetAtt': ['Queue', 'QueueName'] },
            TopicParameter: { Ref: 'Topic' },
            LoudIsMetParameter: { 'Fn::If': ['Loud', 'true', 'false'] },
          },
          TemplateURL: {
            'Fn::Join': [
              '/',
              [
                'https://s3.us-east-1.amazonaws.com',
                { Ref: 'ServerlessDeploymentBucket' },
                'folder',
                'cloudformation-template-Alarms-nested-stack.json',
              ],
            ],
          },
        },
      },
      FiltersNestedStack: {
        DependsOn: ['AlarmsNestedStack'],
        Properties: { Parameters: { AlarmArnParameter: { 'Fn::GetAtt': ['AlarmsNestedStack', 'Outputs.AlarmArn'] } } },
      },
    });
  });
});

describe('resources', () => {
  const alarm: Resource = { Type: 'AWS::CloudWatch::Alarm' };
  const version: Resource = { Type: 'AWS::Lambda::Version' };
  const fn: Resource = { Type: 'AWS::Lambda::Function' };
  const many = (count: number, resource: Resource) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`R${index}`, resource]));

  it.each<[string, Template, JsonObject, Readonly<Record<string, readonly string[]>>]>([
    [
      'by type',
      templateOf({ A: alarm, V: version, F: fn }),
      {},
      { AlarmsNestedStack: ['A'], VersionsNestedStack: ['V'] },
    ],
    ['not by type', templateOf({ A: alarm }), { perType: false }, {}],
    [
      'by function, the longest name first, then by type',
      templateOf({ HelloLambdaFunction: fn, HelloWorldLambdaFunction: fn, HelloV: version, A: alarm }),
      { perFunction: true },
      {
        HelloNestedStack: ['HelloLambdaFunction', 'HelloV'],
        HelloWorldNestedStack: ['HelloWorldLambdaFunction'],
        AlarmsNestedStack: ['A'],
      },
    ],
    [
      'by a group of functions',
      templateOf({ HelloLambdaFunction: fn, HelloWorldLambdaFunction: fn }),
      { perType: false, perGroupFunction: true, nestedStackCount: 2 },
      { '2NestedStack': ['HelloLambdaFunction', 'HelloWorldLambdaFunction'] },
    ],
  ])('are placed %s', (_what, template, settings, stacks) => {
    expect(split(template, settings, undefined, ['hello', 'helloWorld']).stacks).toEqual(stacks);
  });

  it('that are deployed stay where they are; new ones join them', () => {
    const template = templateOf({ Kept: alarm, Moved: alarm, Fresh: alarm });
    const nestedIn = { Moved: 'OldNestedStack', Gone: 'OldNestedStack' };
    const { stacks, root } = split(template, {}, { ids: ['Kept', 'Moved', 'Gone'], nestedIn });
    expect(stacks).toEqual({ OldNestedStack: ['Moved'], AlarmsNestedStack: ['Fresh'] });
    expect(Object.keys(root.Resources)).toEqual(['Kept', 'OldNestedStack', 'AlarmsNestedStack']);
  });

  it('beyond 500 of a stack go to a second one, or are reported where the plugin knows none', () => {
    const alarms = split(templateOf(many(501, alarm)));
    expect(alarms.nested.map(({ fileName }) => fileName)).toEqual([
      'cloudformation-template-Alarms-nested-stack.json',
      'cloudformation-template-Alarms-nested-stack-2.json',
    ]);
    expect(split(templateOf(many(501, version))).messages).toEqual([
      'serverless-plugin-split-stacks: the nested stack Versions has no room for R500.',
    ]);
  });

  it('and stacks wait for each other as their concurrency asks', () => {
    const template = templateOf({ A: alarm, B: alarm, C: alarm, V: version });
    const { nested, root } = split(template, { resourceConcurrency: 1, stackConcurrency: 1 });
    const waits = nested.map(({ template: one }) => Object.values(one.Resources).map(({ DependsOn }) => DependsOn));
    expect(waits).toEqual([[undefined, ['A'], ['B']], [undefined]]);
    expect(root.Resources['VersionsNestedStack']?.DependsOn).toEqual(['AlarmsNestedStack']);
  });
});

describe('settings', () => {
  it.each<[JsonObject, readonly string[]]>([
    [{ perFunction: true }, []],
    [{ custom: 'map.js' }, ['custom.splitStacks.custom']],
  ])('%o: the plugin itself is needed for %o', (settings, keys) => {
    expect(splitStacks.unserved?.({ custom: { splitStacks: settings } })).toEqual(keys);
  });

  it.each<[JsonObject, Readonly<Record<string, string>>, string]>([
    [{ perFunktion: true }, {}, 'knows no key custom.splitStacks.perFunktion: did you mean "perFunction"?'],
    [{}, { 'stacks-map.js': '' }, 'stacks-map.js is code, which only the plugin runs'],
    [{ perGroupFunction: true, nestedStackCount: 1 }, {}, '`nestedStackCount` has to be a whole number from 2 on.'],
    [{ perGroupFunction: true }, {}, '`nestedStackCount` has to be a whole number from 2 on.'],
  ])('%o with files %o: %s', async (settings, files, message) => {
    const context = pluginContext({ files });
    const custom = { splitStacks: settings };
    await adjustConfig({ custom }, plugins, context);
    adjustModel(serviceModel({ plugins, custom }), context.problems);
    expect(context.problems.all).toHaveLength(1);
    expect(context.problems.all[0]?.message).toContain(message);
  });

  it('give the role of a deploy rights on the nested stacks of its own', () => {
    const place = { partition: 'aws', region: 'eu-west-1', accountId: '1' };
    expect(pluginGrants(serviceModel({ plugins }), place)).toMatchObject([
      { sid: 'NestedStacks', resources: ['arn:aws:cloudformation:eu-west-1:1:stack/shop-dev-*NestedStack*/*'] },
    ]);
  });
});
