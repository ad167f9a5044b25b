import path from 'node:path';
import { isJsonObject, type JsonObject } from '../../../../core/json.ts';
import { readTsConfig } from '../typescript/read-tsconfig.ts';
import type { Bundler } from './bundler.ts';

/** Options whose work esbuild cannot do file by file. */
const onlyByTypeScript = ['emitDecoratorMetadata', 'outFile', 'noEmitOnError'];

/** Each TypeScript file becomes a JavaScript file at its place, beside node_modules. Source: the plugin's README. */
export const typeScript: Bundler = {
  name: 'serverless-plugin-typescript',
  compared: '2.1.5',
  configKeys: ['custom.serverlessPluginTypescript.tsConfigFileLocation'],
  differences:
    'Compiled by esbuild: types are not checked, and the syntax is that of the runtime, not of `target`. Declarations are not made. `emitDecoratorMetadata`, `outFile` and `noEmitOnError` in tsconfig.json are left to the plugin.',
  async unserved({ config, serviceDir, workspace }) {
    const file = tsconfigOf(config);
    const { compilerOptions } = await readTsConfig(path.resolve(serviceDir, file), workspace);
    const asked = onlyByTypeScript.filter((option) => compilerOptions[option] && compilerOptions[option] !== 'false');
    return asked.map((option) => `${file}: compilerOptions.${option}`);
  },
  async build({ config }) {
    return { kind: 'transpile', tsconfig: tsconfigOf(config) };
  },
};

function tsconfigOf({ custom }: JsonObject): string {
  const settings = isJsonObject(custom) ? custom['serverlessPluginTypescript'] : undefined;
  const file = isJsonObject(settings) ? settings['tsConfigFileLocation'] : undefined;
  return typeof file === 'string' ? file : 'tsconfig.json';
}
