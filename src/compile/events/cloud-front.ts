import { getAtt, ref, sub } from '../../cloudformation/intrinsics.ts';
import { cloudFrontDistributionId, cloudFrontPermissionId } from '../../cloudformation/logical-ids.ts';
import { allow } from '../../cloudformation/policy.ts';
import type { Outputs, Resource } from '../../cloudformation/template.ts';
import type { CompileContext, EventCompiler, FunctionEvent } from '../contribution.ts';
import { type Behaviors, readBehaviors } from './cloud-front/behaviors.ts';
import { asEdgeFunction, checkEdgeFunctions, edgePermission } from './cloud-front/edge-functions.ts';
import { type Origins, readOrigins } from './cloud-front/origins.ts';

/**
 * `cloudFront` events: one distribution per service, whose behaviors call versions of functions at the edge.
 *
 * `prepareEdgeFunctions` has to run before functions are compiled. Source: framework-spec 6.17.
 */
export const cloudFront: EventCompiler<'cloudFront'> = {
  kind: 'cloudFront',
  delivery: 'edge',
  compile(events, context) {
    checkEdgeFunctions(events, context);
    reportUnusedPolicies(events, context);
    const origins = readOrigins(events, context);
    const behaviors = readBehaviors(events, origins, context);
    const path = events[0]?.event.path ?? [];
    return {
      resources: {
        ...Object.fromEntries(events.map(({ fn }) => [cloudFrontPermissionId(fn.model.key), edgePermission(fn)])),
        [cloudFrontDistributionId]: distribution(origins, behaviors, context),
      },
      outputs,
      statements: [
        // Log groups are made in the region next to the viewer, whatever region that is.
        allow(
          ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:TagResource'],
          [sub('arn:${AWS::Partition}:logs:*:*:*')],
        ),
      ],
      trustedServices: ['edgelambda.amazonaws.com'],
      changes: Object.fromEntries(events.map(({ fn }) => [fn.logicalId, asEdgeFunction])),
      sources: {
        [cloudFrontDistributionId]: path,
        ...Object.fromEntries(events.map(({ fn, event }) => [cloudFrontPermissionId(fn.model.key), event.path])),
      },
    };
  },
};

const distribution = (
  { byId }: Origins,
  { defaultBehavior, others }: Behaviors,
  { model }: CompileContext,
): Resource => ({
  Type: 'AWS::CloudFront::Distribution',
  Properties: {
    DistributionConfig: {
      Comment: `${model.service} ${model.stage}`,
      Enabled: true,
      DefaultCacheBehavior: defaultBehavior,
      Origins: [...byId.values()],
      CacheBehaviors: others.length > 0 ? others : undefined,
    },
  },
});

const outputs: Outputs = {
  [cloudFrontDistributionId]: { Description: 'CloudFront Distribution Id', Value: ref(cloudFrontDistributionId) },
  CloudFrontDistributionDomainName: {
    Description: 'CloudFront Distribution Domain Name',
    Value: getAtt(cloudFrontDistributionId, 'DomainName'),
  },
};

function reportUnusedPolicies(
  events: readonly FunctionEvent<'cloudFront'>[],
  { model, problems }: CompileContext,
): void {
  const used = new Set(events.map(({ event }) => event.config.cachePolicy?.name));
  for (const name of Object.keys(model.provider.cloudFront.cachePolicies ?? {})) {
    if (used.has(name)) continue;
    problems.warn('CLOUDFRONT_CACHE_POLICY', `The cache policy "${name}" is used by no cloudFront event`, {
      at: model.locate(['provider', 'cloudFront', 'cachePolicies', name]),
      remedy: `Name it in an event by \`cachePolicy: {name: ${name}}\`, or remove it.`,
    });
  }
}
