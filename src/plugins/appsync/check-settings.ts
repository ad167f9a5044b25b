import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import { objectAt } from '../config-functions.ts';
import { expiryMs } from './api-keys.ts';
import { searchEndpoint } from './data-source-statements.ts';
import { isDomainInTemplate } from './domain.ts';
import { hasTarget, isHandledByLambda } from './lambda-target.ts';
import { declaredByAppSync } from './schema.ts';
import { type ServiceFiles, templateFile, templateKeys } from './service-files.ts';
import { type AppSync, asList, schemaFiles } from './settings.ts';

/** Reports what is wrong at a path below `appSync`. */
export type Refuse = (message: string, ...path: ConfigPath) => void;

const choices: readonly (readonly [path: readonly [string, ...string[]], values: readonly string[]])[] = [
  [['visibility'], ['GLOBAL', 'PRIVATE']],
  [
    ['logging', 'level'],
    ['ALL', 'INFO', 'DEBUG', 'ERROR', 'NONE'],
  ],
  [
    ['caching', 'behavior'],
    ['FULL_REQUEST_CACHING', 'PER_RESOLVER_CACHING'],
  ],
  [
    ['waf', 'defaultAction'],
    ['Allow', 'Block'],
  ],
];

const authenticationTypes = ['AMAZON_COGNITO_USER_POOLS', 'AWS_LAMBDA', 'OPENID_CONNECT', 'AWS_IAM', 'API_KEY'];

/** Keys of `config` that each type of data source needs. */
const neededBy: Readonly<Record<string, readonly string[]>> = {
  AMAZON_DYNAMODB: ['tableName'],
  AMAZON_OPENSEARCH_SERVICE: [],
  AWS_LAMBDA: [],
  HTTP: ['endpoint'],
  NONE: [],
  RELATIONAL_DATABASE: ['awsSecretStoreArn', 'dbClusterIdentifier'],
  AMAZON_EVENTBRIDGE: ['eventBusArn'],
  AMAZON_BEDROCK_RUNTIME: [],
};

const missingTarget = 'names no function: write functionName, functionArn or function.';

/** Reports everything that the plugin would refuse, or that would come out broken. */
export function checkSettings(appSync: AppSync, files: ServiceFiles, nowMs: number, refuse: Refuse): void {
  checkApi(appSync, refuse);
  checkSchema(appSync, files, refuse);
  for (const [name, source] of Object.entries(appSync.dataSources)) checkDataSource(name, source, refuse);
  for (const [name, settings] of Object.entries(appSync.pipelineFunctions)) {
    const owner = { label: `The pipeline function ${name}`, path: ['pipelineFunctions', name], settings };
    checkProgram(owner, files, refuse);
    checkSource(owner, String(settings['dataSource']), appSync, refuse);
  }
  checkResolvers(appSync, files, refuse);
  for (const { name, settings } of appSync.apiKeys) {
    checkExpiry(name, settings, nowMs, refuse);
    for (const rule of asList(settings['wafRules'])) checkRule(rule, refuse, 'apiKeys');
  }
  for (const rule of asList(objectAt(appSync.config, 'waf')['rules'])) checkRule(rule, refuse, 'waf', 'rules');
}

function checkApi({ config, authentications }: AppSync, refuse: Refuse): void {
  const { name, authentication, domain, waf, esbuild } = config;
  if (typeof name !== 'string' || name === '') refuse('The API has no name.', 'name');
  if (!isJsonObject(authentication)) refuse('The API has no authentication.', 'authentication');
  for (const one of authentications) checkAuthentication(one, refuse);
  for (const [path, values] of choices) {
    const [key, ...rest] = path;
    const value: Json | undefined = rest.length === 0 ? config[key] : objectAt(config, key)[rest.join('.')];
    const isNeeded = config[key] && ['level', 'behavior'].includes(String(rest[0]));
    if ((value !== undefined || isNeeded) && !values.includes(String(value))) {
      refuse(`${path.join('.')} has to be one of ${values.join(', ')}.`, ...path);
    }
  }
  if (domain && typeof objectAt(config, 'domain')['name'] !== 'string') refuse('The domain has no name.', 'domain');
  const { certificateArn, hostedZoneId } = objectAt(config, 'domain');
  if (isDomainInTemplate(config) && !certificateArn && !hostedZoneId) {
    refuse('The domain needs certificateArn or hostedZoneId, or useCloudFormation: false.', 'domain');
  }
  const { arn, rules } = objectAt(config, 'waf');
  if (waf && !arn && !Array.isArray(rules)) refuse('waf has neither arn nor rules.', 'waf');
  if (esbuild !== undefined && esbuild !== false && !isJsonObject(esbuild)) {
    refuse('esbuild has to be false or the options of esbuild.', 'esbuild');
  }
}

function checkAuthentication(authentication: JsonObject, refuse: Refuse): void {
  const type = String(authentication['type']);
  const config = objectAt(authentication, 'config');
  if (!authenticationTypes.includes(type)) {
    refuse(`"${type}" is no type of authentication: use ${authenticationTypes.join(', ')}.`, 'authentication');
  } else if (type === 'AMAZON_COGNITO_USER_POOLS' && !config['userPoolId']) {
    refuse('Authentication by AMAZON_COGNITO_USER_POOLS needs config.userPoolId.', 'authentication');
  } else if (type === 'OPENID_CONNECT' && !config['issuer']) {
    refuse('Authentication by OPENID_CONNECT needs config.issuer.', 'authentication');
  } else if (type === 'AWS_LAMBDA' && !hasTarget(config)) {
    refuse(`Authentication by AWS_LAMBDA ${missingTarget}`, 'authentication');
  }
}

function checkSchema({ config }: AppSync, files: ServiceFiles, refuse: Refuse): void {
  for (const file of schemaFiles(config)) {
    const text = files.get(file);
    if (text === undefined) refuse(`The schema ${file} is not there.`, 'schema');
    const declared = declaredByAppSync(text ?? '');
    if (declared === undefined) continue;
    const message = `The schema ${file} declares ${declared}, which AppSync declares itself: remove it, or set \`engine: framework\`.`;
    refuse(message, 'schema');
  }
}

function checkDataSource(name: string, source: JsonObject, refuse: Refuse): void {
  const path = ['dataSources', name];
  const type = String(source['type']);
  const config = objectAt(source, 'config');
  const needed = Object.hasOwn(neededBy, type) ? neededBy[type] : undefined;
  if (!needed) {
    const nearest = nearestName(type, Object.keys(neededBy));
    refuse(
      `The data source ${name} has an unknown type ${type}${nearest ? `: did you mean ${nearest}?` : '.'}`,
      ...path,
    );
  }
  for (const key of needed ?? []) {
    if (!config[key]) refuse(`The data source ${name} has no config.${key}.`, ...path, 'config');
  }
  if (type === 'AWS_LAMBDA' && !hasTarget(config)) refuse(`The data source ${name} ${missingTarget}`, ...path);
  const { endpoint, domain, serviceRoleArn, iamRoleStatements, authorizationConfig } = config;
  const hasOwnRole = Boolean(serviceRoleArn || iamRoleStatements);
  if (type === 'AMAZON_OPENSEARCH_SERVICE') {
    if (Boolean(endpoint) === Boolean(domain)) refuse(`The data source ${name} needs endpoint or domain.`, ...path);
    else if (!hasOwnRole && endpoint && !searchEndpoint.test(String(endpoint))) {
      refuse(`No role can be made for the endpoint of ${name}: give iamRoleStatements.`, ...path, 'config', 'endpoint');
    }
  }
  const signs = objectAt({ authorizationConfig }, 'authorizationConfig')['authorizationType'] === 'AWS_IAM';
  if (type === 'HTTP' && signs && !hasOwnRole) {
    refuse(`The data source ${name} signs its requests and needs iamRoleStatements.`, ...path, 'config');
  }
}

interface Owner {
  readonly label: string;
  readonly path: readonly string[];
  readonly settings: JsonObject;
}

function checkResolvers(appSync: AppSync, files: ServiceFiles, refuse: Refuse): void {
  for (const [key, { type, field, steps, settings }] of Object.entries(appSync.resolvers)) {
    const owner = { label: `The resolver ${key}`, path: ['resolvers', key], settings };
    if (!type || !field) refuse(`${owner.label} has no type and field: name it Type.field.`, ...owner.path);
    checkProgram(owner, files, refuse);
    if (steps.kind === 'UNIT') checkSource(owner, steps.dataSource, appSync, refuse);
    else if (!Array.isArray(settings['functions'])) {
      refuse(`${owner.label} has no functions: list them, or set kind: UNIT.`, ...owner.path);
    } else {
      for (const name of steps.functions.filter((one) => !Object.hasOwn(appSync.pipelineFunctions, one))) {
        refuse(`${owner.label} names the unknown pipeline function ${name}.`, ...owner.path, 'functions');
      }
    }
  }
}

function checkSource({ label, path }: Owner, name: string, { dataSources }: AppSync, refuse: Refuse): void {
  if (Object.hasOwn(dataSources, name)) return;
  const nearest = nearestName(name, Object.keys(dataSources));
  refuse(`${label} names the unknown data source ${name}${nearest ? `: did you mean ${nearest}?` : '.'}`, ...path);
}

function checkProgram({ label, path, settings }: Owner, files: ServiceFiles, refuse: Refuse): void {
  for (const key of templateKeys) {
    const file = templateFile(settings, key);
    if (file !== undefined && !files.has(file)) refuse(`${label}: the file ${file} is not there.`, ...path, key);
  }
  const sync = objectAt(settings, 'sync');
  if (isHandledByLambda(sync) && !hasTarget(sync)) refuse(`${label}: sync ${missingTarget}`, ...path, 'sync');
}

const dayMs = 86_400_000;

function checkExpiry(name: string, settings: JsonObject, nowMs: number, refuse: Refuse): void {
  const end = expiryMs(settings, nowMs);
  if (end === undefined) {
    refuse(`The API key ${name} ends at a time that cannot be read: use 30d, or a date with a time.`, 'apiKeys');
  } else if (end < nowMs + dayMs || end > nowMs + 365 * 366 * dayMs) {
    refuse(`The API key ${name} has to be valid for a day at least.`, 'apiKeys');
  }
}

function checkRule(rule: Json, refuse: Refuse, ...path: ConfigPath): void {
  if (rule === 'throttle' || rule === 'disableIntrospection') return;
  const { throttle, name, statement }: JsonObject = isJsonObject(rule) ? rule : {};
  const hasLimit = isJsonObject(throttle) || (typeof throttle === 'number' && throttle >= 100);
  if (isJsonObject(rule) && 'throttle' in rule ? !hasLimit : false)
    refuse('A throttle starts at 100 requests.', ...path);
  if (isJsonObject(rule) && ('throttle' in rule || 'disableIntrospection' in rule)) return;
  if (typeof name !== 'string' || !isJsonObject(statement)) {
    refuse('A rule of the WAF is throttle, disableIntrospection, or has a name and a statement.', ...path);
  }
}
