import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { limits } from './limits.ts';

/** A name as it is with an empty stage, and how long it may be with one. */
export interface StageName {
  readonly text: string;
  readonly limit: number;
}

/** Amazon S3 User Guide, "General purpose bucket naming rules"; Amazon SQS API Reference, "CreateQueue". */
const bucketName = 63;
const queueName = 80;

const propertyLimits: Readonly<Record<string, number>> = {
  BucketName: bucketName,
  FunctionName: limits.functionName.value,
  RoleName: limits.roleName.value,
  QueueName: queueName,
};

/**
 * The names that a service makes from its stage, read from the file before variables are resolved: they decide how long
 * the stage may be. Names that hold a variable nobody knows yet are left to the check of names.
 */
export function listStageNames(config: JsonObject, region: string): readonly StageName[] {
  const service = config['service'];
  if (typeof service !== 'string' || service.includes('${')) return [];
  const known = { service, region };
  return [...providerNames(config), ...functionNames(config), ...resourceNames(config)].flatMap(([text, limit]) => {
    const filled = fill(text, known);
    return filled === undefined ? [] : [perStage(filled, limit)];
  });
}

type Candidate = readonly [text: string, limit: number];

const prefix = '${self:service}-${sls:stage}';

function providerNames({ provider }: JsonObject): readonly Candidate[] {
  const { iam, role, deploymentBucket, stackName, logs } = objectOf(provider);
  const ownRole = objectOf(iam)['role'] ?? role;
  const roleName = objectOf(ownRole)['name'] ?? `${prefix}-\${aws:region}-lambdaRole`;
  const bucket = objectOf(deploymentBucket)['name'] ?? deploymentBucket;
  const restApiLogs = objectOf(logs)['restApi'];
  return [
    ...text(stackName ?? prefix, limits.stackName.value),
    ...(typeof ownRole === 'string' ? [] : text(roleName, limits.roleName.value)),
    ...text(bucket, bucketName),
    ...(restApiLogs ? text(`${prefix}-custom-resource-apigw-cw-role`, limits.functionName.value) : []),
  ];
}

function functionNames({ functions }: JsonObject): readonly Candidate[] {
  const all = Array.isArray(functions) ? functions.map(objectOf) : [objectOf(functions)];
  return all.flatMap(Object.entries).flatMap(([key, value]): readonly Candidate[] => {
    const { name, events } = objectOf(value);
    const own = text(name ?? `${prefix}-${key}`, limits.functionName.value);
    return [...own, ...(Array.isArray(events) ? events.flatMap((event) => eventNames(objectOf(event))) : [])];
  });
}

/** Buckets that an event makes, and the function that sets an event on what exists. */
function eventNames({ s3, cognitoUserPool }: JsonObject): readonly Candidate[] {
  const limit = limits.functionName.value;
  if (objectOf(cognitoUserPool)['existing'] === true) return text(`${prefix}-custom-resource-existing-cup`, limit);
  if (objectOf(s3)['existing'] === true) return text(`${prefix}-custom-resource-existing-s3`, limit);
  return text(objectOf(s3)['bucket'] ?? s3, bucketName);
}

function resourceNames({ resources }: JsonObject): readonly Candidate[] {
  const parts = Array.isArray(resources) ? resources : [resources];
  const found = parts.flatMap((part) => Object.values(objectOf(objectOf(part)['Resources'])));
  return found.flatMap((resource) =>
    Object.entries(objectOf(objectOf(resource)['Properties'])).flatMap(([property, value]) => {
      const limit = propertyLimits[property];
      return limit === undefined ? [] : text(objectOf(value)['Fn::Sub'] ?? value, limit);
    }),
  );
}

const text = (value: Json | undefined, limit: number): readonly Candidate[] =>
  typeof value === 'string' ? [[value, limit]] : [];

const objectOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** Stands where the stage will be; in no name that AWS allows. */
const stageMark = '\u0000';

/** The text with what is known filled in; `undefined` when something else is asked for. */
function fill(template: string, known: { readonly service: string; readonly region: string }): string | undefined {
  const filled = template.replace(/\$\{([^{}]*)\}/g, (whole, inside: string) => {
    const name = inside.split(',')[0]?.trim() ?? '';
    if (['sls:stage', 'opt:stage', 'self:provider.stage'].includes(name)) return stageMark;
    if (name === 'self:service') return known.service;
    if (['aws:region', 'opt:region', 'self:provider.region', 'AWS::Region'].includes(name)) return known.region;
    return ['aws:accountId', 'AWS::AccountId'].includes(name) ? '0'.repeat(12) : whole;
  });
  return filled.includes('${') || !filled.includes(stageMark) ? undefined : filled;
}

/** A stage that stands in a name twice has half of the room. */
function perStage(filled: string, limit: number): StageName {
  const bare = filled.replaceAll(stageMark, '');
  const times = filled.length - bare.length;
  return { text: bare, limit: bare.length + Math.floor((limit - bare.length) / times) };
}
