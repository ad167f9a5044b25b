import type { Value } from '../../cloudformation/template.ts';
import { isJsonObject } from '../../core/json.ts';

/**
 * The name inside an ARN that logical IDs are made from, for text and for intrinsics: GetAtt's resource, the imported
 * name, the Ref, or the last part of the last item of a Join.
 *
 * `arn:aws:sqs:eu-west-1:1:jobs` with `:` → `jobs`; `{ 'Fn::GetAtt': ['Queue', 'Arn'] }` → `Queue`.
 */
export function arnResourceName(arn: Value, separator: ':' | '/'): string {
  if (isJsonObject(arn)) {
    const getAtt = arn['Fn::GetAtt'];
    if (Array.isArray(getAtt)) return String(getAtt[0]);
    if (typeof getAtt === 'string') return getAtt.split('.')[0] ?? getAtt;
    if (arn['Fn::ImportValue'] !== undefined) return nameOf(arn['Fn::ImportValue']);
    if (arn['Ref'] !== undefined) return String(arn['Ref']);
    const joined = arn['Fn::Join'];
    if (Array.isArray(joined) && Array.isArray(joined[1])) return lastPart(String(joined[1].at(-1)), separator);
    return nameOf(arn);
  }
  return lastPart(String(arn), separator);
}

const nameOf = (value: Value): string => (typeof value === 'string' ? value : JSON.stringify(value));
const lastPart = (text: string, separator: string): string => text.split(separator).at(-1) ?? text;
