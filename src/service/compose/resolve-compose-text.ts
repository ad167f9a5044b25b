import type { Environment } from '../../ports.ts';
import type { ComposeText, ComposeVariable } from './compose-model.ts';

export interface ComposeScope {
  readonly stage: string;
  readonly env: Environment;
  readonly options: Readonly<Record<string, string | true>>;
  /** Value of an output of another service; `undefined` when there is none. */
  readonly output: (service: string, output: string) => Promise<string | undefined>;
}

/** The text with its values. `missing` is called for a variable that nothing has a value for, and gives what stands in. */
export async function resolveComposeText(
  text: ComposeText,
  scope: ComposeScope,
  missing: (variable: ComposeVariable) => string,
): Promise<string> {
  const values = text.map(async (part) => {
    if (typeof part === 'string') return part;
    for (const variable of part) {
      const value = await resolveVariable(variable, scope);
      if (value !== undefined) return value;
    }
    const [first] = part;
    return first ? missing(first) : '';
  });
  return (await Promise.all(values)).join('');
}

function resolveVariable(
  variable: ComposeVariable,
  scope: ComposeScope,
): Promise<string | undefined> | string | undefined {
  switch (variable.kind) {
    case 'literal':
      return variable.value;
    case 'stage':
      return scope.stage;
    case 'env':
      return scope.env[variable.name];
    case 'option': {
      const value = scope.options[variable.name];
      return value === undefined ? undefined : String(value);
    }
    case 'output':
      return scope.output(variable.service, variable.output);
  }
}

/** As it is written, without the braces: `db.TableName`. */
export function nameOfVariable(variable: ComposeVariable): string {
  switch (variable.kind) {
    case 'literal':
      return variable.value;
    case 'stage':
      return 'sls:stage';
    case 'env':
      return `env:${variable.name}`;
    case 'option':
      return `opt:${variable.name}`;
    case 'output':
      return `${variable.service}.${variable.output}`;
  }
}
