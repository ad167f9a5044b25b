import type { CompileContext } from '../contribution.ts';
import type { RestRoute } from './route.ts';

/** How long API Gateway waits for a function unless it is told otherwise. */
const defaultWaitMs = 29_000;
/** 30 seconds is what is usually written for the 29 of API Gateway: no reason for a warning. */
const toleranceMs = 1000;

/** Warns, once per function, of those that may run longer than the API waits for them (framework-spec 13.1 #19). */
export function warnOfSlowFunctions(routes: readonly RestRoute[], { model, problems }: CompileContext): void {
  const warned = new Set<string>();
  for (const { fn, type, settings } of routes) {
    const isAnswered = type === 'AWS_PROXY' || type === 'AWS';
    if (!isAnswered || settings.async || settings.response?.transferMode?.toUpperCase() === 'STREAM') continue;
    const waitMs = settings.timeoutInMillis ?? model.provider.apiGateway.timeoutInMillis ?? defaultWaitMs;
    const { key, timeout, path } = fn.model;
    if (timeout * 1000 <= waitMs + toleranceMs || warned.has(key)) continue;
    warned.add(key);
    const message = `Function "${key}" may run ${timeout} seconds, but its REST API answers after ${waitMs / 1000} seconds at the latest.`;
    problems.warn('REST_TIMEOUT', message, { at: model.locate([...path, 'timeout']) });
  }
}
