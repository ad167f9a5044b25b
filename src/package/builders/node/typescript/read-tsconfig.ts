import path from 'node:path';
import { foldersUpward } from '../../../../core/folders-upward.ts';
import { isJsonObject, type Json, type JsonObject, objectOf, parseJsonObject } from '../../../../core/json.ts';
import { withoutComments } from '../../../../core/json-with-comments.ts';
import type { Workspace } from '../../../../ports.ts';

/** What of a tsconfig.json decides which files there are and what becomes of them. */
export interface TsConfig {
  readonly compilerOptions: JsonObject;
  readonly files?: readonly string[] | undefined;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
}

/** Left out unless `exclude` says otherwise (TypeScript: tsconfig reference, exclude). */
const defaultExclude = ['node_modules', 'bower_components', 'jspm_packages', '.build', '.serverless'];

/** A tsconfig.json with what it extends; defaults where there is none. Files that cannot be read count as empty. */
export async function readTsConfig(file: string, workspace: Pick<Workspace, 'readText'>): Promise<TsConfig> {
  const config = await readChain(file, workspace, 0);
  const compilerOptions = isJsonObject(config['compilerOptions']) ? config['compilerOptions'] : {};
  const { outDir } = compilerOptions;
  const files = textsIn(config['files']);
  return {
    compilerOptions,
    files,
    include: textsIn(config['include']) ?? (files ? [] : ['**/*']),
    exclude: textsIn(config['exclude']) ?? [...defaultExclude, ...(typeof outDir === 'string' ? [outDir] : [])],
  };
}

async function readChain(file: string, workspace: Pick<Workspace, 'readText'>, depth: number): Promise<JsonObject> {
  const config = parse(await workspace.readText(file));
  const parents = [config['extends'] ?? []].flat().filter((name): name is string => typeof name === 'string');
  let merged: JsonObject = {};
  for (const name of depth < 10 ? parents : []) {
    const target = await findParent(name, path.dirname(file), workspace);
    if (target !== undefined) merged = join(merged, await readChain(target, workspace, depth + 1));
  }
  return join(merged, config);
}

/** The file that `extends` names: one beside, or one of a package in node_modules here or above. */
async function findParent(
  name: string,
  folder: string,
  workspace: Pick<Workspace, 'readText'>,
): Promise<string | undefined> {
  const isFile = name.startsWith('.') || path.isAbsolute(name);
  for (const dir of isFile ? [folder] : foldersUpward(folder)) {
    const target = isFile ? path.resolve(dir, name) : path.join(dir, 'node_modules', name);
    const files = name.endsWith('.json') ? [target] : [`${target}.json`, path.join(target, 'tsconfig.json')];
    for (const file of files) if ((await workspace.readText(file)) !== undefined) return file;
  }
  return undefined;
}

const join = (base: JsonObject, over: JsonObject): JsonObject => ({
  ...base,
  ...over,
  compilerOptions: { ...objectOf(base['compilerOptions']), ...objectOf(over['compilerOptions']) },
});

const textsIn = (value: Json | undefined): readonly string[] | undefined =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;

const parse = (text = '{}'): JsonObject => parseJsonObject(withoutComments(text)) ?? {};
