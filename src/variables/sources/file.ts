import path from 'node:path';
import type { Json } from '../../core/json.ts';
import { nearestName } from '../../core/nearest-name.ts';
import type { ConfigPath } from '../../core/source-location.ts';
import { VariableError } from '../variable-error.ts';
import { callExportedFunction, plainValue } from './exported-function.ts';
import { readIncludedFile } from './included-file.ts';
import type { Found, SourceRequest, SourceTools, VariableSource } from './source.ts';

/**
 * `${file(path):address}`: data of .yml, .yaml, .json and .tfstate, what a .js or .ts module exports or its function
 * returns, the text of any other file. Paths begin at the service folder (framework-spec 3.2).
 */
export const fileSource: VariableSource = {
  cached: true,
  async resolve(request, tools) {
    const name = pathOf(request);
    const file = path.resolve(tools.serviceDir, name);
    const included = await readIncludedFile(file, tools);
    if (included.kind === 'missing') return noFile(name, file, tools);
    const keys = request.address === undefined || request.address === '' ? [] : request.address.split('.');
    if (included.kind === 'module') return fromModule(included.exported, keys, name, tools);
    const value = await walkData(included.value, keys, tools);
    if (value === undefined || value === null) return noAddress(name, keys);
    if (included.kind === 'text') return { value };
    return { value, locate: (inside: ConfigPath) => included.locate([...keys, ...inside]) };
  },
};

function pathOf({ params, text }: SourceRequest): string {
  const [name] = params;
  if (typeof name === 'string' && name !== '') return name;
  throw new VariableError('VARIABLES_ADDRESS', `\`${text}\` names no file`, {
    remedy: 'Write it as ${file(./name.yml)}.',
  });
}

async function walkData(data: Json, keys: readonly string[], tools: SourceTools): Promise<Json | undefined> {
  let value: Json | undefined = data;
  for (const key of keys) {
    if (typeof value === 'string') value = await tools.resolveText(value);
    value = plainValue(value, key) as Json | undefined;
    if (value === undefined || value === null) return undefined;
  }
  return value;
}

async function fromModule(
  exported: unknown,
  keys: readonly string[],
  name: string,
  tools: SourceTools,
): Promise<Found> {
  let isCalled = false;
  const settle = async (value: unknown): Promise<unknown> => {
    if (isCalled || typeof value !== 'function') return await value;
    isCalled = true;
    return callExportedFunction(value, name, tools);
  };
  let value = await settle(exported);
  for (const key of keys) {
    if (typeof value === 'string') value = await tools.resolveText(value);
    value = await settle(plainValue(value, key));
    if (value === undefined || value === null) return noAddress(name, keys);
  }
  const copy = copyThroughJson(value, name);
  return copy === undefined || copy === null ? noAddress(name, keys) : { value: copy };
}

function copyThroughJson(value: unknown, name: string): Json | undefined {
  try {
    const text: string | undefined = JSON.stringify(value);
    return text === undefined ? undefined : (JSON.parse(text) as Json);
  } catch (error) {
    throw new VariableError('VARIABLES_FUNCTION', `${name} gives a value that is no plain data: ${String(error)}`);
  }
}

async function noFile(name: string, file: string, tools: SourceTools): Promise<Found> {
  const entries = await tools.context.workspace.readDirectory(path.dirname(file));
  const nearest = nearestName(
    path.basename(file),
    entries.map((entry) => entry.name),
  );
  const hint = nearest === undefined ? '' : `; the nearest name there is ${nearest}`;
  return {
    missing: `there is no file ${name}${hint}`,
    remedy: `Paths begin at the folder of the service. Correct it, or add a fallback: \${file(${name}), 'value'}.`,
  };
}

function noAddress(name: string, keys: readonly string[]): Found {
  return {
    missing: keys.length === 0 ? `the file ${name} is empty` : `the file ${name} has no ${keys.join('.')}`,
    remedy: 'Add it to the file, or a fallback after a comma.',
  };
}
