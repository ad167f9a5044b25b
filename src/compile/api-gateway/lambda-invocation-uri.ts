import { join, partition, region } from '../../cloudformation/intrinsics.ts';
import type { Value } from '../../cloudformation/template.ts';

/** How API Gateway calls a function: its ARN inside an address of the Lambda service. */
export const lambdaInvocationUri = (target: Value) =>
  join('', ['arn:', partition, ':apigateway:', region, ':lambda:path/2015-03-31/functions/', target, '/invocations']);
