import { getAtt } from '../../cloudformation/intrinsics.ts';
import type { Resource } from '../../cloudformation/template.ts';
import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import { definitionString } from './definition-string.ts';
import type { KnownNames } from './function-references.ts';

/** The state machine itself; `roleId`: the role that is made for it, absent with one of the user. */
export function machineResource(
  machine: JsonObject,
  roleId: string | undefined,
  names: KnownNames,
  { provider }: ServiceModel,
): Resource {
  const { definition, role, type, name, dependsOn, retain, useExactVersion } = machine;
  const tags = [
    ...(machine['inheritGlobalTags'] === false ? [] : toTags(provider.config['tags'])),
    ...toTags(machine['tags']),
  ];
  return {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionString: definitionString(definition ?? null, names, useExactVersion === true),
      RoleArn: roleId === undefined ? role : getAtt(roleId, 'Arn'),
      StateMachineType: type,
      StateMachineName: name || undefined,
      LoggingConfiguration: logging(machine['loggingConfig']),
      TracingConfiguration: isJsonObject(machine['tracingConfig'])
        ? { Enabled: machine['tracingConfig']['enabled'] ?? false }
        : undefined,
      EncryptionConfiguration: encryption(machine['encryptionConfig']),
      Tags: tags.length > 0 ? tags : undefined,
    },
    DependsOn: [...(roleId === undefined ? [] : [roleId]), ...listOf(dependsOn)],
    DeletionPolicy: retain ? 'Retain' : undefined,
  };
}

const listOf = (value: Json | undefined): readonly string[] =>
  (Array.isArray(value) ? value : value ? [value] : []).map(String);

const toTags = (tags: Json | undefined): readonly JsonObject[] =>
  Object.entries(isJsonObject(tags) ? tags : {}).map(([Key, value]) => ({ Key, Value: String(value || '') }));

function logging(config: Json | undefined): JsonObject | undefined {
  if (!isJsonObject(config)) return undefined;
  const { level = 'OFF', includeExecutionData = false, destinations } = config;
  const groups = (Array.isArray(destinations) ? destinations : []).map((arn: Json) => ({
    CloudWatchLogsLogGroup: { LogGroupArn: arn },
  }));
  return {
    Level: level,
    IncludeExecutionData: includeExecutionData,
    Destinations: groups.length > 0 ? groups : undefined,
  };
}

function encryption(config: Json | undefined): JsonObject | undefined {
  if (!isJsonObject(config)) return undefined;
  const { KmsDataKeyReusePeriodSeconds = 900, KmsKeyId = '', Type = 'AWS_OWNED_KEY' } = config;
  return { KmsDataKeyReusePeriodSeconds, KmsKeyId: { 'Fn::Sub': KmsKeyId }, Type };
}
