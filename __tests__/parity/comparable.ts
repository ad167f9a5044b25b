import type { Template } from '../../src/cloudformation/template.ts';
import { isJsonObject, type Json, sortKeysDeep } from '../../src/core/json.ts';

/**
 * A template without what differs between two packagings of one service by the same program: the timestamp folder of S3
 * keys and the number at the end of an API deployment's ID, and empty parts of a Join without glue. Everything else has
 * to be equal to the letter.
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
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [renameText(key), rename(item)]));
}

const renameText = (text: string): string =>
  text
    .replace(/^ApiGatewayDeployment[0-9A-Za-z]+$/, 'ApiGatewayDeployment#')
    .replace(/\/\d{13}-\d{4}-\d{2}-\d{2}T[\d:.]+Z\//, '/#/');
