import type { FunctionModel, ServiceModel } from '../../service/service-model.ts';

/**
 * The service with functions of `cloudFront` events as Lambda@Edge needs them: versioned, and with 128 MB and 5 seconds
 * unless the function itself says otherwise; the provider's values do not count. Source: framework-spec 6.17.
 */
export function prepareEdgeFunctions(model: ServiceModel): ServiceModel {
  return { ...model, functions: model.functions.map((fn) => (isEdgeFunction(fn) ? edgeFunction(fn) : fn)) };
}

const isEdgeFunction = (fn: FunctionModel): boolean => fn.events.some(({ kind }) => kind === 'cloudFront');

const edgeFunction = (fn: FunctionModel): FunctionModel => ({
  ...fn,
  versionFunction: true,
  memorySize: fn.config['memorySize'] ? fn.memorySize : 128,
  timeout: fn.config['timeout'] ? fn.timeout : 5,
});
