import { join, partition, region } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';

/** How API Gateway calls a function: `functionArn` are the parts of its ARN; streaming has an address of its own. */
export function lambdaUri(functionArn: readonly Value[], streaming = false) {
  const [version, call] = streaming
    ? ['2021-11-15', '/response-streaming-invocations']
    : ['2015-03-31', '/invocations'];
  return join('', [
    'arn:',
    partition,
    ':apigateway:',
    region,
    `:lambda:path/${version}/functions/`,
    ...functionArn,
    call,
  ]);
}
