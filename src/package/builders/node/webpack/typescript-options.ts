import path from 'node:path';
import { foldersUpward } from '../../../../core/folders-upward.ts';
import type { JsonObject } from '../../../../core/json.ts';
import type { BundledService } from '../bundlers/bundler.ts';
import { readTsConfig } from '../typescript/read-tsconfig.ts';
import { syntaxOptions } from '../typescript/syntax-options.ts';
import { isRecord } from './is-record.ts';
import { optionsOfLoaders } from './module-rules.ts';
import type { Refuse } from './refuse.ts';

const usual = 'tsconfig.json';
/** Loaders that run the compiler of TypeScript. */
const compilers = ['ts-loader', 'awesome-typescript-loader'];

/**
 * What `module.rules` give to TypeScript, for esbuild: the tsconfig.json, or its options where esbuild takes another
 * default. Metadata of decorators are made by TypeScript alone.
 */
export async function typeScriptOptions(
  rules: unknown,
  { serviceDir, workspace }: Pick<BundledService, 'serviceDir' | 'workspace'>,
  refuse: Refuse,
): Promise<JsonObject> {
  const given = optionsOfLoaders(rules, compilers).map((options) => (isRecord(options) ? options : {}));
  const files = given.map(({ configFile, configFileName }) => String(configFile ?? configFileName ?? usual));
  const configs = await Promise.all(
    [...new Set(files)].map(async (name) => {
      const file = await findUp(name, serviceDir, workspace);
      return { name, file, config: await readTsConfig(file, workspace) };
    }),
  );
  for (const { name, config } of configs) {
    if (config.compilerOptions['emitDecoratorMetadata'] === true)
      refuse(`${name}: compilerOptions.emitDecoratorMetadata`);
  }
  for (const { compilerOptions } of given) {
    if (isRecord(compilerOptions) && compilerOptions['emitDecoratorMetadata'])
      refuse('module.rules: emitDecoratorMetadata');
  }
  const used = configs.find(({ name }) => name !== usual) ?? configs[0];
  if (!used) return {};
  const { target, paths, baseUrl } = used.config.compilerOptions;
  // TypeScript 5 then aims at ECMAScript 5, whose classes have no fields; esbuild follows paths of files only.
  if (target === undefined && paths === undefined && baseUrl === undefined) {
    return { tsconfigRaw: { compilerOptions: syntaxOptions(used.config) } };
  }
  return used.name === usual ? {} : { tsconfig: used.file };
}

/** A file in a folder or the nearest one above that has it; in the folder itself if none has. */
async function findUp(
  name: string,
  folder: string,
  workspace: Pick<BundledService['workspace'], 'stat'>,
): Promise<string> {
  for (const dir of foldersUpward(folder)) {
    const file = path.resolve(dir, name);
    if ((await workspace.stat(file))?.kind === 'file') return file;
  }
  return path.resolve(folder, name);
}
