import { isJsonObject } from '../../../../core/json.ts';
import { builtInBuild } from './built-in.ts';
import type { BundledService, Bundler, NodeBuild } from './bundler.ts';
import { bundle } from './serverless-bundle.ts';
import { esbuild } from './serverless-esbuild.ts';
import { typeScript } from './serverless-plugin-typescript.ts';
import { webpack } from './serverless-webpack.ts';

/** Plugins that build JavaScript, served by esbuild. */
export const bundlers: readonly Bundler[] = [esbuild, webpack, bundle, typeScript];

const others = ['serverless-jetpack'];

/** How the JavaScript of a service is built: as its plugin says, else as the framework does it by itself. */
export async function nodeBuild(service: BundledService): Promise<NodeBuild> {
  const { plugins } = service.config;
  const written = isJsonObject(plugins) ? plugins['modules'] : plugins;
  const names = Array.isArray(written) ? written : [];
  const own = bundlers.find(({ name }) => names.includes(name));
  if (own) return own.build(service);
  return names.some((name) => others.includes(String(name))) ? { kind: 'none' } : builtInBuild(service);
}
