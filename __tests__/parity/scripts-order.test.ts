import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { pluginScripts } from '../../src/plugins/apply-plugins.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { fixedZip, runReference } from './references.ts';
import { service } from './service.ts';

const steps = ['cleanup', 'initialize', 'setupProviderConfiguration', 'createDeploymentArtifacts', 'compileLayers'];
const events = [...steps, 'compileFunctions', 'compileEvents', 'finalize'].flatMap((step) =>
  ['before:', '', 'after:'].map((moment) => `${moment}package:${step}`),
);
// Written in another order than they run.
const hooks = Object.fromEntries(events.toReversed().map((event) => [event, `echo ${event} >> ran.txt`]));
const plugins = ['serverless-plugin-scripts'];

it('scripts of packaging run in the order in which osls with the plugin itself runs them', async () => {
  const dir = await temporaryService({ 'serverless.yml': '' });
  await symlink(path.join(import.meta.dirname, 'references/node_modules'), path.join(dir, 'node_modules'));
  await mkdir(path.join(dir, 'out'));
  await writeFile(path.join(dir, 'code.zip'), fixedZip);
  const config = service({
    plugins,
    custom: { scripts: { hooks } },
    functions: { hello: { handler: 'handler.hello' } },
  });
  const answers = await runReference('osls', [{ dir, out: path.join(dir, 'out'), config }]);
  expect(answers[dir]).toEqual({ ok: true });
  const ran = (await readFile(path.join(dir, 'ran.txt'), 'utf8')).trim().split('\n');
  const ours = pluginScripts(serviceModel({ plugins, custom: { scripts: { hooks } } }));
  expect(ours.map(({ path: at }) => at.at(-1))).toEqual(ran);
});
