import { functionId } from '../cloudformation/logical-ids.ts';
import type { FunctionModel, ServiceModel } from '../service/service-model.ts';
import type { FrameworkPackage } from './framework-package.ts';

/** The model with what plugins added to the service: functions by key and deployed name, and stack tags. */
export function withAdditions(model: ServiceModel, packaged: FrameworkPackage): ServiceModel {
  const added = packaged.state.functions.flatMap((key) =>
    model.functions.some((fn) => fn.key === key) ? [] : addedFunction(key, packaged),
  );
  return {
    ...model,
    functions: [...model.functions, ...added],
    provider: { ...model.provider, stackTags: { ...model.provider.stackTags, ...packaged.state.stackTags } },
  };
}

// Its events are the plugin's: the template has what became of them.
function addedFunction(key: string, { template }: FrameworkPackage): readonly FunctionModel[] {
  const {
    FunctionName: name,
    MemorySize: memory,
    Timeout: timeout,
  } = template.Resources[functionId(key)]?.Properties ?? {};
  if (typeof name !== 'string') return [];
  return [
    {
      key,
      name,
      path: ['plugins'],
      memorySize: Number(memory ?? 1024),
      timeout: Number(timeout ?? 6),
      tags: {},
      events: [],
      dependsOn: [],
      disableLogs: false,
      snapStart: false,
      package: { individually: false, patterns: [], disable: false },
      versionFunction: true,
      config: {},
    },
  ];
}
