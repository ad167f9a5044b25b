import { isJsonObject, type JsonObject } from '../../core/json.ts';
import type { Workspace } from '../../ports.ts';

/** A JSON object from disk; `undefined` if it is missing or something else. */
export async function readJson(file: string, workspace: Pick<Workspace, 'readText'>): Promise<JsonObject | undefined> {
  return parseJson(await workspace.readText(file));
}

/** A JSON object from its text; `undefined` if it is something else. */
export function parseJson(text: string | undefined): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
