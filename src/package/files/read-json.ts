import { type JsonObject, parseJsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';

/** A JSON object from disk; `undefined` if it is missing or something else. */
export async function readJson(file: string, workspace: Pick<Workspace, 'readText'>): Promise<JsonObject | undefined> {
  return parseJsonObject(await workspace.readText(file));
}
