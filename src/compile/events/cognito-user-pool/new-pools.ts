import { getAtt } from '../../../cloudformation/intrinsics.ts';
import { cognitoPermissionId, cognitoUserPoolId } from '../../../cloudformation/logical-ids.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import { groupBy } from '../../../core/group-by.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { CompileContext, Contribution } from '../../contribution.ts';
import { eventResources } from '../event-resources.ts';
import { invokePermission } from '../invoke-permission.ts';
import { isCustomSender, type PoolTrigger } from './pool-trigger.ts';

/** Pools that this stack makes, each with its triggers, then a permission per trigger. Source: framework-spec 6.15. */
export function newPools(
  triggers: readonly PoolTrigger[],
  context: CompileContext,
): Required<Pick<Contribution, 'resources' | 'sources'>> {
  const pools = [...groupBy(triggers, ({ pool }) => pool)].map(([pool, own]) => ({
    id: cognitoUserPoolId(pool),
    resource: poolResource(pool, own),
    path: own[0]?.path ?? [],
  }));
  const permissions = triggers.map(({ fn, pool, trigger, path }) => ({
    id: cognitoPermissionId(fn.model.key, pool, trigger),
    resource: invokePermission(fn, {
      principal: 'cognito-idp.amazonaws.com',
      sourceArn: getAtt(cognitoUserPoolId(pool), 'Arn'),
    }),
    path,
  }));
  return eventResources([...pools, ...permissions], context);
}

const poolResource = (pool: string, triggers: readonly PoolTrigger[]): Resource => ({
  Type: 'AWS::Cognito::UserPool',
  Properties: { UserPoolName: pool, LambdaConfig: Object.assign({}, ...triggers.map(lambdaConfig)) },
  DependsOn: triggers.map(({ fn }) => fn.alias?.logicalId ?? fn.logicalId),
});

function lambdaConfig({ fn, trigger, lambdaVersion, kmsKeyId }: PoolTrigger): JsonObject {
  const versioned = { LambdaArn: fn.target, LambdaVersion: lambdaVersion };
  if (isCustomSender(trigger)) return { [trigger]: versioned, KMSKeyID: kmsKeyId };
  return lambdaVersion === undefined ? { [trigger]: fn.target } : { [`${trigger}Config`]: versioned };
}
