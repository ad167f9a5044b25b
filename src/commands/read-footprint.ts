import path from 'node:path';
import type { Workspace } from '../ports.ts';
import type { ServiceFootprint } from './affected.ts';
import type { FoundService } from './find-services.ts';

/** A folder with more is taken as affected by everything instead of being read. */
const mostFiles = 4000;
const mostBytes = 512 * 1024;
const passedOver = new Set(['node_modules', '.git', '.serverless', '.venv', '__pycache__']);

/**
 * What a service is made from: its folder, and the paths out of it (`../shared/x`) that its texts have, links included.
 * `names` are the npm packages of other services with their folders. `root` is the repository, without links.
 */
export async function readFootprint(
  service: FoundService,
  root: string,
  names: ReadonlyMap<string, string>,
  workspace: Workspace,
): Promise<ServiceFootprint> {
  const dir = (await workspace.realPath(service.dir)) ?? service.dir;
  const references = new Set<string>();
  let everyCommit = false;
  const files = await listFiles(dir, workspace, references);
  if (!files) references.add(root);
  for (const file of files ?? []) {
    if (((await workspace.stat(file))?.size ?? 0) > mostBytes) continue;
    const text = (await workspace.readText(file)) ?? '';
    for (const found of pathsOut(text)) {
      // Code means its own folder, serverless.yml that of the service.
      for (const from of [path.dirname(file), dir]) references.add(path.resolve(from, found));
    }
    for (const [name, folder] of names) if (folder !== dir && text.includes(name)) references.add(folder);
    everyCommit ||= /\$\{git:|GITHUB_(?:SHA|RUN_)/.test(text);
  }
  const relative = (absolute: string) => path.relative(root, absolute).split(path.sep).join('/');
  const outside = [...references].filter((absolute) => !isInside(absolute, dir) && isInside(absolute, root));
  const { id, dependsOn } = service;
  return { id, dependsOn, folder: relative(dir), references: outside.map(relative), everyCommit };
}

/** npm packages that services are, by name: workspaces name each other so. */
export async function readPackageNames(
  services: readonly FoundService[],
  workspace: Workspace,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const { dir } of services) {
    const text = await workspace.readText(path.join(dir, 'package.json'));
    const [, name] = /"name"\s*:\s*"([^"]+)"/.exec(text ?? '') ?? [];
    if (name !== undefined) names.set(`"${name}"`, (await workspace.realPath(dir)) ?? dir);
  }
  return names;
}

/** `../shared/lib`, `'..'`: up to where a pattern or a variable begins. */
const pathsOut = (text: string): readonly string[] => [
  ...(text.match(/(?:\.\.\/)+[\w@.\-/]*/g) ?? []),
  ...(/['"]\.\.['"]/.test(text) ? ['..'] : []),
];

async function listFiles(
  folder: string,
  workspace: Workspace,
  links: Set<string>,
): Promise<readonly string[] | undefined> {
  const files: string[] = [];
  const folders = [folder];
  for (const current of folders) {
    for (const { name, kind } of await workspace.readDirectory(current)) {
      if (passedOver.has(name)) continue;
      const inner = path.join(current, name);
      const real = await workspace.realPath(inner);
      if (real !== undefined && real !== inner) links.add(real);
      else if (kind === 'directory') folders.push(inner);
      else files.push(inner);
      if (files.length > mostFiles) return undefined;
    }
  }
  return files;
}

const isInside = (file: string, folder: string): boolean => {
  const relative = path.relative(folder, file);
  return relative === '' || (!relative.startsWith('..') && !path.isAbsolute(relative));
};
