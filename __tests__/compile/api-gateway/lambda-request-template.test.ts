import { describe, expect, it } from 'vitest';
import { lambdaRequestTemplates } from '../../../src/compile/api-gateway/lambda-request-template.ts';

/** The keys of the object that a template makes, in order. */
const keysOf = (template: string | undefined) =>
  [...(template ?? '').matchAll(/^ {2}"(\w+)":/gm)].map(([, key]) => key);

describe('the event of a lambda integration', () => {
  it.each(['application/json', 'application/x-www-form-urlencoded'])('has the same keys for %s', (contentType) => {
    expect(keysOf(lambdaRequestTemplates([])[contentType])).toEqual([
      'body',
      'method',
      'principalId',
      'stage',
      'cognitoPoolClaims',
      'enhancedAuthContext',
      'headers',
      'query',
      'path',
      'identity',
      'stageVariables',
      'requestPath',
    ]);
  });

  it('has the document itself as the body', () => {
    expect(lambdaRequestTemplates([])['application/json']).toContain(`"body": $input.json('$'),`);
  });

  it('writes pairs as escaped text, without escaped apostrophes', () => {
    expect(lambdaRequestTemplates([])['application/json']).toContain(
      [
        '"query": {#foreach($name in $input.params().querystring.keySet())',
        `"$util.escapeJavaScript($name).replaceAll("\\\\'", "'")": `,
        `"$util.escapeJavaScript($input.params().querystring.get($name)).replaceAll("\\\\'", "'")"`,
        '#if($foreach.hasNext), #end#end},',
      ].join(''),
    );
  });

  it.each([
    [[], '{ "sub": "$context.authorizer.claims.sub" }'],
    [
      ['email', 'custom:age'],
      `{ "email": "$context.authorizer.claims.email", "age": "$context.authorizer.claims['custom:age']", "sub": "$context.authorizer.claims.sub" }`,
    ],
  ])('passes the claims %j on', (claims, expected) => {
    expect(lambdaRequestTemplates(claims)['application/json']).toContain(`"cognitoPoolClaims": ${expected},`);
  });
});
