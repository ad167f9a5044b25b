import type { Json } from '../../core/json.ts';

const names = [
  'And',
  'Base64',
  'Cidr',
  'Condition',
  'Equals',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'GetStackOutput',
  'If',
  'ImportValue',
  'Join',
  'Not',
  'Or',
  'Ref',
  'Select',
  'Split',
  'Sub',
  'Transform',
] as const;

/** Every short tag of CloudFormation that the framework reads, such as `!Ref` (framework-spec 1.1.3). */
export const shortTags: readonly string[] = names.map((name) => `!${name}`);

const keyOfTag = new Map<string, string>(
  names.map((name) => [`!${name}`, name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`]),
);

/** The key that a short tag stands for: `!Ref` is `Ref`, `!Sub` is `Fn::Sub`; `undefined` for another tag. */
export function longName(tag: string): string | undefined {
  return keyOfTag.get(tag);
}

/** The argument of a short tag: the text of `!GetAtt A.B.C` is split at its first dot into `[A, B.C]`. */
export function longArgument(tag: string, argument: Json): Json {
  if (tag !== '!GetAtt' || typeof argument !== 'string') return argument;
  const dot = argument.indexOf('.');
  return dot === -1 ? [argument, ''] : [argument.slice(0, dot), argument.slice(dot + 1)];
}
