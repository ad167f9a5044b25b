import { accountId, getAtt, join, partition } from '../../cloudformation/intrinsics.ts';
import { apiGatewayAccountRoleId, apiGatewayRoleHandlerId } from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { ProviderModel } from '../../service/service-model.ts';
import type { Contribution } from '../contribution.ts';

/**
 * The role with which API Gateway of this account writes logs: REST and websocket stages with logs need it. Nothing with
 * `logs.restApi.roleManagedExternally`, which counts for both kinds of API. Source: framework-spec 8.4.
 */
export function apiGatewayAccountRole(provider: ProviderModel): Contribution {
  const restApi = provider.logs.restApi === true ? {} : (provider.logs.restApi ?? {});
  if (restApi.roleManagedExternally) return {};
  return {
    resources: {
      [apiGatewayAccountRoleId]: {
        Type: 'Custom::ApiGatewayAccountRole',
        Version: 1,
        Properties: { ServiceToken: getAtt(apiGatewayRoleHandlerId, 'Arn'), RoleArn: restApi.role },
      },
    },
    customResources: [
      {
        kind: 'apigw-cw-role',
        statements: [
          allow(
            ['iam:AttachRolePolicy', 'iam:CreateRole', 'iam:ListAttachedRolePolicies', 'iam:PassRole'],
            join(':', ['arn', partition, 'iam:', accountId, 'role/*']),
          ),
          allow(['apigateway:GET', 'apigateway:PATCH'], join(':', ['arn', partition, 'apigateway:*::/account'])),
        ],
      },
    ],
  };
}
