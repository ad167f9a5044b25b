import path from 'node:path';
import { nearestName } from '../core/nearest-name.ts';
import { Problems } from '../core/problems.ts';
import { UserError } from '../core/user-error.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Ports } from '../ports.ts';
import type { ComposeFile, ComposeService } from '../service/compose/compose-model.ts';
import { loadCompose } from '../service/compose/load-compose.ts';
import type { GraphNode } from '../service/compose/service-graph.ts';
import { isGlob, matchFolders } from './match-folders.ts';

/** A service of the inputs. Its `id` is its folder, and so are those that it depends on. */
export interface FoundService extends GraphNode {
  /** As serverless-compose calls it; else its folder from the root. */
  readonly name: string;
  /** Absolute folder. */
  readonly dir: string;
  /** The value of `service-path` that names this service alone. */
  readonly address: string;
  /** Its entry in serverless-compose, and that file. */
  readonly entry?: ComposeService | undefined;
  readonly composeFile?: string | undefined;
  /** Asked for; the others of its serverless-compose are known as those it depends on. */
  readonly selected: boolean;
}

type Outside = Pick<Ports, 'workspace' | 'env'>;

/** Absolute folders of the services that `service-path` names, those of a serverless-compose file all. */
export async function findServices(inputs: Inputs, ports: Outside): Promise<readonly string[]> {
  return (await listServices(inputs, ports)).map(({ dir }) => dir);
}

/**
 * The services that `service-path` names, in its order. Globs match folders; a folder with a serverless-compose file
 * stands for its services, and `folder#name` for one of them. Throws `SERVICE_PATH_*` and `COMPOSE_*`.
 */
export async function listServices(inputs: Inputs, ports: Outside): Promise<readonly FoundService[]> {
  const root = rootFolder(inputs, ports.env);
  const found = new Map<string, FoundService>();
  for (const entry of inputs.servicePaths) {
    const [folderText = '.', name] = splitName(entry);
    const glob = isGlob(folderText);
    const folders = glob ? await matchFolders(root, folderText, ports.workspace) : [path.resolve(root, folderText)];
    for (const folder of folders) {
      if (inputs.from === 'action') refuseOutside(root, folder, entry);
      const kind = (await ports.workspace.stat(folder))?.kind;
      if (kind !== 'directory') throw await missing(root, folderText, ports.workspace);
      for (const service of await servicesOf(folder, name, root, ports)) {
        if (!found.get(service.id)?.selected) found.set(service.id, service);
      }
    }
  }
  return [...found.values()];
}

/** Where paths of the inputs start: the repository in a workflow, else the working folder. */
export const rootFolder = (inputs: Pick<Inputs, 'from'>, env: Ports['env']): string =>
  inputs.from === 'action' ? (env['GITHUB_WORKSPACE'] ?? process.cwd()) : process.cwd();

const splitName = (entry: string): readonly string[] => /^([^#]*)#([^#/]+)$/.exec(entry)?.slice(1) ?? [entry];

async function servicesOf(
  folder: string,
  name: string | undefined,
  root: string,
  { workspace }: Outside,
): Promise<readonly FoundService[]> {
  const problems = new Problems();
  const compose = await loadCompose(workspace, folder, root, problems);
  const shown = path.relative(root, folder) || '.';
  if (compose) {
    for (const service of compose.services) await checkFolder(service, folder, workspace, problems);
  }
  problems.throwIfErrors();
  if (compose) return composed(compose, shown, name);
  if (name === undefined) {
    const alone = shown === '.' ? path.basename(folder) : shown;
    return [{ id: folder, name: alone, dir: folder, address: shown, dependsOn: [], selected: true }];
  }
  throw new UserError(
    'SERVICE_PATH_NOT_FOUND',
    `\`${shown}#${name}\` names a service, but ${shown} has no serverless-compose.`,
  );
}

function composed({ file, services }: ComposeFile, shown: string, only: string | undefined): readonly FoundService[] {
  const dirs = new Map(services.map(({ name, dir }) => [name, dir]));
  if (only !== undefined && !dirs.has(only)) {
    const nearest = nearestName(only, dirs.keys());
    const hint = nearest === undefined ? '' : `; did you mean \`${nearest}\`?`;
    throw new UserError('COMPOSE_UNKNOWN_SERVICE', `\`${shown}#${only}\`: there is no service \`${only}\`${hint}`);
  }
  return services.map((entry) => ({
    id: entry.dir,
    name: entry.name,
    dir: entry.dir,
    address: `${shown}#${entry.name}`,
    dependsOn: entry.dependsOn.flatMap((name) => dirs.get(name) ?? []),
    entry,
    composeFile: file,
    selected: only === undefined || only === entry.name,
  }));
}

async function checkFolder(
  { name, dir, locate }: ComposeService,
  folder: string,
  workspace: Ports['workspace'],
  problems: Problems,
): Promise<void> {
  const at = locate(['path']);
  const shown = path.relative(folder, dir);
  if (shown === '' || shown.startsWith('..')) {
    problems.error('COMPOSE_PATH', `The path of ${name} is not below the folder of serverless-compose`, { at });
  } else if ((await workspace.stat(dir))?.kind !== 'directory') {
    problems.error('COMPOSE_PATH', `The path of ${name}, \`${shown}\`, is no folder`, { at });
  }
}

function refuseOutside(root: string, folder: string, entry: string): void {
  const relative = path.relative(root, folder);
  if (relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new UserError(
      'SERVICE_PATH_OUTSIDE',
      `\`service-path\` names \`${entry}\`, which is outside of the repository.`,
    );
  }
}

async function missing(root: string, entry: string, workspace: Ports['workspace']): Promise<UserError> {
  const parent = path.dirname(path.resolve(root, entry));
  const siblings = (await workspace.readDirectory(parent)).filter(({ kind }) => kind === 'directory');
  const nearest = nearestName(
    path.basename(entry),
    siblings.map(({ name }) => name),
  );
  const hint = nearest ? ` Did you mean \`${path.join(path.dirname(entry), nearest)}\`?` : '';
  return new UserError('SERVICE_PATH_NOT_FOUND', `\`service-path\` names \`${entry}\`, which is no folder.${hint}`);
}
