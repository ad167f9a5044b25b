import { join, partition, region } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';

/** How API Gateway calls a function: its ARN inside an address of the Lambda service. */
export const lambdaInvocationUri = (target: Value) => integrationUri([target]);

/** The same for an ARN in parts, `[arn, ':', alias]`; streamed answers have an address of their own. */
export function integrationUri(arnParts: readonly Value[], streaming = false) {
  const [version, call] = streaming
    ? ['2021-11-15', '/response-streaming-invocations']
    : ['2015-03-31', '/invocations'];
  return join('', ['arn:', partition, ':apigateway:', region, `:lambda:path/${version}/functions/`, ...arnParts, call]);
}
