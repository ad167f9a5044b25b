import type { Json } from '../core/json.ts';
import type { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Workspace } from '../ports.ts';
import type { LoadedConfig } from './load-result.ts';
import { locateInSource } from './load-source-places.ts';

/**
 * A configuration in JavaScript or TypeScript: a default export, `module.exports`, a promise of one, or a function that
 * returns one. It is copied through JSON, so functions and `undefined` inside it are dropped (framework-spec 1.1.4).
 */
export async function loadModule(
  workspace: Workspace,
  absolutePath: string,
  text: string,
  file: string,
  problems: Problems,
): Promise<LoadedConfig | undefined> {
  const locate = locateInSource(text, file);
  const at = locate([]);
  try {
    const exported = await exportedConfig(workspace, absolutePath);
    return { value: copyThroughJson(exported), locate };
  } catch (error) {
    if (error instanceof UserError)
      problems.error(error.code, error.message, { at: error.at ?? at, remedy: error.remedy });
    else if (isCircular(error))
      problems.error('SERVICE_CIRCULAR', `${file} exports an object that holds itself`, { at });
    else problems.error('SERVICE_MODULE_FAILED', `${file} failed: ${reasonOf(error)}`, { at, cause: error });
    return undefined;
  }
}

async function exportedConfig(workspace: Workspace, absolutePath: string): Promise<unknown> {
  const exports = await workspace.importModule(absolutePath);
  let value: unknown = 'default' in exports ? exports['default'] : exports;
  // `exports.default` of a file that was compiled to CommonJS arrives one level deeper.
  if (isCompiledModule(value)) value = value.default;
  if (typeof value === 'function') value = await value();
  return await value;
}

function isCompiledModule(value: unknown): value is { readonly default: unknown } {
  return typeof value === 'object' && value !== null && '__esModule' in value && 'default' in value;
}

function copyThroughJson(value: unknown): Json | undefined {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? undefined : (JSON.parse(text) as Json);
}

function isCircular(error: unknown): boolean {
  return error instanceof TypeError && error.message.startsWith('Converting circular structure');
}

/** The message of an error of user code with the first line of its stack that is not ours. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const place = error.stack?.split('\n').find((line) => line.includes('file:') || line.includes('(/'));
  return place === undefined ? error.message : `${error.message} (${place.trim()})`;
}
