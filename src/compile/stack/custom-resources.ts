import { getAtt, join, sub } from '../../cloudformation/intrinsics.ts';
import {
  apiGatewayRoleHandlerId,
  customResourcesRoleId,
  eventBridgeHandlerId,
  existingCognitoHandlerId,
  existingS3HandlerId,
  logGroupId,
} from '../../cloudformation/logical-ids.ts';
import { allow, type PolicyStatement, policyVersion } from '../../cloudformation/policy.ts';
import type { Resource, Resources } from '../../cloudformation/template.ts';
import { md5Hex } from '../../core/digest.ts';
import type { ServiceModel } from '../../service/service-model.ts';
import type { Contribution, CustomResourceKind, CustomResourceRequest } from '../contribution.ts';
import { deploymentBucketValue } from '../functions/deployment-bucket-value.ts';
import { logGroupName } from '../functions/log-group.ts';

interface Handler {
  readonly logicalId: string;
  readonly handler: string;
  /** End of the function's name, and key of its log group. */
  readonly name: string;
}

const handlers: Readonly<Record<CustomResourceKind, Handler>> = {
  'existing-s3': {
    logicalId: existingS3HandlerId,
    handler: 's3/handler.handler',
    name: 'custom-resource-existing-s3',
  },
  'existing-cup': {
    logicalId: existingCognitoHandlerId,
    handler: 'cognito-user-pool/handler.handler',
    name: 'custom-resource-existing-cup',
  },
  'event-bridge': {
    logicalId: eventBridgeHandlerId,
    handler: 'event-bridge/handler.handler',
    name: 'custom-resource-event-bridge',
  },
  'apigw-cw-role': {
    logicalId: apiGatewayRoleHandlerId,
    handler: 'api-gateway-cloud-watch-role/handler.handler',
    name: 'custom-resource-apigw-cw-role',
  },
};

/** Handler functions and their role for all custom resources of the service (framework-spec 8.4). */
export function compileCustomResources(
  requests: readonly CustomResourceRequest[],
  model: ServiceModel,
  s3Key: string,
): Contribution {
  if (requests.length === 0) return {};
  const kinds = [...new Set(requests.map((request) => request.kind))];
  const role =
    model.provider.deploymentRole === undefined ? { [customResourcesRoleId]: handlerRole(requests, model) } : {};
  return {
    resources: Object.assign({ ...role }, ...kinds.map((kind) => handlerResources(handlers[kind], model, s3Key))),
  };
}

function handlerResources({ logicalId, handler, name }: Handler, model: ServiceModel, s3Key: string): Resources {
  const { deploymentRole, logs, architecture } = model.provider;
  const functionName = shortened(`${model.service}-${model.stage}-${name}`);
  const dependsOn = [
    ...(deploymentRole === undefined ? [customResourcesRoleId] : []),
    ...(logs.frameworkLambda ? [logGroupId(name)] : []),
  ];
  return {
    [logicalId]: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { S3Bucket: deploymentBucketValue(model), S3Key: s3Key },
        FunctionName: functionName,
        Handler: handler,
        MemorySize: 1024,
        Runtime: handlerRuntime(model),
        Timeout: 180,
        Architectures: model.profile === 'v4' && architecture ? [architecture] : undefined,
        Role: deploymentRole ?? getAtt(customResourcesRoleId, 'Arn'),
      },
      DependsOn: dependsOn,
    },
    ...(logs.frameworkLambda && {
      [logGroupId(name)]: {
        Type: 'AWS::Logs::LogGroup',
        Properties: {
          LogGroupName: logGroupName(functionName),
          RetentionInDays: model.provider.logRetentionInDays,
          DataProtectionPolicy: model.provider.logDataProtectionPolicy,
        },
      } satisfies Resource,
    }),
  };
}

function handlerRuntime(model: ServiceModel): string {
  if (model.profile === 'v3') return 'nodejs18.x';
  return model.provider.runtime?.startsWith('nodejs') ? model.provider.runtime : 'nodejs24.x';
}

// A second statement for the same Resource text is lost in the framework, one for an equal intrinsic is not; kept for
// parity (framework-spec 13.1 #17). Two APIs may make the same request, which counts once.
function handlerRole(requests: readonly CustomResourceRequest[], model: ServiceModel): Resource {
  const statements: PolicyStatement[] = model.provider.logs.frameworkLambda ? logStatements(model) : [];
  const distinct = new Map(requests.map((request) => [JSON.stringify(request), request])).values();
  for (const statement of [...distinct].flatMap((request) => request.statements)) {
    if (!statements.some((other) => other.Resource === statement.Resource)) statements.push(statement);
  }
  return {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: {
        Version: policyVersion,
        Statement: [{ Effect: 'Allow', Principal: { Service: ['lambda.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
      },
      Policies: [
        {
          PolicyName: join('-', [model.stage, model.service, 'custom-resources-lambda']),
          PolicyDocument: { Version: policyVersion, Statement: statements },
        },
      ],
    },
  };
}

function logStatements(model: ServiceModel): PolicyStatement[] {
  const arn = (suffix: string) =>
    sub(
      `arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:${logGroupName(`${model.service}-${model.stage}`)}${suffix}`,
    );
  return [
    allow(['logs:CreateLogStream', 'logs:CreateLogGroup', 'logs:TagResource'], [arn('*:*')]),
    allow(['logs:PutLogEvents'], [arn('*:*:*')]),
  ];
}

/** Names over 64 characters keep their first 32 and the md5 of the whole (framework-spec 2.3). */
function shortened(name: string): string {
  return name.length > 64 ? name.slice(0, 32) + md5Hex(name) : name;
}
