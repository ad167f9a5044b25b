import { isJsonObject, type Json, type JsonObject } from '../../core/json.ts';
import type { ConfigPath } from '../../core/source-location.ts';

/** One layer of serverless-layers, as written. */
export interface LayerSettings {
  readonly name: string;
  readonly settings: JsonObject;
  readonly path: ConfigPath;
}

/** `custom.serverless-layers`: one layer `default`, or a list of objects with one name each; no settings are one too. */
export function readLayerSettings(custom: JsonObject): readonly LayerSettings[] {
  const written = custom['serverless-layers'];
  const path = ['custom', 'serverless-layers'];
  if (!Array.isArray(written)) return [{ name: 'default', settings: isJsonObject(written) ? written : {}, path }];
  return written.flatMap((item: Json, index: number): readonly LayerSettings[] => {
    const [name] = isJsonObject(item) ? Object.keys(item) : [];
    if (!isJsonObject(item) || name === undefined) return [];
    const settings = item[name];
    return [{ name, settings: isJsonObject(settings) ? settings : {}, path: [...path, index, name] }];
  });
}

/** Files that a layer has no use for, below `nodejs`: the plugin's own list. */
export const defaultCleanup: readonly string[] = [
  '.github',
  '.git/*',
  '.lint',
  'Gruntfile.js',
  '.jshintrc',
  '.nycrc',
  '.nvmrc',
  '.editorconfig',
  '.npmignore',
  'bower.json',
  '.eslint*',
  '.gitignore',
  'README.*',
  'LICENSE',
  'LICENSE.md',
  'CHANGES',
  'HISTORY.md',
  'CHANGES.md',
  'CHANGELOG.md',
  'sponsors.md',
  'license.txt',
  'tsconfig.json',
  '*.test.js',
  '*.spec.js',
  '.travis.y*ml',
  'yarn.lock',
  '.package-lock.json',
  '*.md',
].map((name) => `node_modules/**/${name}`);
