import { getAtt } from '../../cloudformation/intrinsics.ts';
import {
  functionInvokedByUrlPermissionId,
  functionUrlId,
  functionUrlPermissionId,
} from '../../cloudformation/logical-ids.ts';
import type { Resource } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import type { FunctionModel, FunctionUrlConfig, ServiceModel } from '../../service/service-model.ts';
import type { Contribution } from '../contribution.ts';
import { companionCondition, functionAlias, functionTarget } from './alias.ts';

const defaultAllowedHeaders = [
  'Content-Type',
  'X-Amz-Date',
  'Authorization',
  'X-Api-Key',
  'X-Amz-Security-Token',
  'X-Amzn-Trace-Id',
];

/**
 * `url` of a function: an `AWS::Lambda::Url`, its output, and the permissions of everybody unless IAM guards it.
 * Source: framework-spec 7.4; the second permission is osls only (13.4).
 */
export function compileFunctionUrl(fn: FunctionModel, model: ServiceModel): Contribution {
  if (!fn.url) return {};
  const authType = fn.url.authorizer === 'aws_iam' ? 'AWS_IAM' : 'NONE';
  const alias = functionAlias(fn);
  const shared = { ...(alias ? { DependsOn: alias.logicalId } : {}), ...companionCondition(fn, model) };
  const id = functionUrlId(fn.key);
  const permission = (properties: JsonObject): Resource => ({
    Type: 'AWS::Lambda::Permission',
    Properties: { FunctionName: functionTarget(fn), Principal: '*', ...properties },
    ...shared,
  });
  return {
    resources: {
      [id]: {
        Type: 'AWS::Lambda::Url',
        Properties: {
          AuthType: authType,
          TargetFunctionArn: functionTarget(fn),
          Cors: cors(fn.url),
          InvokeMode: fn.url.invokeMode === 'RESPONSE_STREAM' ? fn.url.invokeMode : undefined,
        },
        ...shared,
      },
      ...(authType === 'NONE' && {
        [functionUrlPermissionId(fn.key)]: permission({
          Action: 'lambda:InvokeFunctionUrl',
          FunctionUrlAuthType: authType,
        }),
      }),
      ...(authType === 'NONE' &&
        model.profile === 'v4' && {
          [functionInvokedByUrlPermissionId(fn.key)]: permission({
            Action: 'lambda:InvokeFunction',
            InvokedViaFunctionUrl: true,
          }),
        }),
    },
    outputs: {
      [id]: {
        Description: 'Lambda Function URL',
        Value: getAtt(id, 'FunctionUrl'),
        ...companionCondition(fn, model),
      },
    },
    sources: { [id]: [...fn.path, 'url'] },
  };
}

function cors({ cors: config }: FunctionUrlConfig): JsonObject | undefined {
  if (!config) return undefined;
  const own = config === true ? {} : config;
  return {
    AllowCredentials: own.allowCredentials ? true : undefined,
    AllowHeaders: listOrDefault(own.allowedHeaders, defaultAllowedHeaders),
    AllowMethods: listOrDefault(own.allowedMethods, ['*']),
    AllowOrigins: listOrDefault(own.allowedOrigins, ['*']),
    ExposeHeaders: own.exposedResponseHeaders ? [...new Set(own.exposedResponseHeaders)] : undefined,
    MaxAge: own.maxAge ?? undefined,
  };
}

// null takes the default away; absent keeps it.
function listOrDefault(
  list: readonly string[] | null | undefined,
  fallback: readonly string[],
): readonly string[] | undefined {
  if (list === null) return undefined;
  return list ? [...new Set(list)] : fallback;
}
