import type { StackEvent } from '../ports.ts';

const words: readonly (readonly [RegExp, string])[] = [
  [/ROLLBACK_FAILED$/, 'rollback failed'],
  [/ROLLBACK_COMPLETE$/, 'rolled back'],
  [/ROLLBACK.*IN_PROGRESS$/, 'rolling back'],
  [/FAILED$/, 'failed'],
  [/CREATE_IN_PROGRESS$/, 'creating'],
  [/CREATE_COMPLETE$/, 'created'],
  [/UPDATE_COMPLETE_CLEANUP_IN_PROGRESS$/, 'cleaning up'],
  [/UPDATE_IN_PROGRESS$/, 'updating'],
  [/UPDATE_COMPLETE$/, 'updated'],
  [/DELETE_IN_PROGRESS$/, 'deleting'],
  [/DELETE_COMPLETE$/, 'deleted'],
  [/DELETE_SKIPPED$/, 'kept'],
  [/IMPORT_IN_PROGRESS$/, 'importing'],
  [/IMPORT_COMPLETE$/, 'imported'],
];

/** `12:30:05  created         HelloLambdaFunction  AWS::Lambda::Function  reason`: one event as one line. */
export function eventLine(event: StackEvent): string {
  const time = new Date(event.atMs).toISOString().slice(11, 19);
  const word = words.find(([pattern]) => pattern.test(event.status))?.[1] ?? event.status.toLowerCase();
  const reason = event.reason ? `  ${event.reason}` : '';
  return `${time}  ${word.padEnd(15)}  ${event.logicalId}  ${event.type}${reason}`;
}
