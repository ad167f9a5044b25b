import { logGroupId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';
import { companionCondition } from './alias.ts';

/** `/aws/lambda/<function name>` */
export const logGroupName = (functionName: string): string => `/aws/lambda/${functionName}`;

/** The log group of a function; none with `disableLogs`. Source: framework-spec 7.4. */
export function logGroupResources(fn: FunctionModel, model: ServiceModel): Resources {
  if (fn.disableLogs) return {};
  return {
    [logGroupId(fn.key)]: {
      Type: 'AWS::Logs::LogGroup',
      Properties: {
        LogGroupName: logGroupName(fn.name),
        RetentionInDays: fn.logRetentionInDays,
        DataProtectionPolicy: fn.logDataProtectionPolicy,
        LogGroupClass: fn.logGroupClass,
      },
      ...companionCondition(fn, model),
    },
  };
}
