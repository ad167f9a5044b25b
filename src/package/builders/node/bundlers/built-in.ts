import { isJsonObject } from '../../../../core/json.ts';
import { readEsbuildSettings } from '../esbuild-settings.ts';
import type { BundledService, NodeBuild } from './bundler.ts';
import { loadCode } from './load-code.ts';

/** `build.esbuild`, as version 4 has it; without it handlers in TypeScript are bundled all the same. */
export async function builtInBuild(service: BundledService): Promise<NodeBuild> {
  const { build } = service.config;
  const own = isJsonObject(build) ? build['esbuild'] : undefined;
  if (own === false) return { kind: 'none' };
  const isAsked = own === true || isJsonObject(own);
  const file = isJsonObject(own) ? own['plugins'] : undefined;
  const plugins = typeof file === 'string' ? await loadCode(file, service) : [];
  const settings = { ...readEsbuildSettings(own, true), plugins: Array.isArray(plugins) ? plugins : [] };
  return { kind: 'bundle', handlers: isAsked ? 'all' : 'typescript', settings };
}
