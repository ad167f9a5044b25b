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
    const at = placeInMessage(reason, clean, file);
    problems.error('SERVICE_JSON_SYNTAX', `${file} is not valid JSON: ${reason}`, { at, cause: error });
    return undefined;
  }
}

// V8 tells the offset in its message, except where the text ends too early.
function placeInMessage(message: string, text: string, file: string): SourceLocation {
  const end = text.trimEnd().length;
  const offset = Math.min(Number(/at position (\d+)/.exec(message)?.[1] ?? end), end);
  const before = text.slice(0, offset).split('\n');
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
