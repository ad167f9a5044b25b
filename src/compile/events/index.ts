import type { EventKind } from '../../service/event-kind.ts';
import type { EventCompiler } from '../contribution.ts';
import { httpApi } from './http-api.ts';
import { s3 } from './s3.ts';
import { schedule } from './schedule.ts';
import { sqs } from './sqs.ts';
import { websocket } from './websocket.ts';

/** Every event type has its compiler: a kind without its file does not compile. */
export const eventCompilers: Partial<{ readonly [K in EventKind]: EventCompiler<K> }> = {
  s3,
  schedule,
  httpApi,
  websocket,
  sqs,
};
