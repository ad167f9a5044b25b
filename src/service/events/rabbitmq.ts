import type { JsonSchema } from '../schema/json-schema.ts';
import { type BrokerEventConfig, brokerEventSchema } from './broker.ts';

/** What stands under `rabbitmq:` (framework-spec 1.7). */
export interface RabbitmqEventConfig extends BrokerEventConfig {
  readonly virtualHost?: string;
}

export const rabbitmqEventSchema: JsonSchema = brokerEventSchema({ virtualHost: { type: 'string' } });
