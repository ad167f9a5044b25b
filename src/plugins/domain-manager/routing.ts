import { isJsonObject, type JsonObject } from '../../core/json.ts';
import { UserError } from '../../core/user-error.ts';
import type { AliasRecord } from '../../ports.ts';
import { optionalText } from './setting.ts';

/** How Route 53 chooses among records of the same name; `undefined`: there is one. */
export type Routing =
  | (Omit<NonNullable<AliasRecord['routing']>, 'setIdentifier'> & {
      /** Absent: the address behind the record. */
      readonly setIdentifier?: string | undefined;
    })
  | undefined;

/** `route53Params`; edge domains have one record only. Throws `PLUGIN_CONFIG_INVALID`. */
export function readRouting(settings: JsonObject, endpointType: 'EDGE' | 'REGIONAL', region: string): Routing {
  const given = settings['route53Params'];
  const params = isJsonObject(given) ? given : {};
  const policy = (optionalText(params, 'routingPolicy') ?? 'simple').toLowerCase();
  if (policy === 'simple') return undefined;
  if (policy !== 'latency' && policy !== 'weighted') {
    const message = `\`routingPolicy: ${policy}\` is not served: use simple, latency or weighted.`;
    throw new UserError('PLUGIN_CONFIG_INVALID', message);
  }
  if (endpointType === 'EDGE') {
    throw new UserError('PLUGIN_CONFIG_INVALID', `${policy} routing needs \`endpointType: regional\`.`);
  }
  const common = {
    setIdentifier: optionalText(params, 'setIdentifier'),
    healthCheckId: optionalText(params, 'healthCheckId'),
  };
  return policy === 'latency'
    ? { ...common, region: optionalText(settings, 'route53Region') ?? region }
    : { ...common, weight: Number(params['weight'] ?? 200) };
}
