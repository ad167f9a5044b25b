import type { Template } from '../../src/cloudformation/template.ts';
import { canonicalJson, isJsonObject, type Json, sortKeysDeep } from '../../src/core/json.ts';

/**
 * A template without what differs between two packagings of one service by the same program: the timestamp folder of S3
 * keys and the number at the end of an API deployment's ID, empty parts of a Join without glue, and the order of policy
 * statements: in the references it depends on which function was compiled first. Everything else has to be equal to the
 * letter.
 */
export function comparable(template: Template): Json {
  return sortKeysDeep(rename(JSON.parse(JSON.stringify(template)) as Json));
}

function rename(value: Json | undefined): Json {
  if (typeof value === 'string') return renameText(value);
  if (Array.isArray(value)) return value.map(rename);
  if (!isJsonObject(value)) return value ?? null;
  const joined = value['Fn::Join'];
  if (Array.isArray(joined) && joined[0] === '' && Array.isArray(joined[1])) {
    return { 'Fn::Join': ['', joined[1].filter((part: Json) => part !== '').map(rename)] };
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const renamed = rename(item);
      return [renameText(key), key === 'Statement' && Array.isArray(renamed) ? inOrder(renamed) : renamed];
    }),
  );
}

const renameText = (text: string): string =>
  text
    .replace(/^ApiGatewayDeployment[0-9A-Za-z]+$/, 'ApiGatewayDeployment#')
    .replace(/\/\d{13}-\d{4}-\d{2}-\d{2}T[\d:.]+Z\//, '/#/');

/** Without what depends on the bytes of a zip, and without its name. */
export const withoutCode = (template: Json): Json =>
  JSON.parse(
    JSON.stringify(template)
      .replace(/(LambdaVersion)[0-9A-Za-z]{30,}/g, '$1#')
      .replace(/"CodeSha256":"[^"]+"/g, '"CodeSha256":"#"')
      .replace(/\/[^/"]+\.zip"/g, '/#.zip"'),
  );

function inOrder(statements: readonly Json[]): readonly Json[] {
  const keyed = statements.map((statement) => [canonicalJson(statement), statement] as const);
  return keyed.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, statement]) => statement);
}
