import path from 'node:path';
import { isJsonObject } from '../core/json.ts';
import { nearestName } from '../core/nearest-name.ts';
import { type Problems, ProblemsError } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Workspace } from '../ports.ts';
import { loadJson } from './load-json.ts';
import { loadModule } from './load-module.ts';
import type { LoadedConfig } from './load-result.ts';
import { loadYaml } from './load-yaml.ts';
import type { LocatedService } from './located-service.ts';
import type { Profile } from './profile.ts';

/** The framework's own order: the first that exists is the configuration (framework-spec 1.1.1). */
const configFileNames = ['yml', 'yaml', 'json', 'js', 'mjs', 'cjs', 'ts'].map((ending) => `serverless.${ending}`);

/**
 * Reads the configuration file of a service: CloudFormation short tags made long, variables not yet resolved, with the
 * place of each value. Without a profile `frameworkVersion` tells which framework's dates to read. Throws `ProblemsError` or `UserError` of codes `SERVICE_*` when there is nothing to go on with.
 */
export async function loadService(
  workspace: Workspace,
  serviceDir: string,
  configFile: string | undefined,
  problems: Problems,
  profile?: Profile,
): Promise<LocatedService> {
  const name = await findConfigFile(workspace, serviceDir, configFile);
  const loaded = await loadFile(workspace, serviceDir, name, problems, profile);
  const at = loaded?.locate([]);
  if (loaded && (loaded.value === null || loaded.value === undefined)) {
    problems.error('SERVICE_EMPTY', `${name} is empty`, { at });
  } else if (loaded && !isJsonObject(loaded.value)) {
    problems.error('SERVICE_NOT_A_MAP', `${name} holds ${kindOf(loaded.value)} where a map of keys belongs`, { at });
  }
  const found = problems.all.filter((problem) => problem.severity === 'error');
  if (!loaded || !isJsonObject(loaded.value)) throw new ProblemsError(found);
  return { serviceDir, configFile: name, config: loaded.value, locate: loaded.locate };
}

async function findConfigFile(workspace: Workspace, serviceDir: string, asked: string | undefined): Promise<string> {
  if (asked !== undefined) {
    if ((await workspace.stat(path.resolve(serviceDir, asked)))?.kind === 'file') return asked;
    throw await notFound(workspace, serviceDir, asked);
  }
  for (const name of configFileNames) {
    if ((await workspace.stat(path.join(serviceDir, name)))?.kind === 'file') return name;
  }
  throw await notFound(workspace, serviceDir, undefined);
}

async function notFound(workspace: Workspace, serviceDir: string, asked: string | undefined): Promise<UserError> {
  const folder = await workspace.stat(serviceDir);
  if (folder?.kind !== 'directory') {
    return new UserError('SERVICE_NOT_FOUND', `there is no folder ${serviceDir}`);
  }
  const entries = await workspace.readDirectory(serviceDir);
  const files = entries.filter(({ kind }) => kind === 'file').map((entry) => entry.name);
  const nearest = nearestName(asked ?? 'serverless.yml', files);
  const hint = nearest === undefined ? '' : `; the nearest name there is ${nearest}`;
  const message =
    asked === undefined
      ? `there is no serverless.yml (or .yaml, .json, .js, .mjs, .cjs, .ts) in ${serviceDir}${hint}`
      : `there is no ${asked} in ${serviceDir}${hint}`;
  return new UserError('SERVICE_NOT_FOUND', message);
}

async function loadFile(
  workspace: Workspace,
  serviceDir: string,
  name: string,
  problems: Problems,
  profile: Profile | undefined,
): Promise<LoadedConfig | undefined> {
  const file = path.resolve(serviceDir, name);
  const text = (await workspace.readText(file)) ?? '';
  switch (path.extname(name)) {
    case '.yml':
    case '.yaml':
      return loadYaml(text, name, problems, profile);
    case '.json':
      return loadJson(text, name, problems);
    case '.js':
    case '.mjs':
    case '.cjs':
    case '.ts':
    case '.mts':
    case '.cts':
      return loadModule(workspace, file, text, name, problems);
    default:
      problems.error('SERVICE_FILE_TYPE', `${name} is of no kind that can be read`);
      return undefined;
  }
}

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'a list' : `the ${typeof value} ${JSON.stringify(value)}`;
}
