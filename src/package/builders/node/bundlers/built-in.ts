import { isJsonObject } from '../../../../core/json.ts';
import { readEsbuildSettings } from '../esbuild-settings.ts';
import type { BundledService, NodeBuild } from './bundler.ts';

/** `build.esbuild`, as version 4 has it; without it handlers in TypeScript are bundled all the same. */
export function builtInBuild({ config: { build } }: BundledService): NodeBuild {
  const own = isJsonObject(build) ? build['esbuild'] : undefined;
  if (own === false) return { kind: 'none' };
  const isAsked = own === true || isJsonObject(own);
  return { kind: 'bundle', handlers: isAsked ? 'all' : 'typescript', settings: readEsbuildSettings(own, true) };
}
