import { valueText } from '../cloudformation/value-text.ts';
import { canonicalJson, isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { resourcesOf } from './deployed-code.ts';
import { normalizeValue } from './normalize-template.ts';
import type { IamStatementChange } from './plan.ts';

type Statement = Omit<IamStatementChange, 'action'>;

/** Statements of roles, policies and permissions that come or go; intrinsics as text (`${Table.Arn}`). */
export function diffIam(before: JsonObject | undefined, after: JsonObject): readonly IamStatementChange[] {
  const old = collectStatements(before);
  const current = collectStatements(after);
  const change = (action: 'add' | 'remove', from: ReadonlyMap<string, Statement>, to: ReadonlyMap<string, Statement>) =>
    [...from].flatMap(([key, statement]) => (to.has(key) ? [] : [{ action, ...statement }]));
  return [...change('add', current, old), ...change('remove', old, current)];
}

function collectStatements(template: JsonObject | undefined): ReadonlyMap<string, Statement> {
  const found = new Map<string, Statement>();
  for (const [logicalId, resource] of resourcesOf(template)) {
    const properties = isJsonObject(resource['Properties']) ? resource['Properties'] : {};
    for (const raw of rawStatements(String(resource['Type']), properties)) {
      const statement = toStatement(logicalId, raw);
      found.set(`${logicalId} ${canonicalJson(normalizeValue(raw))}`, statement);
    }
  }
  return found;
}

/** Every statement that a resource grants, in the form of a policy statement. */
function rawStatements(type: string, properties: JsonObject): readonly JsonObject[] {
  if (type === 'AWS::Lambda::Permission') {
    const { Action, FunctionName, Principal, SourceArn } = properties;
    const condition = SourceArn === undefined ? {} : { Condition: { ArnLike: { 'AWS:SourceArn': SourceArn } } };
    return [{ Effect: 'Allow', Action, Resource: FunctionName, Principal, ...condition }];
  }
  const policies = Array.isArray(properties['Policies']) ? properties['Policies'].filter(isJsonObject) : [];
  const documents = [
    properties['AssumeRolePolicyDocument'],
    properties['PolicyDocument'],
    properties['KeyPolicy'],
    ...policies.map((policy) => policy['PolicyDocument']),
  ];
  const managed = Array.isArray(properties['ManagedPolicyArns']) ? properties['ManagedPolicyArns'] : [];
  return [
    ...documents.flatMap(statementsOf),
    ...managed.map((arn) => ({ Effect: 'Allow', Action: `managed policy ${valueText(arn)}`, Resource: '*' })),
  ];
}

function statementsOf(document: Json | undefined): readonly JsonObject[] {
  const statements = isJsonObject(document) ? document['Statement'] : undefined;
  return (Array.isArray(statements) ? statements : [statements]).filter(isJsonObject);
}

function toStatement(logicalId: string, raw: JsonObject): Statement {
  const { Effect, Action, NotAction, Resource, NotResource, Principal, NotPrincipal } = raw;
  const who = Principal ?? NotPrincipal;
  return {
    logicalId,
    effect: String(Effect ?? 'Allow'),
    actions: Action === undefined ? texts(NotAction).map((text) => `not ${text}`) : texts(Action),
    resources: Resource === undefined ? texts(NotResource).map((text) => `not ${text}`) : texts(Resource),
    ...(who === undefined ? {} : { principal: principalText(who) }),
  };
}

const texts = (value: Json | undefined): readonly string[] =>
  value === undefined ? [] : (Array.isArray(value) ? value : [value]).map(valueText);

/** `lambda.amazonaws.com`, `AWS: arn…`, `*`. */
function principalText(principal: Json): string {
  if (!isJsonObject(principal)) return valueText(principal);
  return Object.entries(principal)
    .map(([kind, who]) => (kind === 'Service' ? texts(who).join(', ') : `${kind}: ${texts(who).join(', ')}`))
    .join('; ');
}
