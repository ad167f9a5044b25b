import type { JsonObject } from '../../../../core/json.ts';
import type { Workspace } from '../../../../ports.ts';
import type { EsbuildSettings } from '../esbuild-settings.ts';

/** How the JavaScript and TypeScript of a service becomes what is shipped. */
export type NodeBuild =
  /** The files as they are. */
  | { readonly kind: 'none' }
  /** Handlers become bundles: all, or those in TypeScript. */
  | { readonly kind: 'bundle'; readonly handlers: 'all' | 'typescript'; readonly settings: EsbuildSettings }
  /** Each file of the TypeScript program becomes a file of JavaScript beside it. */
  | { readonly kind: 'transpile'; readonly tsconfig: string };

/** What a bundler may look at. */
export interface BundledService {
  /** serverless.yml with its variables resolved. */
  readonly config: JsonObject;
  readonly serviceDir: string;
  readonly stage: string;
  readonly region: string;
  readonly workspace: Pick<Workspace, 'readText' | 'readDirectory' | 'stat' | 'importModule' | 'importConfiguration'>;
}

/** A plugin of the framework that builds JavaScript, which esbuild does here. */
export interface Bundler {
  readonly name: string;
  /** Version of the plugin that its packages were compared with. */
  readonly compared: string;
  readonly configKeys: readonly string[];
  /** What it does otherwise than the plugin; for docs/plugins.md. */
  readonly differences?: string;
  /** What is asked for that only the plugin itself can do: the service then goes the way out. */
  unserved?(service: BundledService): Promise<readonly string[]>;
  build(service: BundledService): Promise<NodeBuild>;
}
