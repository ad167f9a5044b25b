import type { EventKind } from '../event-kind.ts';
import type { JsonSchema } from '../schema/json-schema.ts';
import { type ActivemqEventConfig, activemqEventSchema } from './activemq.ts';
import { type AlbEventConfig, albEventSchema } from './alb.ts';
import { type AlexaSkillEventConfig, alexaSkillEventSchema } from './alexa-skill.ts';
import { type AlexaSmartHomeEventConfig, alexaSmartHomeEventSchema } from './alexa-smart-home.ts';
import { type CloudFrontEventConfig, cloudFrontEventSchema } from './cloud-front.ts';
import { type CloudwatchEventEventConfig, cloudwatchEventEventSchema } from './cloudwatch-event.ts';
import { type CloudwatchLogEventConfig, cloudwatchLogEventSchema } from './cloudwatch-log.ts';
import { type CognitoUserPoolEventConfig, cognitoUserPoolEventSchema } from './cognito-user-pool.ts';
import { type EventBridgeEventConfig, eventBridgeEventSchema } from './event-bridge.ts';
import { type HttpEventConfig, httpEventSchema } from './http.ts';
import { type HttpApiEventConfig, httpApiEventSchema } from './http-api.ts';
import { type IotEventConfig, iotEventSchema } from './iot.ts';
import { type IotFleetProvisioningEventConfig, iotFleetProvisioningEventSchema } from './iot-fleet-provisioning.ts';
import { type KafkaEventConfig, kafkaEventSchema } from './kafka.ts';
import { type MskEventConfig, mskEventSchema } from './msk.ts';
import { type RabbitmqEventConfig, rabbitmqEventSchema } from './rabbitmq.ts';
import { type S3EventConfig, s3EventSchema } from './s3.ts';
import { type ScheduleEventConfig, scheduleEventSchema } from './schedule.ts';
import { type SnsEventConfig, snsEventSchema } from './sns.ts';
import { type SqsEventConfig, sqsEventSchema } from './sqs.ts';
import { type StreamEventConfig, streamEventSchema } from './stream.ts';
import { type WebsocketEventConfig, websocketEventSchema } from './websocket.ts';

/** Event type → what its configuration looks like after coercion. A kind without its file does not compile. */
export interface EventConfigs {
  readonly schedule: ScheduleEventConfig;
  readonly s3: S3EventConfig;
  readonly http: HttpEventConfig;
  readonly websocket: WebsocketEventConfig;
  readonly sns: SnsEventConfig;
  readonly stream: StreamEventConfig;
  readonly kafka: KafkaEventConfig;
  readonly activemq: ActivemqEventConfig;
  readonly rabbitmq: RabbitmqEventConfig;
  readonly msk: MskEventConfig;
  readonly alb: AlbEventConfig;
  readonly alexaSkill: AlexaSkillEventConfig;
  readonly alexaSmartHome: AlexaSmartHomeEventConfig;
  readonly iot: IotEventConfig;
  readonly iotFleetProvisioning: IotFleetProvisioningEventConfig;
  readonly cloudwatchEvent: CloudwatchEventEventConfig;
  readonly cloudwatchLog: CloudwatchLogEventConfig;
  readonly cognitoUserPool: CognitoUserPoolEventConfig;
  readonly eventBridge: EventBridgeEventConfig;
  readonly sqs: SqsEventConfig;
  readonly cloudFront: CloudFrontEventConfig;
  readonly httpApi: HttpApiEventConfig;
}

export const eventSchemas: Readonly<Record<EventKind, JsonSchema>> = {
  schedule: scheduleEventSchema,
  s3: s3EventSchema,
  http: httpEventSchema,
  websocket: websocketEventSchema,
  sns: snsEventSchema,
  stream: streamEventSchema,
  kafka: kafkaEventSchema,
  activemq: activemqEventSchema,
  rabbitmq: rabbitmqEventSchema,
  msk: mskEventSchema,
  alb: albEventSchema,
  alexaSkill: alexaSkillEventSchema,
  alexaSmartHome: alexaSmartHomeEventSchema,
  iot: iotEventSchema,
  iotFleetProvisioning: iotFleetProvisioningEventSchema,
  cloudwatchEvent: cloudwatchEventEventSchema,
  cloudwatchLog: cloudwatchLogEventSchema,
  cognitoUserPool: cognitoUserPoolEventSchema,
  eventBridge: eventBridgeEventSchema,
  sqs: sqsEventSchema,
  cloudFront: cloudFrontEventSchema,
  httpApi: httpApiEventSchema,
};
