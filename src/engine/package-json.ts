import path from 'node:path';
import { isJsonObject, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { Workspace } from '../ports.ts';

/** The folder and every folder above it, nearest first: where Node looks for packages. */
export function foldersUpward(folder: string): readonly string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersUpward(parent)];
}

/** The `package.json` of a folder; `undefined` when there is none. `PLUGIN_ENGINE_INSTALL` when it is no JSON object. */
export async function readPackageJson(folder: string, workspace: Workspace): Promise<JsonObject | undefined> {
  const file = path.join(folder, 'package.json');
  const text = await workspace.readText(file);
  if (text === undefined) return undefined;
  const parsed = parse(text);
  if (isJsonObject(parsed)) return parsed;
  throw new UserError('PLUGIN_ENGINE_INSTALL', `${file} is no JSON object, so it cannot say which framework to use.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
