import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import { limits } from './limits.ts';
import type { Environment, FunctionModel, ServiceModel } from './service-model.ts';

/**
 * Limits of AWS that can be told before compile: stack name, environments, layers. Codes CONFIG_LIMIT_*. For commands
 * that deploy; `package` makes a template all the same.
 */
export function checkLimits(model: ServiceModel, problems: Problems): void {
  checkStackName(model, problems);
  for (const fn of model.functions) {
    checkEnvironment(fn, model, problems);
    checkLayers(fn, model, problems);
  }
}

function checkStackName({ stackName, provider, locate }: ServiceModel, problems: Problems): void {
  const limit = limits.stackName.value;
  const path = provider.config['stackName'] === undefined ? ['service'] : ['provider', 'stackName'];
  if (!/^[a-zA-Z][a-zA-Z0-9-]*$/.test(stackName)) {
    const message = `The stack would be called \`${stackName}\`: letters, digits and - are allowed, and a letter comes first.`;
    problems.error('CONFIG_STACK_NAME', message, { at: locate(path) });
  }
  if (stackName.length <= limit) return;
  const message = `The stack \`${stackName}\` has a name of ${stackName.length} characters; AWS allows ${limit}.`;
  problems.error('CONFIG_LIMIT_NAME', message, {
    at: locate(path),
    remedy: 'Set a shorter `provider.stackName`.',
  });
}

function checkEnvironment(fn: FunctionModel, { locate }: ServiceModel, problems: Problems): void {
  const limit = limits.environment.value;
  const bytes = environmentBytes(fn.environment ?? {});
  if (bytes <= limit) return;
  const message = `The environment of \`${fn.key}\` has ${bytes} bytes; AWS allows ${limit} for all variables of a function.`;
  const own: ConfigPath = [...fn.path, 'environment'];
  problems.error('CONFIG_LIMIT_ENVIRONMENT', message, {
    at: locate(fn.config['environment'] === undefined ? ['provider', 'environment'] : own),
  });
}

/** Bytes of names and of the values that are known before the deploy. */
function environmentBytes(environment: Environment): number {
  return Object.entries(environment).reduce(
    (sum, [name, value]) =>
      value === null ? sum : sum + bytesOf(name) + (typeof value === 'string' ? bytesOf(value) : 0),
    0,
  );
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

function checkLayers(fn: FunctionModel, { locate }: ServiceModel, problems: Problems): void {
  const limit = limits.layersPerFunction.value;
  const count = fn.layers?.length ?? 0;
  if (count <= limit) return;
  const path = fn.config['layers'] === undefined ? ['provider', 'layers'] : [...fn.path, 'layers'];
  problems.error('CONFIG_LIMIT_LAYERS', `\`${fn.key}\` has ${count} layers; AWS allows ${limit}.`, {
    at: locate(path),
  });
}
