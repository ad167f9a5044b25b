import { functionId, logGroupId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import { deploymentBucketValue } from './deployment-bucket-value.ts';
import type { CompileInputs } from './function-inputs.ts';
import { customRole, roleReference } from './role.ts';

/**
 * The `AWS::Lambda::Function` of one function, as the version hash sees it: `LoggingConfig` (and `SnapStart` of the v3
 * profile) come later, by `finishFunction`. Source: framework-spec 7.1.
 */
export function functionResource(fn: FunctionModel, model: ServiceModel, inputs: CompileInputs): Resource {
  const role = roleReference(customRole(fn, model));
  const dependsOn = [
    ...(fn.disableLogs ? [] : [logGroupId(fn.key)]),
    ...fn.dependsOn,
    ...(role.dependsOn === undefined ? [] : [role.dependsOn]),
  ];
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      ...packageProperties(fn, model, inputs),
      FunctionName: fn.name,
      MemorySize: fn.memorySize,
      Timeout: fn.timeout,
      Architectures: fn.architecture && [fn.architecture],
      Description: fn.description || undefined,
      SnapStart: fn.snapStart && model.profile === 'v4' ? snapStart : undefined,
      Tags: tagList(fn.tags),
      EphemeralStorage: fn.ephemeralStorageSize === undefined ? undefined : { Size: fn.ephemeralStorageSize },
      RecursiveLoop: fn.recursiveLoop,
      DeadLetterConfig: fn.onError === undefined ? undefined : { TargetArn: fn.onError },
      KmsKeyArn: fn.kmsKeyArn,
      TracingConfig: fn.tracing ? { Mode: fn.tracing === true ? 'Active' : fn.tracing } : undefined,
      Environment: fn.environment && { Variables: fn.environment },
      Role: role.value,
      VpcConfig: vpcConfig(fn, model),
      FileSystemConfigs: fn.fileSystemConfig && [
        { Arn: fn.fileSystemConfig.arn, LocalMountPath: fn.fileSystemConfig.localMountPath },
      ],
      ReservedConcurrentExecutions: fn.reservedConcurrency,
      Layers: fn.layers,
      DurableConfig: fn.durableConfig && {
        ExecutionTimeout: fn.durableConfig.executionTimeout,
        RetentionPeriodInDays: fn.durableConfig.retentionPeriodInDays,
      },
    },
    ...(dependsOn.length > 0 ? { DependsOn: dependsOn } : {}),
    ...(fn.condition === undefined ? {} : { Condition: fn.condition }),
  };
}

/** Adds what the version hash of the framework does not see. */
export function finishFunction(resource: Resource, fn: FunctionModel, model: ServiceModel): Resource {
  const late = {
    SnapStart: fn.snapStart && model.profile === 'v3' ? snapStart : undefined,
    LoggingConfig: loggingConfig(fn),
  };
  return { ...resource, Properties: { ...resource.Properties, ...withoutUndefined(late) } };
}

/** Logical ID → function resource, for messages that name it. */
export const functionLogicalId = (fn: FunctionModel): string => functionId(fn.key);

/** `{ a: 'b' }` → `[{ Key: 'a', Value: 'b' }]`; `undefined` without tags. */
export function tagList(tags: Readonly<Record<string, Value>>): Value | undefined {
  const list = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  return list.length > 0 ? list : undefined;
}

const snapStart = { ApplyOn: 'PublishedVersions' };

function packageProperties(fn: FunctionModel, model: ServiceModel, inputs: CompileInputs): JsonObject {
  const image = inputs.artifacts.images[fn.key];
  if (image) return { Code: { ImageUri: image.uri }, ImageConfig: imageConfig(fn), PackageType: 'Image' };
  return {
    Code: { S3Bucket: deploymentBucketValue(model), S3Key: inputs.artifacts.functions[fn.key]?.s3Key },
    RuntimeManagementConfig: runtimeManagement(fn),
    Handler: fn.handler,
    Runtime: fn.runtime,
  };
}

function imageConfig({ image }: FunctionModel): JsonObject | undefined {
  const config = withoutUndefined({
    Command: image?.command,
    EntryPoint: image?.entryPoint,
    WorkingDirectory: image?.workingDirectory,
  });
  return Object.keys(config).length > 0 ? config : undefined;
}

function runtimeManagement({ runtimeManagement: config }: FunctionModel): JsonObject | undefined {
  if (!config || config.mode === 'auto') return undefined;
  if (config.mode === 'manual') return { UpdateRuntimeOn: 'Manual', RuntimeVersionArn: config.arn };
  return { UpdateRuntimeOn: 'FunctionUpdate' };
}

// A function may override only one of the two lists; without both there is no VPC at all.
function vpcConfig(fn: FunctionModel, model: ServiceModel): JsonObject | undefined {
  if (fn.vpc === 'off') return undefined;
  const shared = model.provider.vpc;
  const SecurityGroupIds = fn.vpc?.securityGroupIds ?? shared?.securityGroupIds;
  const SubnetIds = fn.vpc?.subnetIds ?? shared?.subnetIds;
  if (!SecurityGroupIds || !SubnetIds) return undefined;
  return {
    Ipv6AllowedForDualStack: fn.vpc?.ipv6AllowedForDualStack || shared?.ipv6AllowedForDualStack,
    SecurityGroupIds,
    SubnetIds,
  };
}

function loggingConfig({ logs }: FunctionModel): JsonObject | undefined {
  const config = withoutUndefined({
    ApplicationLogLevel: logs?.applicationLogLevel,
    LogFormat: logs?.logFormat,
    LogGroup: logs?.logGroup,
    SystemLogLevel: logs?.systemLogLevel,
  });
  return Object.keys(config).length > 0 ? config : undefined;
}

function withoutUndefined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
