import { md5Hex } from '../../../core/digest.ts';

/** Names of rules and IDs of targets may have this many characters. */
const nameLimit = 64;

/** `shop-dev-hello` and 1 → `shop-dev-hello-rule-1`, however long: logical IDs are made from it. */
export const defaultRuleName = (functionName: string, n: number): string => `${functionName}-rule-${n}`;

/** The same, shortened with an md5 of it if a rule cannot have it as name (framework-spec 2.3). */
export const ruleName = (functionName: string, n: number): string =>
  shortened(defaultRuleName(functionName, n), `rule-${n}`);

/** `shop-dev-hello-rule-1` → `shop-dev-hello-rule-1-target`, shortened likewise. */
export const targetId = (rule: string): string => shortened(`${rule}-target`, 'target');

const shortened = (name: string, suffix: string): string =>
  name.length <= nameLimit ? name : `${name.slice(0, 31 - suffix.length)}${md5Hex(name)}-${suffix}`;
