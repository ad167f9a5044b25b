import path from 'node:path';
import type { Json } from '../../core/json.ts';
import { Problems } from '../../core/problems.ts';
import type { ConfigPath, SourceLocation } from '../../core/source-location.ts';
import { loadJson } from '../../service/load-json.ts';
import { loadYaml } from '../../service/load-yaml.ts';
import { once } from '../source-memory.ts';
import { VariableError } from '../variable-error.ts';
import type { SourceTools } from './source.ts';

/** A file that `${file(…)}` names. `data` and `text` are as written: variables inside are resolved where they land. */
export type IncludedFile =
  | { readonly kind: 'missing' }
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'data';
      readonly value: Json;
      readonly locate: (path: ConfigPath) => SourceLocation | undefined;
    }
  | { readonly kind: 'module'; readonly exported: unknown };

/** Reads a file once per resolution. Codes `VARIABLES_FILE` and `VARIABLES_FUNCTION`. */
export function readIncludedFile(file: string, tools: SourceTools): Promise<IncludedFile> {
  return once(tools.memory.files, file, () => read(file, tools));
}

async function read(file: string, tools: SourceTools): Promise<IncludedFile> {
  const { workspace } = tools.context;
  if ((await workspace.stat(file))?.kind !== 'file') return { kind: 'missing' };
  const name = path.relative(tools.serviceDir, file).split(path.sep).join('/');
  switch (path.extname(file)) {
    case '.yml':
    case '.yaml':
    case '.json':
    case '.tfstate':
      return readData(file, name, tools);
    case '.js':
    case '.cjs':
    case '.mjs':
    case '.ts':
    case '.cts':
    case '.mts':
      return readModule(file, name, tools);
    default:
      return { kind: 'text', value: (await workspace.readText(file)) ?? '' };
  }
}

async function readData(file: string, name: string, tools: SourceTools): Promise<IncludedFile> {
  const text = (await tools.context.workspace.readText(file)) ?? '';
  const problems = new Problems();
  const loaded = /\.ya?ml$/.test(file)
    ? loadYaml(text, name, problems, tools.context.profile)
    : loadJson(text, name, problems);
  const error = problems.all.find((problem) => problem.severity === 'error');
  if (error) throw new VariableError('VARIABLES_FILE', error.message, { at: error.at, remedy: error.remedy });
  for (const { code, message, at, remedy } of problems.all) tools.problems.warn(code, message, { at, remedy });
  return { kind: 'data', value: loaded?.value ?? null, locate: (inside) => loaded?.locate(inside) };
}

async function readModule(file: string, name: string, tools: SourceTools): Promise<IncludedFile> {
  try {
    const exports = await tools.context.workspace.importModule(file, tools.serviceDir);
    return { kind: 'module', exported: 'default' in exports ? exports['default'] : exports };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new VariableError('VARIABLES_FUNCTION', `${name} cannot be loaded: ${reason}`, { cause: error });
  }
}
