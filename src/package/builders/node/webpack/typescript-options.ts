import path from 'node:path';
import type { BundledService } from '../bundlers/bundler.ts';
import { readTsConfig } from '../typescript/read-tsconfig.ts';
import { isRecord } from './is-record.ts';
import { optionsOfLoaders } from './module-rules.ts';
import type { Refuse } from './refuse.ts';

const usual = 'tsconfig.json';
/** Loaders that run the compiler of TypeScript. */
const compilers = ['ts-loader', 'awesome-typescript-loader'];

/**
 * The tsconfig.json that `module.rules` give to TypeScript, for esbuild. Metadata of decorators are made by TypeScript
 * alone.
 */
export async function typeScriptOptions(
  rules: unknown,
  { serviceDir, workspace }: Pick<BundledService, 'serviceDir' | 'workspace'>,
  refuse: Refuse,
): Promise<{ readonly tsconfig?: string }> {
  const given = optionsOfLoaders(rules, compilers).map((options) => (isRecord(options) ? options : {}));
  const files = given.map(({ configFile, configFileName }) => String(configFile ?? configFileName ?? usual));
  for (const file of new Set(files)) {
    const { compilerOptions } = await readTsConfig(await findUp(file, serviceDir, workspace), workspace);
    if (compilerOptions['emitDecoratorMetadata'] === true) refuse(`${file}: compilerOptions.emitDecoratorMetadata`);
  }
  for (const { compilerOptions } of given) {
    if (isRecord(compilerOptions) && compilerOptions['emitDecoratorMetadata'])
      refuse('module.rules: emitDecoratorMetadata');
  }
  const own = files.find((file) => file !== usual);
  return own === undefined ? {} : { tsconfig: await findUp(own, serviceDir, workspace) };
}

/** A file in a folder or the nearest one above that has it; in the folder itself if none has. */
async function findUp(
  name: string,
  folder: string,
  workspace: Pick<BundledService['workspace'], 'stat'>,
): Promise<string> {
  for (let dir = folder; ; dir = path.dirname(dir)) {
    const file = path.resolve(dir, name);
    if ((await workspace.stat(file))?.kind === 'file') return file;
    if (path.dirname(dir) === dir) return path.resolve(folder, name);
  }
}
