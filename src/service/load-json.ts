import type { Json } from '../core/json.ts';
import { Problems } from '../core/problems.ts';
import type { SourceLocation } from '../core/source-location.ts';
import type { LoadedConfig } from './load-result.ts';
import { readLocatedYaml } from './located-yaml.ts';

/** A configuration in JSON. Code `SERVICE_JSON_SYNTAX` with the place where reading stopped. */
export function loadJson(text: string, file: string, problems: Problems): LoadedConfig | undefined {
  const clean = text.replace(/^\uFEFF/, '');
  const start: SourceLocation = { file, line: 1, column: 1 };
  if (clean.trim() === '') return { value: null, locate: () => start };
  try {
    const value = JSON.parse(clean) as Json;
    // JSON is a part of YAML: the reader of YAML knows where each value stands.
    const places = readLocatedYaml(clean, file, new Problems());
    return { value, locate: places?.locate ?? (() => start) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const at = locationOf(offsetOfError(clean), clean, file);
    problems.error('SERVICE_JSON_SYNTAX', `${file} is not valid JSON: ${reason}`, { at, cause: error });
    return undefined;
  }
}

function locationOf(offset: number, text: string, file: string): SourceLocation {
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** The offset of the first character that cannot stand where it does; the end when the text just stops too early. */
function offsetOfError(text: string): number {
  let [good, bad] = [0, text.trimEnd().length + 1];
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

// V8 does not always tell a place, but whether a beginning of the text is wrong or only not finished shows in all it says.
function couldGoOn(start: string): boolean {
  try {
    JSON.parse(start);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = /at position (\d+)/.exec(message)?.[1];
    return position === undefined ? /end of JSON input/.test(message) : Number(position) >= start.length;
  }
}
