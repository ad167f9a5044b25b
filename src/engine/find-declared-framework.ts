import path from 'node:path';
import { isJsonObject } from '../core/json.ts';
import type { Workspace } from '../ports.ts';
import { foldersUpward, readPackageJson } from './package-json.ts';

/** Packages that can package a service. */
export const frameworkNames = ['serverless', 'osls'] as const;

export type PackageManager = 'npm' | 'pnpm' | 'yarn' | 'yarn-classic';

/** A framework that a package.json asks for, whether it is installed or not. */
export interface DeclaredFramework {
  readonly name: (typeof frameworkNames)[number];
  /** As written, such as `^4.3.1`. */
  readonly range: string;
  /** Lock file that pins it, in the folder of the package.json or, for workspaces, above it. */
  readonly lock?: { readonly file: string; readonly folder: string; readonly manager: PackageManager } | undefined;
}

const sections = ['devDependencies', 'dependencies', 'optionalDependencies'];

/** What the nearest package.json that names `serverless` or `osls` says, with its lock file. */
export async function findDeclaredFramework(
  serviceDir: string,
  workspace: Workspace,
): Promise<DeclaredFramework | undefined> {
  for (const folder of foldersUpward(serviceDir)) {
    const manifest = await readPackageJson(folder, workspace);
    for (const section of sections) {
      const dependencies = manifest?.[section];
      if (!isJsonObject(dependencies)) continue;
      const name = frameworkNames.find((item) => typeof dependencies[item] === 'string');
      if (name) return { name, range: String(dependencies[name]), lock: await findLock(folder, workspace) };
    }
  }
  return undefined;
}

async function findLock(from: string, workspace: Workspace): Promise<DeclaredFramework['lock']> {
  for (const folder of foldersUpward(from)) {
    for (const file of ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock']) {
      const text = await workspace.readText(path.join(folder, file));
      if (text !== undefined) return { file, folder, manager: managerOf(file, text) };
    }
  }
  return undefined;
}

function managerOf(file: string, text: string): PackageManager {
  if (file === 'pnpm-lock.yaml') return 'pnpm';
  if (file !== 'yarn.lock') return 'npm';
  return text.includes('# yarn lockfile v1') ? 'yarn-classic' : 'yarn';
}
