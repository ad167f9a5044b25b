import { type ConfigPath, formatConfigPath } from '../../core/source-location.ts';
import type { Draft } from '../read/draft.ts';
import type { Finding } from './finding.ts';
import { foldErrors } from './fold-errors.ts';
import type { OtherKeys } from './other-keys.ts';
import { tellMismatch, tellUnknownKey } from './tell-mismatch.ts';
import { coerceKey, type Section, schemasOf } from './validator.ts';

/** Which keys a map may have. */
export interface KeyRules {
  readonly section: Section;
  readonly other: OtherKeys;
  readonly ofPlugins: ReadonlySet<string>;
  /** Keys that are checked elsewhere. */
  readonly elsewhere: readonly string[];
}

/** Checks and coerces every key of `owner`, a map at `path`. */
export function checkKeys(owner: Draft, path: ConfigPath, rules: KeyRules): readonly Finding[] {
  const schemas = schemasOf(rules.section);
  return Object.keys(owner).flatMap((key) => {
    if (rules.elsewhere.includes(key) || rules.ofPlugins.has(key)) return [];
    if (Object.hasOwn(schemas, key)) return checkKey(owner, path, rules.section, key);
    const effect = Object.hasOwn(rules.other, key) ? rules.other[key] : undefined;
    if (effect !== undefined) return effect === 'honoured' ? [] : [tellOtherKey(path, key, effect)];
    return [tellUnknownKey(path, key, [...Object.keys(schemas), ...rules.elsewhere])];
  });
}

/** Checks and coerces `owner[key]` by the schema of the same name in `section`. */
export function checkKey(owner: Draft, path: ConfigPath, section: Section, key: string): readonly Finding[] {
  return foldErrors(coerceKey(section, key, owner, key)).map((mismatch) => tellMismatch(path, mismatch));
}

function tellOtherKey(path: ConfigPath, key: string, effect: string): Finding {
  return {
    path: [...path, key],
    code: 'CONFIG_OTHER_TOOL_KEY',
    message: `\`${formatConfigPath([...path, key])}\` ${effect}.`,
    weight: 'warning',
  };
}
