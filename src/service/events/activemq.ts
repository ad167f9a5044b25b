import type { JsonSchema } from '../schema/json-schema.ts';
import { type BrokerEventConfig, brokerEventSchema } from './broker.ts';

/** What stands under `activemq:` (framework-spec 1.7). */
export type ActivemqEventConfig = BrokerEventConfig;

export const activemqEventSchema: JsonSchema = brokerEventSchema();
