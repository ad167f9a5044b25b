// What a function of a `lambda` integration gets as its event (framework-spec 6.1.5). Velocity (VTL) as API Gateway
// reads it: an apostrophe must not stay escaped, since JSON has no such escape.

const escaped = (expression: string): string => `$util.escapeJavaScript(${expression}).replaceAll("\\\\'", "'")`;

/** A JSON object of all pairs of a map, values as text. */
const pairs = (map: string): string =>
  `{#foreach($name in ${map}.keySet())"${escaped('$name')}": "${escaped(`${map}.get($name)`)}"#if($foreach.hasNext), #end#end}`;

const formBody = [
  "{#foreach($pair in $input.path('$').split('&'))",
  "#set($parts = $pair.split('=', 2))",
  `"${escaped('$util.urlDecode($parts[0])')}": `,
  `"#if($parts.size() > 1)${escaped('$util.urlDecode($parts[1])')}#end"`,
  '#if($foreach.hasNext), #end#end}',
].join('');

/** `email` → `$context.authorizer.claims.email`; `custom:age` is passed on as `age`. */
const claim = (name: string): string =>
  name.includes(':')
    ? `"${name.slice(name.indexOf(':') + 1)}": "$context.authorizer.claims['${name}']"`
    : `"${name}": "$context.authorizer.claims.${name}"`;

const eventTemplate = (body: string, claims: readonly string[]): string =>
  [
    '{',
    `  "body": ${body},`,
    '  "method": "$context.httpMethod",',
    '  "principalId": "$context.authorizer.principalId",',
    '  "stage": "$context.stage",',
    `  "cognitoPoolClaims": { ${[...claims, 'sub'].map(claim).join(', ')} },`,
    `  "enhancedAuthContext": ${pairs('$context.authorizer')},`,
    `  "headers": ${pairs('$input.params().header')},`,
    `  "query": ${pairs('$input.params().querystring')},`,
    `  "path": ${pairs('$input.params().path')},`,
    `  "identity": ${pairs('$context.identity')},`,
    `  "stageVariables": ${pairs('$stageVariables')},`,
    '  "requestPath": "$context.resourcePath"',
    '}',
  ].join('\n');

/** Content type → VTL that makes the event of the function; `claims` of Cognito are passed on beside `sub`. */
export function lambdaRequestTemplates(claims: readonly string[]): Readonly<Record<string, string>> {
  return {
    'application/json': eventTemplate("$input.json('$')", claims),
    'application/x-www-form-urlencoded': eventTemplate(formBody, claims),
  };
}
