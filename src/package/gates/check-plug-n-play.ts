import path from 'node:path';
import { foldersUpward } from '../../core/folders-upward.ts';
import { isJsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';
import type { ZipContents } from '../builders/builder.ts';
import { readJson } from '../files/read-json.ts';
import type { PackageContext } from '../package-context.ts';
import type { ZipPlan } from '../plan-zips.ts';
import { isOnDisk } from '../zip/pack-files.ts';

/**
 * Reports `PACKAGE_PLUG_N_PLAY` for functions of Node that are shipped as they are while yarn keeps their packages in
 * archives: without `node_modules`, Node on Lambda finds none of them.
 */
export async function checkPlugNPlay(zip: ZipPlan, contents: ZipContents, context: PackageContext): Promise<void> {
  const { model, problems, options, ports } = context;
  const [fn] = zip.functions.filter(({ runtime }) => runtime?.startsWith('nodejs'));
  const code = contents.code.filter(isOnDisk);
  if (!fn || !code.some(({ name }) => /\.[mc]?js$/.test(name))) return;
  // Layers may hold the packages; a preloaded `.pnp.cjs` finds them where the service ships the archives.
  if (fn.layers || JSON.stringify(fn.environment ?? {}).includes('.pnp.')) return;
  if (code.some(({ name }) => name.includes('node_modules/'))) return;
  const manifest = await readJson(path.join(model.serviceDir, 'package.json'), ports.workspace);
  const needed = manifest?.['dependencies'];
  if (!isJsonObject(needed) || Object.keys(needed).length === 0) return;
  if (!(await usesPlugNPlay(model.serviceDir, ports.workspace))) return;
  const names = Object.keys(needed).slice(0, 3).join('`, `');
  const message = `Function \`${fn.key}\` may need \`${names}\`, which yarn keeps in archives (\`.pnp.cjs\`) that are not found on Lambda.`;
  const details = { at: model.locate(fn.path) };
  if (options.forDeploy) problems.error('PACKAGE_PLUG_N_PLAY', message, details);
  else problems.warn('PACKAGE_PLUG_N_PLAY', message, details);
}

/** Whether the nearest installation of packages, in the service folder or above it, is one of archives. */
async function usesPlugNPlay(serviceDir: string, workspace: Workspace): Promise<boolean> {
  for (const folder of foldersUpward(serviceDir)) {
    if ((await workspace.stat(path.join(folder, '.pnp.cjs')))?.kind === 'file') return true;
    if ((await workspace.stat(path.join(folder, 'node_modules')))?.kind === 'directory') return false;
  }
  return false;
}
