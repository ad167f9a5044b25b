import type { JsonObject } from '../core/json.ts';
import type { Value } from './template.ts';

/** One statement of an IAM policy, keys as IAM spells them. */
export interface PolicyStatement extends JsonObject {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: string | readonly string[];
  readonly NotAction?: string | readonly string[];
  readonly Resource?: Value;
  readonly NotResource?: Value;
  readonly Principal?: Value;
  readonly Condition?: JsonObject;
}

export const policyVersion = '2012-10-17';

/** An Allow statement. */
export function allow(actions: readonly string[], resource: Value): PolicyStatement {
  return { Effect: 'Allow', Action: actions, Resource: resource };
}
