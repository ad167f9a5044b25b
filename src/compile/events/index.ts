import type { EventKind } from '../../service/event-kind.ts';
import type { EventCompiler } from '../contribution.ts';
import { sqs } from './sqs.ts';

/** Every event type has its compiler: a kind without its file does not compile. */
export const eventCompilers: Partial<{ readonly [K in EventKind]: EventCompiler<K> }> = {
  sqs,
};
