import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';
import { placeResources, type SplitSettings } from './split-stacks/place-resources.ts';
import { splitTemplate } from './split-stacks/split-template.ts';

const name = 'serverless-plugin-split-stacks';
const mapFile = 'stacks-map.js';

/** Resources in nested stacks, for templates over CloudFormation's limits. Source: framework-spec 9.1. */
export const splitStacks: NativePlugin = {
  name,
  compared: '1.15.0',
  configKeys: [
    'perFunction',
    'perType',
    'perGroupFunction',
    'nestedStackCount',
    'resourceConcurrency',
    'stackConcurrency',
    'proxyAgent',
  ].map((key) => `custom.splitStacks.${key}`),
  differences:
    'A map of stacks in code (`custom.splitStacks.custom`, `stacks-map.js`) needs the plugin itself, which then runs in the framework of the service. Deployed resources stay in their stack, which `package` does not look up: it places them as for a new stack. Parameters, conditions and mappings of the template are handed over to nested ones too.',
  unserved: (config) =>
    objectAt(config, 'custom', 'splitStacks')['custom'] === undefined ? [] : ['custom.splitStacks.custom'],
  async adjustConfig(config, { readText, problems, locate }) {
    if (objectAt(config, 'custom', 'splitStacks')['custom'] === undefined && (await readText(mapFile)) !== undefined) {
      const message = `${name}: ${mapFile} is code, which only the plugin runs: name it in \`custom.splitStacks.custom\`, so that the framework packages the service.`;
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['plugins']) });
    }
    return config;
  },
  adjustModel(model, problems) {
    const written = settingsOf(model);
    if (isOn(written['perGroupFunction']) && !isCount(written['nestedStackCount'], 2)) {
      const message = `${name}: \`nestedStackCount\` has to be a whole number from 2 on.`;
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate(['custom', 'splitStacks']) });
    }
    return model;
  },
  split(template, { model, directory, deployed, places: given, problems }) {
    const settings = readSettings(model);
    const placed = given
      ? { places: new Map(Object.entries(given.nestedIn)), template, full: [] }
      : placeResources(template, settings, model, deployed);
    for (const { id, destination } of placed.full) {
      problems.error('PLUGIN_CONFIG_INVALID', `${name}: the nested stack ${destination} has no room for ${id}.`, {
        at: model.locate(['custom', 'splitStacks']),
      });
    }
    const bucket = model.provider.deploymentBucket.name ?? { Ref: 'ServerlessDeploymentBucket' };
    const host = `https://s3.${model.region}.amazonaws.com${model.region.startsWith('cn-') ? '.cn' : ''}`;
    return splitTemplate(placed.template, {
      placement: placed.places,
      waits: given?.waits,
      urlOf: (fileName) => ({ 'Fn::Join': ['/', [host, bucket, directory, fileName]] }),
      stackConcurrency: settings.stackConcurrency,
    });
  },
  grants: ({ stackName }, { partition, region, accountId }) => [
    {
      sid: 'NestedStacks',
      actions: [
        'CreateStack',
        'UpdateStack',
        'DeleteStack',
        'DescribeStacks',
        'DescribeStackEvents',
        'DescribeEvents',
        'ListStackResources',
        'GetTemplate',
        'CreateChangeSet',
        'DescribeChangeSet',
        'ExecuteChangeSet',
        'DeleteChangeSet',
        'CancelUpdateStack',
        'TagResource',
        'UntagResource',
      ].map((action) => `cloudformation:${action}`),
      resources: [`arn:${partition}:cloudformation:${region}:${accountId}:stack/${stackName}-*NestedStack*/*`],
    },
  ],
};

function settingsOf({ custom }: Pick<ServiceModel, 'custom'>): JsonObject {
  const { splitStacks: written } = custom;
  return isJsonObject(written) ? written : {};
}

function readSettings(model: ServiceModel): SplitSettings {
  const written = settingsOf(model);
  const count = (key: string) => (isCount(written[key], 1) ? Number(written[key]) : undefined);
  return {
    perFunction: isOn(written['perFunction']),
    perType: written['perType'] === undefined || isOn(written['perType']),
    nestedStackCount: isOn(written['perGroupFunction']) ? count('nestedStackCount') : undefined,
    resourceConcurrency: count('resourceConcurrency'),
    stackConcurrency: count('stackConcurrency'),
  };
}

const isOn = (value: unknown): boolean => Boolean(value);
const isCount = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least;
