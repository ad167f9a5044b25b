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
    else {
      const remedy = isMissingPackage(error)
        ? 'Install the packages of the service in a step before, for example with `npm ci`.'
        : undefined;
      problems.error('SERVICE_MODULE_FAILED', `${file} failed: ${reasonOf(error)}`, { at, remedy, cause: error });
    }
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

/** The first line of the message, which is the whole of it for packages that are not found. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? error.message) : String(error);
}

function isMissingPackage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(ERR_)?MODULE_NOT_FOUND$/.test(String(error.code));
}
