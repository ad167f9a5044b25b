import type { Resource, Value } from '../../cloudformation/template.ts';
import type { FunctionRefs } from '../contribution.ts';

/** Who may invoke, and on behalf of what; absent parts stay out of the template. */
export interface Invoker {
  readonly principal: Value;
  readonly sourceArn?: Value | undefined;
  readonly sourceAccount?: Value | undefined;
  readonly eventSourceToken?: string | undefined;
  /** Alexa events that are off keep a permission with another action. */
  readonly action?: 'lambda:InvokeFunction' | 'lambda:DisableInvokeFunction';
}

/** The `AWS::Lambda::Permission` of a push event: it waits for the alias, if there is one (framework-spec 6). */
export function invokePermission(fn: FunctionRefs, invoker: Invoker): Resource {
  return {
    Type: 'AWS::Lambda::Permission',
    DependsOn: fn.alias?.logicalId,
    Properties: {
      FunctionName: fn.target,
      Action: invoker.action ?? 'lambda:InvokeFunction',
      Principal: invoker.principal,
      SourceArn: invoker.sourceArn,
      SourceAccount: invoker.sourceAccount,
      EventSourceToken: invoker.eventSourceToken,
    },
  };
}
