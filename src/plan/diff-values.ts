import { isIntrinsic } from '../cloudformation/intrinsics.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { normalizeValue } from './normalize-template.ts';
import type { PropertyChange } from './plan.ts';

/**
 * Places where two values differ, as JSON pointers under `path`. Objects are entered, lists and intrinsic functions are
 * whole. Values are shown as they stand in the templates.
 */
export function diffValues(before: Json | undefined, after: Json | undefined, path: string): readonly PropertyChange[] {
  if (isEnterable(before) && isEnterable(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
    return keys.flatMap((key) => diffValues(before[key], after[key], `${path}/${escapeStep(key)}`));
  }
  if (sameValue(before, after)) return [];
  return [{ path, before, after, requiresRecreation: 'unknown' }];
}

/** Whether CloudFormation reads both values alike. */
export function sameValue(before: Json | undefined, after: Json | undefined): boolean {
  return canonicalJson(normalizeValue(before)) === canonicalJson(normalizeValue(after));
}

const isEnterable = (value: Json | undefined): value is JsonObject => isJsonObject(value) && !isIntrinsic(value);

const escapeStep = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');
