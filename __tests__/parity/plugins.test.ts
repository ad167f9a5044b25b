import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import { isJsonObject, type Json } from '../../src/core/json.ts';
import { adjustConfig } from '../../src/plugins/apply-plugins.ts';
import { nativePlugins } from '../../src/plugins/index.ts';
import { pluginContext } from '../builders/plugin-context.ts';
import { appSyncCases } from './cases/appsync.ts';
import { awsAlertCases } from './cases/aws-alerts.ts';
import { awsDocumentationCases } from './cases/aws-documentation.ts';
import { canaryDeploymentCases } from './cases/canary-deployments.ts';
import { configurationPluginCases } from './cases/configuration-plugins.ts';
import { deployPluginCases } from './cases/deploy-plugins.ts';
import { pluginCases } from './cases/plugins.ts';
import { stepFunctionCases } from './cases/step-functions.ts';
import { comparable, withoutCode } from './comparable.ts';
import { compileCase } from './compile-case.ts';
import { type ParityCase, packageWithReference, type ReferenceResult } from './references.ts';

const groups: Readonly<Record<string, readonly ParityCase[]>> = {
  'serverless-appsync-plugin': appSyncCases,
  'serverless-step-functions': stepFunctionCases,
  'serverless-plugin-aws-alerts': awsAlertCases,
  'serverless-plugin-canary-deployments': canaryDeploymentCases,
  'serverless-aws-documentation': awsDocumentationCases,
  'plugins of one file': pluginCases,
  'plugins that change the configuration': configurationPluginCases,
  'plugins that act around the deploy': deployPluginCases,
};

/** The configuration as our plugins leave it before the model is read. */
async function adjusted(item: ParityCase): Promise<ParityCase> {
  const { config, files = {} } = item;
  const plugins = Array.isArray(config['plugins']) ? config['plugins'].map(String) : [];
  const { region = 'us-east-1' } = isJsonObject(config['provider']) ? config['provider'] : {};
  return { ...item, config: await adjustConfig(config, plugins, pluginContext({ files, region: String(region) })) };
}

/** The template without the value at a dotted path under `Resources`, and that value. */
function takeOut(template: Json, path: string): { readonly rest: Json; readonly taken: Json | undefined } {
  const rest = structuredClone(template) as Json;
  const keys = ['Resources', ...path.split('.')];
  const last = keys.pop() ?? '';
  let owner: Json | undefined = rest;
  for (const key of keys)
    owner = Array.isArray(owner) ? owner[Number(key)] : isJsonObject(owner) ? owner[key] : undefined;
  const taken = isJsonObject(owner) ? owner[last] : undefined;
  if (isJsonObject(owner)) Reflect.deleteProperty(owner, last);
  return { rest, taken };
}

describe('a template with a native plugin equals that of osls with the plugin itself', () => {
  const cases = Object.values(groups).flat();
  let references: ReadonlyMap<ParityCase, ReferenceResult>;
  beforeAll(async () => {
    references = await packageWithReference('v4', cases);
  });

  describe.each(Object.entries(groups))('%s', (_group, all) => {
    test.each(all)('$name', async (item) => {
      const reference = references.get(item);
      if (!reference || 'refused' in reference) throw new Error(`the reference refused it: ${reference?.refused}`);
      const reduce = (template: Template) => (item.ownCode ? withoutCode(comparable(template)) : comparable(template));
      let [ours, theirs] = [reduce(compileCase(await adjusted(item), 'v4')), reduce(reference.template)];
      for (const path of item.differs ?? []) {
        const [our, their] = [takeOut(ours, path), takeOut(theirs, path)];
        expect(our.taken, path).not.toEqual(their.taken);
        [ours, theirs] = [our.rest, their.rest];
      }
      expect(ours).toEqual(theirs);
    });
  });
});

test('each native plugin is compared with the version that it names', async () => {
  const manifest = JSON.parse(await readFile(new URL('references/package.json', import.meta.url), 'utf8'));
  const compared = Object.values(nativePlugins).map(({ name, compared }) => [name, compared]);
  expect(manifest.dependencies).toMatchObject(Object.fromEntries(compared));
});
