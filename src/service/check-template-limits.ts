import type { Template } from '../cloudformation/template.ts';
import type { ErrorCode } from '../core/error-codes/index.ts';
import type { Problems } from '../core/problems.ts';
import type { ConfigPath } from '../core/source-location.ts';
import { checkNameLimits } from './check-name-limits.ts';
import { limits } from './limits.ts';
import type { ServiceModel } from './service-model.ts';

/**
 * Limits of the compiled template: names, resources, outputs, parameters, bytes. Codes CONFIG_LIMIT_*. For commands that
 * deploy; `package` makes a template all the same. `stack` is what messages call it.
 */
export function checkTemplateLimits(
  template: Template,
  model: ServiceModel,
  problems: Problems,
  stack = 'The stack',
): void {
  checkNameLimits(template.Resources, model, problems);
  checkCounts(template, model, problems, stack);
}

function checkCounts(template: Template, model: ServiceModel, problems: Problems, stack: string): void {
  const report = (code: ErrorCode, message: string, remedy?: string, at: ConfigPath = ['functions']): void =>
    problems.error(code, message, { at: model.locate(at), remedy });
  const resources = Object.values(template.Resources);
  const versions = resources.filter(({ Type }) => Type === 'AWS::Lambda::Version').length;
  if (resources.length > limits.resources.value) {
    const most = mostFrequent(resources.map(({ Type }) => Type));
    const message = `${stack} would have ${resources.length} resources (${most}); AWS allows ${limits.resources.value}.`;
    report('CONFIG_LIMIT_RESOURCES', message, versionsRemedy(versions, 'resources'));
  }
  const outputs = Object.keys(template.Outputs).length;
  if (outputs > limits.outputs.value) {
    const message = `${stack} would have ${outputs} outputs; AWS allows ${limits.outputs.value}.`;
    const at = versions === 0 ? ['resources', 'Outputs'] : ['functions'];
    report('CONFIG_LIMIT_OUTPUTS', message, versionsRemedy(versions, 'outputs'), at);
  }
  const parameters = Object.keys(template.Parameters ?? {}).length;
  if (parameters > limits.parameters.value) {
    const message = `${stack} has ${parameters} parameters; AWS allows ${limits.parameters.value}.`;
    const remedy = 'Remove parameters, or let one take a list (`CommaDelimitedList`).';
    report('CONFIG_LIMIT_TEMPLATE', message, remedy, ['resources', 'Parameters']);
  }
  const bytes = new TextEncoder().encode(JSON.stringify(template)).length;
  if (bytes > limits.templateInBucket.value) {
    const message = `The template has ${bytes} bytes; AWS allows ${limits.templateInBucket.value}.`;
    report('CONFIG_LIMIT_TEMPLATE', message);
  }
}

/** `200 AWS::Lambda::Function, 200 AWS::Logs::LogGroup, 60 AWS::ApiGateway::Method`. */
function mostFrequent(types: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return sorted
    .slice(0, 3)
    .map(([type, count]) => `${count} ${type}`)
    .join(', ');
}

function versionsRemedy(versions: number, what: string): string | undefined {
  if (versions === 0) return 'Split the service.';
  return `Set \`provider.versionFunctions: false\`, which takes ${versions} ${what} away, or split the service.`;
}
