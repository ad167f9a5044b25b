import path from 'node:path';
import { UserError } from '../../../../core/user-error.ts';
import { standInFor } from '../webpack/stand-in.ts';
import type { BundledService } from './bundler.ts';
import { serverlessObject } from './serverless-object.ts';

/** What a module of the service exports for a plugin; of a function what it gives for `serverless`. */
export async function loadCode(file: string, service: BundledService): Promise<unknown> {
  const { serviceDir, workspace } = service;
  try {
    return exportOf(await workspace.importModule(path.resolve(serviceDir, file), serviceDir), service);
  } catch (error) {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new UserError('PACKAGE_BUILD_FAILED', `\`${file}\` could not be loaded: ${why}`);
  }
}

/** The same without a package that the module requires, none of which need be installed for a look at it. */
export async function lookAtCode(file: string, service: BundledService): Promise<unknown> {
  const { serviceDir, workspace } = service;
  return exportOf(await workspace.importConfiguration(path.resolve(serviceDir, file), standInFor), service);
}

function exportOf(loaded: Readonly<Record<string, unknown>>, service: BundledService): unknown {
  const exported = loaded['default'] ?? loaded['plugins'] ?? loaded;
  return typeof exported === 'function' ? exported(serverlessObject(service)) : exported;
}
