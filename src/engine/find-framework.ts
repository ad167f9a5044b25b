import path from 'node:path';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import type { Workspace } from '../ports.ts';
import { type DeclaredFramework, findDeclaredFramework, frameworkNames } from './find-declared-framework.ts';
import { foldersUpward, readPackageJson } from './package-json.ts';

/** A framework in the `node_modules` of a service, or above it. */
export interface InstalledFramework {
  /** Its own name: that of `osls` also where it is installed as `serverless`. */
  readonly name: string;
  readonly version: string;
  /** Absolute path of the program, to be run by Node. */
  readonly program: string;
}

/**
 * The framework of a service: the one that its package.json names, if it is installed; else any that is. Looked for as
 * Node does, in `node_modules` of the service folder and of the folders above it.
 */
export async function findFramework(serviceDir: string, workspace: Workspace): Promise<InstalledFramework | undefined> {
  const declared: DeclaredFramework | undefined = await findDeclaredFramework(serviceDir, workspace);
  const names = declared ? [declared.name] : frameworkNames;
  for (const folder of foldersUpward(serviceDir)) {
    for (const name of names) {
      const found = await readInstalled(path.join(folder, 'node_modules', name), workspace);
      if (found) return found;
    }
  }
  return undefined;
}

async function readInstalled(folder: string, workspace: Workspace): Promise<InstalledFramework | undefined> {
  const manifest = await readPackageJson(folder, workspace);
  const bin = manifest && programOf(manifest);
  if (!manifest || bin === undefined) return undefined;
  const program = path.join(folder, bin);
  if ((await workspace.stat(program))?.kind !== 'file') return undefined;
  return { name: String(manifest['name']), version: String(manifest['version']), program };
}

function programOf({ bin }: JsonObject): string | undefined {
  if (typeof bin === 'string') return bin;
  if (!isJsonObject(bin)) return undefined;
  const found = bin['serverless'] ?? bin['osls'] ?? bin['sls'];
  return typeof found === 'string' ? found : undefined;
}
