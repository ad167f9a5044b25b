import type { PolicyPlace } from '../../cloudformation/grant.ts';
import type { Resource, Template } from '../../cloudformation/template.ts';
import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { generatedName, physicalNames } from './physical-names.ts';

export interface StackScope {
  readonly template: Template;
  readonly stackName: string;
  readonly place: PolicyPlace;
}

/** One resource with the ways to write ARNs around it. */
export interface ResourceScope {
  readonly properties: JsonObject;
  readonly place: PolicyPlace;
  /** `arn:<partition>:<service>:<region>:<account>:<rest>`. */
  arn(service: string, rest: string): string;
  /** Without region (`iam`, `cloudfront`), without region and account (`s3`), without account (`apigateway`). */
  bareArn(service: string, rest: string, parts?: { readonly region?: boolean; readonly account?: boolean }): string;
  /** The name of this resource, or the pattern of what CloudFormation generates. */
  name(): string;
  /** A value as a pattern: what is not known before the deploy is `*`; a reference is the name of what it refers to. */
  text(value: unknown): string;
  /** A value that is an ARN, or a reference to a resource whose ARN is `arn(service, prefix + name)`. */
  arnOf(value: unknown, service: string, prefix?: string): string;
  /** ARN of a role with its path. */
  roleArn(role: unknown): string;
}

export function resourceScope(stack: StackScope, logicalId: string): ResourceScope {
  const resource = stack.template.Resources[logicalId];
  const { partition, region, accountId } = stack.place;
  const arn = (service: string, rest: string) => `arn:${partition}:${service}:${region}:${accountId}:${rest}`;
  const text = (value: unknown) => patternOf(value, stack);
  const arnOf = (value: unknown, service: string, prefix = ''): string => {
    const found = text(value);
    return found.startsWith('arn:') ? found : arn(service, prefix + found);
  };
  return {
    properties: resource?.Properties ?? {},
    place: stack.place,
    arn,
    bareArn: (service, rest, parts = {}) =>
      `arn:${partition}:${service}:${parts.region ? region : ''}:${parts.account ? accountId : ''}:${rest}`,
    name: () => physicalName(logicalId, stack),
    text,
    arnOf,
    roleArn: (role) => roleArn(role, stack),
  };
}

function roleArn(role: unknown, stack: StackScope): string {
  const id = referenced(role);
  const target = id === undefined ? undefined : stack.template.Resources[id];
  if (id !== undefined && target?.Type === 'AWS::IAM::Role') return roleArnOf(id, target, stack);
  const found = patternOf(role, stack);
  return found.startsWith('arn:') ? found : `arn:${stack.place.partition}:iam::${stack.place.accountId}:role/${found}`;
}

function roleArnOf(logicalId: string, { Properties }: Resource, stack: StackScope): string {
  const path = patternOf(Properties?.['Path'] ?? '/', stack);
  const { partition, accountId } = stack.place;
  return `arn:${partition}:iam::${accountId}:role${path}${physicalName(logicalId, stack)}`;
}

function physicalName(logicalId: string, stack: StackScope): string {
  const resource = stack.template.Resources[logicalId];
  const rule = resource && physicalNames[resource.Type];
  if (!rule) return '*';
  const given = resource.Properties?.[rule.property];
  const name = given === undefined ? generatedName(stack.stackName, logicalId, rule.limit) : patternOf(given, stack);
  return resource.Type === 'AWS::S3::Bucket' ? name.toLowerCase() : name;
}

/** Logical ID behind `Ref` or `Fn::GetAtt`. */
function referenced(value: unknown): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const { Ref: id, 'Fn::GetAtt': attribute } = value;
  if (typeof id === 'string') return id;
  if (Array.isArray(attribute)) return String(attribute[0]);
  return typeof attribute === 'string' ? attribute.split('.')[0] : undefined;
}

function patternOf(value: unknown, stack: StackScope): string {
  return rawPattern(value, stack).replace(/\*+/g, '*');
}

function rawPattern(value: unknown, stack: StackScope): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!isJsonObject(value)) return '*';
  const id = referenced(value);
  if (id !== undefined) return referencePattern(id, stack);
  const joined = value['Fn::Join'];
  if (Array.isArray(joined) && Array.isArray(joined[1])) {
    return joined[1].map((part: unknown) => rawPattern(part, stack)).join(String(joined[0]));
  }
  const sub = value['Fn::Sub'];
  if (typeof sub === 'string') return substituted(sub, {}, stack);
  if (Array.isArray(sub)) return substituted(String(sub[0]), isJsonObject(sub[1]) ? sub[1] : {}, stack);
  return '*';
}

function substituted(text: string, variables: JsonObject, stack: StackScope): string {
  return text.replace(/\$\{(!?)([^}]*)\}/g, (_whole, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    const given = variables[name];
    return given === undefined ? referencePattern(name.split('.')[0] ?? name, stack) : rawPattern(given, stack);
  });
}

function referencePattern(id: string, stack: StackScope): string {
  const pseudo: Readonly<Record<string, string>> = {
    'AWS::Partition': stack.place.partition,
    'AWS::Region': stack.place.region,
    'AWS::AccountId': stack.place.accountId,
    'AWS::StackName': stack.stackName,
  };
  return pseudo[id] ?? parameterDefault(id, stack) ?? physicalName(id, stack);
}

// A stack parameter may be given another value than its default.
function parameterDefault(id: string, { template }: StackScope): string | undefined {
  return template.Parameters?.[id] === undefined ? undefined : '*';
}
