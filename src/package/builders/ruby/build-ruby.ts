import path from 'node:path';
import type { FunctionModel } from '../../../service/service-model.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { ServiceFile } from '../../files/service-file.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileOnDisk } from '../../source-file.ts';
import type { Builder } from '../builder.ts';
import { runTool, subjectOf, type Tool } from '../run-tool.ts';
import { asFile } from '../shipped-code.ts';

const bundler: Tool = {
  name: 'Bundler',
  workflow: ['- uses: ruby/setup-ruby@v1', '  with:', '    ruby-version: "3.4"'],
};

/**
 * Adds the gems of Gemfile.lock in `vendor/bundle`, where Ruby's runtime looks for them, without the groups
 * `development` and `test`. Gems that are among the chosen files, or come from a layer, are left alone.
 */
export const buildRuby: Builder = async (zip, chosen, context) => {
  const code = chosen.map(asFile);
  const [fn] = zip.functions;
  if (!fn || !(await needsGems(chosen, context))) return { code, packed: [] };
  const gems = await context.once(`gems ${fn.runtime}`, () => install(fn, context));
  return { code: [...code, ...(gems ?? [])], packed: [] };
};

async function needsGems(chosen: readonly ServiceFile[], { model, ports }: PackageContext): Promise<boolean> {
  // vendor/cache has archives, which Ruby does not load.
  if (chosen.some(({ name }) => name.startsWith('vendor/') && !name.startsWith('vendor/cache/'))) return false;
  if (model.plugins.includes('serverless-ruby-layer')) return false;
  const lock = await ports.workspace.readText(path.join(model.serviceDir, 'Gemfile.lock'));
  // Four spaces: a gem of a source's `specs`.
  return lock !== undefined && /^ {4}\S/m.test(lock);
}

async function install(fn: FunctionModel, context: PackageContext): Promise<FileOnDisk[] | undefined> {
  const { model, ports, problems } = context;
  const folder = path.join(await ports.workspace.makeTemporaryDirectory('gems-'), 'bundle');
  const said = await runTool(
    {
      tool: bundler,
      command: 'bundle',
      args: ['install', '--quiet'],
      cwd: model.serviceDir,
      // By variables: `bundle config` would write into the user's folder.
      env: { BUNDLE_PATH: folder, BUNDLE_WITHOUT: 'development:test', BUNDLE_FROZEN: 'true' },
    },
    subjectOf(fn, context),
    context,
  );
  if (said === undefined) return undefined;
  const wanted = `${/\d+\.\d+/.exec(fn.runtime ?? '')?.[0]}.0`;
  const made = (await ports.workspace.readDirectory(path.join(folder, 'ruby'))).map(({ name }) => name);
  if (!made.includes(wanted)) {
    const message = `Function \`${fn.key}\` runs on ${fn.runtime}; Bundler installed gems for Ruby ${made.join(', ')}.`;
    const at = model.locate([...fn.path, 'runtime']);
    problems.error('PACKAGE_WRONG_MACHINE', message, {
      at,
      remedy: 'Set up the Ruby of the runtime before this step.',
    });
    return undefined;
  }
  const files = await scanFolder(ports.workspace, folder, (name) => name === `ruby/${wanted}/cache`);
  return files.map(({ name, path: file }) => ({ name: `vendor/bundle/${name}`, path: file }));
}
