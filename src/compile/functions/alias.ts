import { getAtt, join, ref } from '../../cloudformation/intrinsics.ts';
import { durableAliasId, functionId, provisionedAliasId, snapStartAliasId } from '../../cloudformation/logical-ids.ts';
import type { Resource, Value } from '../../cloudformation/template.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';

export interface FunctionAlias {
  readonly logicalId: string;
  readonly name: string;
}

/** The alias that events point at, when the function has one (framework-spec 7.3). */
export function functionAlias(fn: FunctionModel): FunctionAlias | undefined {
  if (fn.durableConfig) return { logicalId: durableAliasId(fn.key), name: 'durable' };
  if (fn.provisionedConcurrency) return { logicalId: provisionedAliasId(fn.key), name: 'provisioned' };
  if (fn.snapStart) return { logicalId: snapStartAliasId(fn.key), name: 'snapstart' };
  return undefined;
}

/** How an event points at a function: its ARN, with the alias when there is one. */
export function functionTarget(fn: FunctionModel): Value {
  const arn = getAtt(functionId(fn.key), 'Arn');
  const alias = functionAlias(fn);
  return alias ? join(':', [arn, alias.name]) : arn;
}

export function aliasResource(
  fn: FunctionModel,
  alias: FunctionAlias,
  versionId: string,
  model: ServiceModel,
): Resource {
  return {
    Type: 'AWS::Lambda::Alias',
    Properties: {
      FunctionName: ref(functionId(fn.key)),
      FunctionVersion: getAtt(versionId, 'Version'),
      Name: alias.name,
      ProvisionedConcurrencyConfig: fn.provisionedConcurrency
        ? { ProvisionedConcurrentExecutions: fn.provisionedConcurrency }
        : undefined,
    },
    DependsOn: functionId(fn.key),
    ...companionCondition(fn, model),
  };
}

/** osls puts the function's condition on everything that belongs to it, serverless 3 on the function only. */
export function companionCondition(fn: FunctionModel, model: ServiceModel): { readonly Condition?: string } {
  return fn.condition !== undefined && model.profile === 'v4' ? { Condition: fn.condition } : {};
}
