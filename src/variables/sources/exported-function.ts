import { VariableError } from '../variable-error.ts';
import type { SourceTools } from './source.ts';

/** Calls a function of a user's module with what the framework passes to it (framework-spec 3.2) and awaits it. */
export async function callExportedFunction(work: CallableFunction, name: string, tools: SourceTools): Promise<unknown> {
  try {
    return await Reflect.apply(work as (...args: unknown[]) => unknown, undefined, [
      {
        options: tools.options,
        resolveVariable: (text: string) => tools.resolveText(`\${${text}}`),
        resolveConfigurationProperty: (path: readonly string[]) => tools.property(path.map(String)),
      },
    ]);
  } catch (error) {
    if (error instanceof VariableError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new VariableError('VARIABLES_FUNCTION', `the function of ${name} failed: ${reason}`, { cause: error });
  }
}

/** The own property of a value of a user's module; `undefined` for what is inherited. */
export function plainValue(container: unknown, key: string): unknown {
  if (container === null || container === undefined || !Object.hasOwn(Object(container), key)) return undefined;
  return Reflect.get(Object(container), key);
}
