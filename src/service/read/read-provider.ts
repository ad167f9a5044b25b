import type { JsonObject } from '../../core/json.ts';
import type {
  ApiLogsConfig,
  EcrConfig,
  EcrImage,
  LogsLambdaConfig,
  ProviderModel,
  VpcConfig,
} from '../service-model.ts';
import {
  checked,
  choiceAt,
  flagAt,
  listAt,
  numberAt,
  objectAt,
  objectsAt,
  objectsByKey,
  textAt,
  textsAt,
  valueAt,
} from './fields.ts';
import { readDeploymentBucket } from './read-deployment-bucket.ts';
import { readRole } from './read-role.ts';
import { readTags } from './read-tags.ts';

/** Versions that `pruneFunctionVersions: true` keeps. */
const versionsKept = 10;

/** `provider` (framework-spec 1.5) with the framework's defaults. */
export function readProvider(provider: JsonObject | undefined): ProviderModel {
  return {
    ...readDeploySettings(provider),
    ...readApis(provider),
    runtime: textAt(provider, 'runtime'),
    architecture: choiceAt(provider, 'architecture', ['x86_64', 'arm64']),
    tags: readTags(provider, 'tags'),
    role: readRole(provider),
    vpc: readVpc(provider),
    alb: checked(objectAt(provider, 'alb')),
    cloudFront: checked(objectAt(provider, 'cloudFront')),
    s3: objectsByKey(objectAt(provider, 's3')),
    ecr: readEcr(objectAt(provider, 'ecr')),
    kinesisConsumerNamingMode: choiceAt(objectAt(provider, 'kinesis'), 'consumerNamingMode', ['serviceSpecific']),
    eventBridgeUseCloudFormation: flagAt(objectAt(provider, 'eventBridge'), 'useCloudFormation'),
    logRetentionInDays: numberAt(provider, 'logRetentionInDays'),
    logDataProtectionPolicy: objectAt(provider, 'logDataProtectionPolicy'),
    logs: readLogs(objectAt(provider, 'logs')),
    tracing: readTracing(objectAt(provider, 'tracing')),
    config: provider ?? {},
  };
}

/** What stack calls and uploads take. */
function readDeploySettings(provider: JsonObject | undefined) {
  return {
    stackTags: readTags(provider, 'stackTags'),
    deploymentPrefix: textAt(provider, 'deploymentPrefix') ?? 'serverless',
    deploymentBucket: readDeploymentBucket(provider),
    deploymentMethod: choiceAt(provider, 'deploymentMethod', ['changesets', 'direct']) ?? 'changesets',
    deploymentRole: valueAt(objectAt(provider, 'iam'), 'deploymentRole') ?? valueAt(provider, 'cfnRole'),
    deletionProtection: readDeletionProtection(provider),
    notificationArns: listAt(provider, 'notificationArns') ?? [],
    rollbackConfiguration: objectAt(provider, 'rollbackConfiguration'),
    stackParameters: objectsAt(provider, 'stackParameters') ?? [],
    stackPolicy: objectsAt(provider, 'stackPolicy'),
    disableRollback: flagAt(provider, 'disableRollback') ?? false,
    pruneFunctionVersions: readVersionsKept(provider),
    awsProfile: textAt(provider, 'profile'),
  } as const;
}

function readApis(provider: JsonObject | undefined) {
  return {
    vpcEndpointIds: valueAt(provider, 'vpcEndpointIds'),
    endpointType: textAt(provider, 'endpointType'),
    apiName: valueAt(provider, 'apiName'),
    apiGateway: checked<ProviderModel['apiGateway']>(objectAt(provider, 'apiGateway')),
    httpApi: checked<ProviderModel['httpApi']>(objectAt(provider, 'httpApi')),
    websocketsApiName: textAt(provider, 'websocketsApiName'),
    websocketsApiRouteSelectionExpression: textAt(provider, 'websocketsApiRouteSelectionExpression'),
    websocketsDescription: textAt(provider, 'websocketsDescription'),
    websocketUseProviderTags: flagAt(objectAt(provider, 'websocket'), 'useProviderTags') ?? false,
  } as const;
}

/** The `vpc` map of the provider or of a function. */
export function readVpc(owner: JsonObject | undefined): VpcConfig | undefined {
  const vpc = objectAt(owner, 'vpc');
  if (!vpc) return undefined;
  return {
    securityGroupIds: valueAt(vpc, 'securityGroupIds'),
    subnetIds: valueAt(vpc, 'subnetIds'),
    ipv6AllowedForDualStack: flagAt(vpc, 'ipv6AllowedForDualStack'),
  };
}

function readLogs(logs: JsonObject | undefined): ProviderModel['logs'] {
  return {
    frameworkLambda: flagAt(logs, 'frameworkLambda') ?? false,
    restApi: onOrSettings<ApiLogsConfig>(logs, 'restApi'),
    websocket: onOrSettings<ApiLogsConfig>(logs, 'websocket'),
    httpApi: onOrSettings(logs, 'httpApi'),
    lambda: readLambdaLogs(logs, 'lambda'),
  };
}

/** Settings of Lambda's own logging, under `key`. */
export function readLambdaLogs(owner: JsonObject | undefined, key: string): LogsLambdaConfig | undefined {
  const logs = objectAt(owner, key);
  return logs && checked<LogsLambdaConfig>(logs);
}

function onOrSettings<T extends object>(owner: JsonObject | undefined, key: string): true | T | undefined {
  const settings = objectAt(owner, key);
  return settings ? checked<T>(settings) : owner?.[key] === true || undefined;
}

function readTracing(tracing: JsonObject | undefined): ProviderModel['tracing'] {
  return { apiGateway: flagAt(tracing, 'apiGateway'), lambda: textAt(tracing, 'lambda') ?? flagAt(tracing, 'lambda') };
}

function readDeletionProtection(provider: JsonObject | undefined): ProviderModel['deletionProtection'] {
  const stages = textsAt(objectAt(provider, 'deletionProtection'), 'stages');
  return stages ? { stages } : flagAt(provider, 'deletionProtection');
}

function readVersionsKept(provider: JsonObject | undefined): number | undefined {
  if (provider?.['pruneFunctionVersions'] === true) return versionsKept;
  return numberAt(objectAt(provider, 'pruneFunctionVersions'), 'number');
}

/** `provider.ecr`; a text among the images is a URI or a folder. */
function readEcr(ecr: JsonObject | undefined): EcrConfig {
  const images = Object.entries(objectAt(ecr, 'images') ?? {});
  const read = Object.fromEntries(
    images.flatMap(([name, image]): [string, EcrImage][] => {
      if (typeof image === 'string')
        return [[name, /dkr\.ecr|@sha256:/.test(image) ? { uri: image } : { path: image }]];
      return typeof image === 'object' && image !== null && !Array.isArray(image)
        ? [[name, checked<EcrImage>(objectAt({ image }, 'image'))]]
        : [];
    }),
  );
  return {
    images: read,
    scanOnPush: flagAt(ecr, 'scanOnPush') ?? false,
    maxImageCount: numberAt(ecr, 'maxImageCount'),
  };
}
