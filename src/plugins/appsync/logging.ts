import { getAtt, join, ref } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import { allow, policyVersion } from '../../cloudformation/policy.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { objectAt } from '../config-functions.ts';
import { apiLogGroupId, logPolicyId, logRoleId } from './names.ts';
import { serviceRole } from './service-role.ts';

export const isLogging = (config: JsonObject): boolean =>
  Boolean(config['logging']) && objectAt(config, 'logging')['enabled'] !== false;

/** The log group of the API, and without `roleArn` the role that writes to it. */
export function loggingResources(config: JsonObject, logRetentionInDays: Json | undefined): Resources {
  if (!isLogging(config)) return {};
  const { roleArn, retentionInDays } = objectAt(config, 'logging');
  const Properties = {
    LogGroupName: join('/', ['/aws/appsync/apis', getAtt(graphQlApiId, 'ApiId')]),
    RetentionInDays: retentionInDays || logRetentionInDays,
  };
  const group = { [apiLogGroupId]: { Type: 'AWS::Logs::LogGroup', Properties } };
  if (roleArn) return group;
  const writing = allow(
    ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'],
    [getAtt(apiLogGroupId, 'Arn')],
  );
  return {
    ...group,
    [logPolicyId]: {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: logPolicyId,
        Roles: [ref(logRoleId)],
        PolicyDocument: { Version: policyVersion, Statement: [writing] },
      },
    },
    [logRoleId]: serviceRole(),
  };
}
