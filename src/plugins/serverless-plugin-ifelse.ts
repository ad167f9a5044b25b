import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { objectAt } from './config-functions.ts';
import { evaluateCondition } from './ifelse/evaluate-condition.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Parts of the configuration set or left out by conditions of `custom.serverlessIfElse`. Source: framework-spec 9.1. */
export const ifElse: NativePlugin = {
  name: 'serverless-plugin-ifelse',
  compared: '1.0.7',
  configKeys: ['If', 'Set', 'Exclude', 'ElseSet', 'ElseExclude', 'ExcludeIf'].map(
    (key) => `custom.serverlessIfElse[].${key}`,
  ),
  differences:
    'Conditions are compared, not run: literals, lists, comparisons, `&&`, `||`, `!`, `includes`, `indexOf`, `startsWith`, `endsWith` and `/…/.test()`. Others are left to the plugin.',
  unserved(config) {
    const conditions = rulesOf(config).flatMap((rule) => [rule['If'], ...Object.values(objectAt(rule, 'ExcludeIf'))]);
    const isServed = (condition: Json | undefined) =>
      typeof condition !== 'string' || evaluateCondition(condition) !== undefined;
    return conditions.every(isServed) ? [] : ['custom.serverlessIfElse'];
  },
  adjustConfig: (config) => rulesOf(config).reduce(applyRule, config),
};

const rulesOf = (config: JsonObject): readonly JsonObject[] => {
  const rules = objectAt(config, 'custom')['serverlessIfElse'];
  return (Array.isArray(rules) ? rules : []).filter((rule: Json): rule is JsonObject => isJsonObject(rule));
};

const isTrue = (condition: Json | undefined): boolean =>
  typeof condition === 'string' ? evaluateCondition(condition) === true : Boolean(condition);

function applyRule(config: JsonObject, rule: JsonObject): JsonObject {
  const applies = isTrue(rule['If']);
  const sets = rule['If'] ? objectAt(rule, applies ? 'Set' : 'ElseSet') : {};
  const removed = rule['If'] ? listOf(rule[applies ? 'Exclude' : 'ElseExclude']) : [];
  const excluded = Object.entries(objectAt(rule, 'ExcludeIf')).flatMap(([path, when]) => (isTrue(when) ? [path] : []));
  const changed = Object.entries(sets).reduce((now, [path, value]) => changeAt(now, path.split('.'), value), config);
  return [...removed, ...excluded].reduce((now, path) => changeAt(now, path.split('.'), undefined), changed);
}

const listOf = (paths: Json | undefined): readonly string[] =>
  (Array.isArray(paths) ? paths : paths ? [paths] : []).map(String);

/** The configuration with another value at a path, or without one; as it is where the way there is not. */
function changeAt(config: JsonObject, path: readonly string[], value: Json | undefined): JsonObject {
  // The plugin changes no top-level key as a whole.
  const changed = path.length > 1 ? changeIn(config, path, value) : config;
  return isJsonObject(changed) ? changed : config;
}

function changeIn(owner: Json, [key = '', ...rest]: readonly string[], value: Json | undefined): Json {
  if (Array.isArray(owner)) {
    const index = Number(key);
    if (rest.length === 0 && value === undefined) return owner.filter((_, at) => at !== index);
    return owner.map((item: Json, at) =>
      at !== index ? item : rest.length > 0 ? changeIn(item, rest, value) : (value ?? item),
    );
  }
  if (!isJsonObject(owner)) return owner;
  const inner = owner[key];
  if (rest.length > 0) return inner === undefined ? owner : { ...owner, [key]: changeIn(inner, rest, value) };
  if (value !== undefined) return { ...owner, [key]: value };
  return Object.fromEntries(Object.entries(owner).filter(([name]) => name !== key));
}
