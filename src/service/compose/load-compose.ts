import path from 'node:path';
import type { Problems } from '../../core/problems.ts';
import type { Workspace } from '../../ports.ts';
import { loadJson } from '../load-json.ts';
import { loadModule } from '../load-module.ts';
import type { LoadedConfig } from '../load-result.ts';
import { loadYaml } from '../load-yaml.ts';
import type { ComposeFile } from './compose-model.ts';
import { readCompose } from './read-compose.ts';

const endings = ['yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'ts'];

/**
 * The serverless-compose file of a folder, which takes over from a serverless.yml beside it; `undefined` when there is
 * none. Mistakes go to `problems`, with places from `root`: codes `COMPOSE_*` and `SERVICE_*`.
 */
export async function loadCompose(
  workspace: Workspace,
  folder: string,
  root: string,
  problems: Problems,
): Promise<ComposeFile | undefined> {
  const name = await findComposeFile(workspace, folder);
  if (name === undefined) return undefined;
  const file = path.join(folder, name);
  const shown = path.relative(root, file).split(path.sep).join('/');
  const loaded = await loadFile(workspace, file, shown, problems);
  return loaded && { file, services: readCompose(loaded, folder, problems) };
}

async function findComposeFile(workspace: Workspace, folder: string): Promise<string | undefined> {
  const names = (await workspace.readDirectory(folder)).map(({ name }) => name);
  return endings.map((ending) => `serverless-compose.${ending}`).find((name) => names.includes(name));
}

async function loadFile(
  workspace: Workspace,
  file: string,
  shown: string,
  problems: Problems,
): Promise<LoadedConfig | undefined> {
  const text = (await workspace.readText(file)) ?? '';
  if (/\.ya?ml$/.test(file)) return loadYaml(text, shown, problems, undefined);
  if (file.endsWith('.json')) return loadJson(text, shown, problems);
  return loadModule(workspace, file, text, shown, problems);
}
