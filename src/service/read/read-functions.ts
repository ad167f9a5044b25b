import type { JsonObject } from '../../core/json.ts';
import type { Profile } from '../profile.ts';
import type { FunctionModel } from '../service-model.ts';
import { choiceAt, flagAt, listAt, numberAt, objectAt, objectsByKey, textAt, textsAt, valueAt } from './fields.ts';
import { readEvents } from './read-events.ts';
import { readDestinations, readImage, readRuntimeManagement, readUrl } from './read-function-parts.ts';
import { readPatterns } from './read-package.ts';
import { readLambdaLogs, readVpc } from './read-provider.ts';
import { readEnvironment, readTags } from './read-tags.ts';

/** What functions take from above them. */
export interface FunctionDefaults {
  readonly service: string;
  readonly stage: string;
  readonly profile: Profile;
  readonly provider: JsonObject | undefined;
  readonly packageSection: JsonObject | undefined;
}

/** Runtime of a function when neither it nor the provider names one (framework-spec 13.4). */
const defaultRuntimes: Readonly<Record<Profile, string>> = { v3: 'nodejs16.x', v4: 'nodejs24.x' };

/** `functions` (framework-spec 1.6, 7.1) in the order of the file, with the provider's defaults. */
export function readFunctions(section: JsonObject | undefined, defaults: FunctionDefaults): readonly FunctionModel[] {
  return Object.entries(objectsByKey(section)).map(([key, fn]) => readFunction(key, fn, defaults));
}

function readFunction(key: string, fn: JsonObject, defaults: FunctionDefaults): FunctionModel {
  const { service, stage, provider } = defaults;
  return {
    ...readCode(fn, defaults),
    ...readAsync(fn),
    ...readLogging(fn, provider),
    key,
    name: textAt(fn, 'name') ?? `${service}-${stage}-${key}`,
    path: ['functions', key],
    memorySize: numberAt(fn, 'memorySize') ?? numberAt(provider, 'memorySize') ?? 1024,
    timeout: numberAt(fn, 'timeout') ?? numberAt(provider, 'timeout') ?? 6,
    description: valueAt(fn, 'description'),
    environment: readEnvironment(provider, fn),
    tags: { ...readTags(provider, 'tags'), ...readTags(fn, 'tags') },
    events: readEvents(key, fn),
    role: valueAt(fn, 'role'),
    condition: textAt(fn, 'condition'),
    dependsOn: textsAt(fn, 'dependsOn') ?? [],
    ephemeralStorageSize: numberAt(fn, 'ephemeralStorageSize'),
    fileSystemConfig: readFileSystem(fn),
    kmsKeyArn: valueAt(fn, 'kmsKeyArn') ?? valueAt(provider, 'kmsKeyArn'),
    provisionedConcurrency: valueAt(fn, 'provisionedConcurrency'),
    reservedConcurrency: valueAt(fn, 'reservedConcurrency'),
    tracing: readTracing(fn, provider),
    url: readUrl(fn),
    versionFunction: flagAt(fn, 'versionFunction') ?? flagAt(provider, 'versionFunctions') ?? true,
    vpc: readFunctionVpc(fn),
    httpApiPayload: textAt(objectAt(fn, 'httpApi'), 'payload'),
    config: fn,
  };
}

/** Where the code is, and what runs it. */
function readCode(fn: JsonObject, { profile, provider, packageSection }: FunctionDefaults) {
  const packaging = objectAt(fn, 'package');
  const image = readImage(fn);
  return {
    handler: textAt(fn, 'handler'),
    image,
    runtime: image ? undefined : (textAt(fn, 'runtime') ?? textAt(provider, 'runtime') ?? defaultRuntimes[profile]),
    architecture: choiceAt(fn, 'architecture', architectures) ?? choiceAt(provider, 'architecture', architectures),
    runtimeManagement: readRuntimeManagement(fn) ?? readRuntimeManagement(provider),
    snapStart: flagAt(fn, 'snapStart') ?? false,
    layers: listAt(fn, 'layers') ?? listAt(provider, 'layers'),
    package: {
      artifact: textAt(packaging, 'artifact'),
      individually: flagAt(packaging, 'individually') ?? flagAt(packageSection, 'individually') ?? false,
      patterns: readPatterns(packaging),
      disable: flagAt(packaging, 'disable') ?? false,
    },
  } as const;
}

const architectures = ['x86_64', 'arm64'] as const;

/** What happens to asynchronous calls. */
function readAsync(fn: JsonObject) {
  const durable = objectAt(fn, 'durableConfig');
  const executionTimeout = numberAt(durable, 'executionTimeout');
  return {
    destinations: readDestinations(fn),
    maximumEventAge: numberAt(fn, 'maximumEventAge'),
    maximumRetryAttempts: numberAt(fn, 'maximumRetryAttempts'),
    onError: valueAt(fn, 'onError'),
    recursiveLoop: choiceAt(fn, 'recursiveLoop', ['Allow', 'Terminate']),
    durableConfig:
      executionTimeout === undefined
        ? undefined
        : { executionTimeout, retentionPeriodInDays: numberAt(durable, 'retentionPeriodInDays') },
  } as const;
}

function readLogging(fn: JsonObject, provider: JsonObject | undefined) {
  return {
    disableLogs: flagAt(fn, 'disableLogs') ?? false,
    logs: readLambdaLogs(fn, 'logs') ?? readLambdaLogs(objectAt(provider, 'logs'), 'lambda'),
    logRetentionInDays: numberAt(fn, 'logRetentionInDays') ?? numberAt(provider, 'logRetentionInDays'),
    logDataProtectionPolicy: objectAt(fn, 'logDataProtectionPolicy') ?? objectAt(provider, 'logDataProtectionPolicy'),
    logGroupClass: readLogGroupClass(fn) ?? readLogGroupClass(provider),
  } as const;
}

/** Serverless 4 writes the class in small letters with `_`. */
function readLogGroupClass(owner: JsonObject | undefined): 'STANDARD' | 'INFREQUENT_ACCESS' | undefined {
  const written = textAt(owner, 'logGroupClass')?.toUpperCase().replaceAll('-', '_');
  return written === 'STANDARD' || written === 'INFREQUENT_ACCESS' ? written : undefined;
}

/** A falsy value of the function does not switch the provider's off (framework-spec 7.1). */
function readTracing(fn: JsonObject, provider: JsonObject | undefined): string | true | undefined {
  const shared = objectAt(provider, 'tracing');
  const own = textAt(fn, 'tracing') || flagAt(fn, 'tracing');
  return own || textAt(shared, 'lambda') || flagAt(shared, 'lambda') || undefined;
}

function readFunctionVpc(fn: JsonObject): FunctionModel['vpc'] {
  if (fn['vpc'] === null || fn['vpc'] === false) return 'off';
  return readVpc(fn);
}

function readFileSystem(fn: JsonObject): FunctionModel['fileSystemConfig'] {
  const config = objectAt(fn, 'fileSystemConfig');
  const arn = valueAt(config, 'arn');
  const localMountPath = textAt(config, 'localMountPath');
  return arn !== undefined && localMountPath !== undefined ? { arn, localMountPath } : undefined;
}
