/** Every event type, in the order in which the framework compiles them (framework-spec 5.1.9). */
export const eventKinds = [
  'schedule',
  's3',
  'http',
  'websocket',
  'sns',
  'stream',
  'kafka',
  'activemq',
  'rabbitmq',
  'msk',
  'alb',
  'alexaSkill',
  'alexaSmartHome',
  'iot',
  'iotFleetProvisioning',
  'cloudwatchEvent',
  'cloudwatchLog',
  'cognitoUserPool',
  'eventBridge',
  'sqs',
  'cloudFront',
  'httpApi',
] as const;

export type EventKind = (typeof eventKinds)[number];
