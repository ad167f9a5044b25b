import { isJsonObject } from '../../../../core/json.ts';
import { readEsbuildSettings } from '../esbuild-settings.ts';
import type { Bundler } from './bundler.ts';

/** `custom.esbuild`, whose options are those of esbuild itself. */
export const esbuild: Bundler = {
  name: 'serverless-esbuild',
  configKeys: ['custom.esbuild', 'functions.<name>.skipEsbuild', 'functions.<name>.esbuildEntrypoint'],
  differences:
    'Packages outside the bundles come from node_modules instead of being installed again; options of the packager, folders and concurrency have no effect.',
  async build({ config: { custom } }) {
    const settings = readEsbuildSettings(isJsonObject(custom) ? custom['esbuild'] : undefined, false);
    return { kind: 'bundle', handlers: 'all', settings };
  },
};
