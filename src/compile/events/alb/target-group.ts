import { albRegisterTargetPermissionId } from '../../../cloudformation/logical-ids.ts';
import type { Resource } from '../../../cloudformation/template.ts';
import { md5Hex } from '../../../core/digest.ts';
import type { JsonObject } from '../../../core/json.ts';
import type { AlbEventConfig } from '../../../service/events/alb.ts';
import type { ServiceModel } from '../../../service/service-model.ts';
import type { ListenerEvent } from './listener-event.ts';

/** The target group of a function behind one load balancer. Source: framework-spec 6.10. */
export function targetGroup(
  { fn, config, albId }: ListenerEvent,
  { service, stage, provider }: ServiceModel,
): Resource {
  const multiValueHeaders = config.multiValueHeaders ?? false;
  const base = `${service}-${fn.model.key}-${albId}-`;
  const hash = md5Hex(`${base}${multiValueHeaders ? 'multi-value-' : ''}${stage}`);
  return {
    Type: 'AWS::ElasticLoadBalancingV2::TargetGroup',
    Properties: {
      TargetType: 'lambda',
      Targets: [{ Id: fn.target }],
      Name: config.targetGroupName || `${provider.alb.targetGroupPrefix ?? ''}${hash}`.slice(0, 32),
      Tags: [{ Key: 'Name', Value: `${base}${stage}` }],
      TargetGroupAttributes: [{ Key: 'lambda.multi_value_headers.enabled', Value: multiValueHeaders }],
      ...healthCheck(config.healthCheck),
    },
    DependsOn: [albRegisterTargetPermissionId(fn.model.key), fn.alias?.logicalId].filter((id) => id !== undefined),
  };
}

function healthCheck(given: AlbEventConfig['healthCheck']): JsonObject {
  if (!given) return { HealthCheckEnabled: false };
  const check = given === true ? {} : given;
  return {
    HealthCheckEnabled: true,
    HealthCheckPath: check.path ?? '/',
    HealthCheckIntervalSeconds: check.intervalSeconds ?? 35,
    HealthCheckTimeoutSeconds: check.timeoutSeconds ?? 30,
    HealthyThresholdCount: check.healthyThresholdCount ?? 5,
    UnhealthyThresholdCount: check.unhealthyThresholdCount ?? 5,
    Matcher: { HttpCode: check.matcher?.httpCode ?? '200' },
  };
}
