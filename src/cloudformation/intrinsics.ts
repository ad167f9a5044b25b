import { isJsonObject } from '../core/json.ts';
import type { Value } from './template.ts';

// Constructors for intrinsic functions: the strings 'Fn::…' and 'AWS::…' pseudo parameters are written here only.

export const ref = (logicalId: string) => ({ Ref: logicalId }) as const;
export const getAtt = (logicalId: string, attribute: string) => ({ 'Fn::GetAtt': [logicalId, attribute] }) as const;
export const sub = (text: string) => ({ 'Fn::Sub': text }) as const;
export const join = (glue: string, parts: readonly Value[]) => ({ 'Fn::Join': [glue, parts] }) as const;

export const partition = ref('AWS::Partition');
export const region = ref('AWS::Region');
export const accountId = ref('AWS::AccountId');
export const urlSuffix = ref('AWS::URLSuffix');

const intrinsicNames = new Set(['Ref', 'Condition']);

/** True for an object with one key that CloudFormation evaluates. */
export function isIntrinsic(value: unknown): boolean {
  if (!isJsonObject(value)) return false;
  const keys = Object.keys(value);
  const name = keys[0];
  return keys.length === 1 && name !== undefined && (intrinsicNames.has(name) || name.startsWith('Fn::'));
}
