import { describe, expect, it } from 'vitest';
import { parseComposeText } from '../../src/service/compose/parse-compose-text.ts';
import { nameOfVariable, resolveComposeText } from '../../src/service/compose/resolve-compose-text.ts';

const scope = {
  stage: 'prod',
  env: { TEAM: 'shop' },
  options: { colour: 'red', loud: true as const },
  output: async (service: string, output: string) => (service === 'db' && output === 'Table' ? 'orders' : undefined),
};

async function resolve(text: string) {
  const parsed = parseComposeText(text);
  if ('wrong' in parsed) return parsed;
  return resolveComposeText(parsed, scope, (variable) => `<no ${nameOfVariable(variable)}>`);
}

describe('a text of serverless-compose', () => {
  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['${db.Table}', 'orders'],
    ['arn-${db.Table}-${sls:stage}', 'arn-orders-prod'],
    ['${env:TEAM}/${opt:stage}', 'shop/prod'],
    ['${opt:colour}${opt:loud}', 'redtrue'],
    ["${env:NONE, 'a, b'}", 'a, b'],
    ['${env:NONE, db.Table}', 'orders'],
    ['${opt:none, 5}', '5'],
    ['${db.Other}', '<no db.Other>'],
    ['${env:NONE, db.Other}', '<no env:NONE>'],
  ])('%s becomes %s', async (text, value) => {
    expect(await resolve(text)).toBe(value);
  });

  it.each([
    ['${ssm:/name}', '`${ssm:/name}` is no variable that serverless-compose has'],
    ['${db}', '`${db}` is no variable that serverless-compose has'],
    ['${}', '`${}` is no variable that serverless-compose has'],
    ['${db.${sls:stage}}', '`${db.${sls:stage}}` has a variable inside of another one, or without its end'],
    ['a ${sls:stage', '`a ${sls:stage` has a variable inside of another one, or without its end'],
  ])('%s is refused', async (text, wrong) => {
    expect(await resolve(text)).toEqual({ wrong });
  });
});
