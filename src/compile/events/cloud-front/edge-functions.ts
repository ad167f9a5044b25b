import { accountId, join, partition, ref } from '../../../cloudformation/intrinsics.ts';
import { cloudFrontDistributionId } from '../../../cloudformation/logical-ids.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import type { CompileContext, FunctionEvent, FunctionRefs } from '../../contribution.ts';

/** AWS's limits of Lambda@Edge: those at the viewer are lower than those at the origin. */
const viewerLimits = { seconds: 5, megabytes: 128 };
const originLimits = { seconds: 30, megabytes: 10240 };

/** Lets CloudFront call the version of a function. */
export const edgePermission = (fn: FunctionRefs): Resource => ({
  Type: 'AWS::Lambda::Permission',
  Properties: {
    FunctionName: fn.versionId === undefined ? undefined : ref(fn.versionId),
    Action: 'lambda:InvokeFunction',
    Principal: 'edgelambda.amazonaws.com',
    SourceArn: join('', [
      'arn:',
      partition,
      ':cloudfront::',
      accountId,
      ':distribution/',
      ref(cloudFrontDistributionId),
    ]),
  },
});

/**
 * A function at the edge has neither VPC nor environment, and stays when the stack goes: CloudFront gives its replicas
 * back only hours later.
 */
export function asEdgeFunction(resource: Resource): Resource {
  const { VpcConfig: _vpc, Environment: _environment, ...Properties } = resource.Properties ?? {};
  return { ...resource, Properties, DeletionPolicy: 'Retain' };
}

/** Reports what Lambda@Edge cannot do: other regions, more memory or time than its limits. */
export function checkEdgeFunctions(
  events: readonly FunctionEvent<'cloudFront'>[],
  { model, problems }: CompileContext,
): void {
  if (model.region !== 'us-east-1') {
    problems.error('CLOUDFRONT_REGION', `cloudFront events need the region us-east-1, not ${model.region}`, {
      at: model.locate(['provider', 'region']),
    });
  }
  for (const { fn, event } of events) {
    const limits = event.config.eventType?.startsWith('origin') ? originLimits : viewerLimits;
    const check = (key: 'memorySize' | 'timeout', limit: number, unit: string) => {
      if (fn.model[key] <= limit) return;
      const message = `Function "${fn.model.key}" has ${fn.model[key]} ${unit}: at the edge, for ${event.config.eventType ?? 'this event'}, it may have ${limit}`;
      problems.error('CLOUDFRONT_FUNCTION_LIMIT', message, { at: model.locate([...fn.model.path, key]) });
    };
    check('memorySize', limits.megabytes, 'MB');
    check('timeout', limits.seconds, 'seconds');
  }
}
