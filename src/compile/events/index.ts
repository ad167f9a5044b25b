import type { EventKind } from '../../service/event-kind.ts';
import type { EventCompiler } from '../contribution.ts';
import { activemq } from './activemq.ts';
import { alb } from './alb.ts';
import { alexaSkill } from './alexa-skill.ts';
import { alexaSmartHome } from './alexa-smart-home.ts';
import { cloudFront } from './cloud-front.ts';
import { cloudwatchEvent } from './cloudwatch-event.ts';
import { cloudwatchLog } from './cloudwatch-log.ts';
import { cognitoUserPool } from './cognito-user-pool.ts';
import { eventBridge } from './event-bridge.ts';
import { http } from './http.ts';
import { httpApi } from './http-api.ts';
import { iot } from './iot.ts';
import { iotFleetProvisioning } from './iot-fleet-provisioning.ts';
import { kafka } from './kafka.ts';
import { msk } from './msk.ts';
import { rabbitmq } from './rabbitmq.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { sns } from './sns.ts';
import { sqs } from './sqs.ts';
import { stream } from './stream.ts';
import { websocket } from './websocket.ts';

/** Every event type has its compiler: a kind without its file does not compile. */
export const eventCompilers: Partial<{ readonly [K in EventKind]: EventCompiler<K> }> = {
  s3,
  schedule,
  http,
  httpApi,
  websocket,
  sqs,
  sns,
  stream,
  kafka,
  msk,
  activemq,
  rabbitmq,
  cognitoUserPool,
  cloudFront,
  alb,
  alexaSkill,
  alexaSmartHome,
  iot,
  iotFleetProvisioning,
  cloudwatchEvent,
  cloudwatchLog,
  eventBridge,
};
