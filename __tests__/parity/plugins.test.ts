import { beforeAll, describe, expect, test } from 'vitest';
import type { Template } from '../../src/cloudformation/template.ts';
import type { Json } from '../../src/core/json.ts';
import { adjustConfig } from '../../src/plugins/apply-plugins.ts';
import { pluginContext } from '../builders/plugin-context.ts';
import { appSyncCases } from './cases/appsync.ts';
import { pluginCases } from './cases/plugins.ts';
import { stepFunctionCases } from './cases/step-functions.ts';
import { comparable } from './comparable.ts';
import { compileCase } from './compile-case.ts';
import { type ParityCase, packageWithReference, type ReferenceResult } from './references.ts';

const groups: Readonly<Record<string, readonly ParityCase[]>> = {
  'serverless-appsync-plugin': appSyncCases,
  'serverless-step-functions': stepFunctionCases,
  'plugins of one file': pluginCases,
};

/** The configuration as our plugins leave it before the model is read. */
async function adjusted(item: ParityCase): Promise<ParityCase> {
  const { config, files = {} } = item;
  const plugins = Array.isArray(config['plugins']) ? config['plugins'].map(String) : [];
  return { ...item, config: await adjustConfig(config, plugins, pluginContext({ files })) };
}

/** Without what depends on the bytes of a zip. */
const withoutCode = (template: Json): Json =>
  JSON.parse(
    JSON.stringify(template)
      .replace(/(LambdaVersion)[0-9A-Za-z]{30,}/g, '$1#')
      .replace(/"CodeSha256":"[^"]+"/g, '"CodeSha256":"#"')
      .replace(/\/[^/"]+\.zip"/g, '/#.zip"'),
  );

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
      expect(reduce(compileCase(await adjusted(item), 'v4'))).toEqual(reduce(reference.template));
    });
  });
});
