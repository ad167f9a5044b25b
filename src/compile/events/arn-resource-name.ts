import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';

/** How a name is taken out of text: of a whole ARN, and of the last item of a Join. */
export interface NameInText {
  readonly ofArn: (arn: string) => string | undefined;
  readonly ofJoin?: (lastItem: string) => string | undefined;
}

/**
 * The name inside an ARN that logical IDs are made from, for text and for intrinsics: GetAtt's resource, the imported
 * name, the Ref, or what `ofJoin` finds in the last item of a Join (by default all of it).
 *
 * `{ 'Fn::GetAtt': ['Queue', 'Arn'] }` → `Queue`. Source: framework-spec 6.5, 6.8, 6.9.
 */
export function arnResourceName(arn: Value, nameIn: NameInText): string {
  if (typeof arn === 'string') return nameIn.ofArn(arn) ?? arn;
  if (!isJsonObject(arn)) return textOf(arn);
  const getAtt = arn['Fn::GetAtt'];
  if (Array.isArray(getAtt)) return textOf(getAtt[0]);
  if (typeof getAtt === 'string') return getAtt.split('.')[0] ?? getAtt;
  const joined = arn['Fn::Join'];
  if (Array.isArray(joined) && Array.isArray(joined[1])) {
    const last = textOf(joined[1].at(-1));
    return nameIn.ofJoin?.(last) ?? last;
  }
  return textOf(arn['Fn::ImportValue'] ?? arn['Ref'] ?? arn);
}

const textOf = (value: Value | undefined): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** `arn:aws:sqs:eu-west-1:1:jobs` → `jobs` */
export const afterLastColon: NameInText = { ofArn: (arn) => arn.split(':').at(-1) };

/** `arn:aws:dynamodb:eu-west-1:1:table/users/stream/2024` → `users` */
export const afterFirstSlash: NameInText = {
  ofArn: (arn) => arn.split('/')[1],
  ofJoin: (lastItem) => lastItem.split('/').at(-1),
};
