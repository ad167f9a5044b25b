import path from 'node:path';
import picomatch from 'picomatch';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';
import type { LayerModel } from '../../../service/service-model.ts';
import { installedClosure, missingPackages } from '../../files/installed-tree.ts';
import { readJson } from '../../files/read-json.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { PackageContext } from '../../package-context.ts';
import type { FileOnDisk } from '../../source-file.ts';
import type { ZipContents } from '../builder.ts';

/** Written by install scripts beside the packages, and part of one. */
const generated = ['.prisma'];

/**
 * The installed packages that a package.json asks for, with what they need, under `nodejs/node_modules` of the layer.
 * What is not installed, and two versions for one place, are reported to `problems`.
 */
export async function modulesLayerContents(layer: LayerModel, context: PackageContext): Promise<ZipContents> {
  const { model, ports, problems } = context;
  const at = model.locate(layer.path);
  const manifestFile = path.resolve(model.serviceDir, layer.modules?.manifest ?? 'package.json');
  const folder = path.dirname(manifestFile);
  const manifest = await readJson(manifestFile, ports.workspace);
  if (!manifest) {
    const message = `Layer \`${layer.key}\` needs ${layer.modules?.manifest}, which is not there or no JSON object.`;
    problems.error('PACKAGE_LAYER_NOT_FOUND', message, { at });
    return { code: [], packed: [] };
  }
  // Modules of a workspace lie above the service.
  const top = path.parse(folder).root;
  const names = namesOf(manifest);
  const reached = await installedClosure(top, folder, names, ports.workspace);
  for (const { name, neededBy } of await missingPackages(top, folder, names, reached, ports.workspace)) {
    const from = path.relative(model.serviceDir, neededBy) || '.';
    const message = `Layer \`${layer.key}\` lacks the package ${name}, which ${from} needs: it is not installed.`;
    problems.error('PACKAGE_MODULE_MISSING', message, { at });
  }
  const places = new Map(generated.map((name) => [`node_modules/${name}`, path.join(folder, 'node_modules', name)]));
  for (const { place, real } of placesOf(reached)) {
    const other = places.get(place) ?? real;
    places.set(place, other);
    if (other === real) continue;
    const message = `Layer \`${layer.key}\` would have two packages at ${place}: ${other} and ${real}.`;
    problems.error('PACKAGE_MODULES_CLASH', message, { at });
  }
  const keeps = cleanup(layer.modules?.cleanup ?? []);
  const lists = await Promise.all(
    Array.from(places, async ([place, real]): Promise<FileOnDisk[]> => {
      const files = await scanFolder(ports.workspace, real, (name) => name === 'node_modules');
      return files.map((file) => ({ name: `${place}/${file.name}`, path: file.path }));
    }),
  );
  const code = lists.flat().filter(({ name }) => keeps(name));
  return { code: code.map((file) => ({ ...file, name: `nodejs/${file.name}` })), packed: [] };
}

/** Where Node finds each package in the layer: pnpm keeps them in a store of links, each beside what it needs. */
const placesOf = (reached: ReadonlyMap<string, ReadonlySet<string>>) =>
  Array.from(reached).flatMap(([real, links]) =>
    Array.from(links, (link) => {
      const isStored = link.includes('/.pnpm/');
      const at = isStored ? link.lastIndexOf('node_modules/') : link.indexOf('node_modules/');
      return { place: link.slice(at), real };
    }),
  );

const namesOf = (manifest: JsonObject): string[] => {
  const { dependencies } = manifest;
  return isJsonObject(dependencies) ? Object.keys(dependencies) : [];
};

/** By patterns of what goes, files or folders; those with `!` keep what they match. */
function cleanup(patterns: readonly string[]): (name: string) => boolean {
  const goes = patterns.filter((pattern) => !pattern.startsWith('!')).map((pattern) => picomatch(pattern));
  const stays = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => picomatch(pattern.slice(1)));
  return (name) => {
    const parts = name.split('/');
    const above = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return !above.some((one) => goes.some((matches) => matches(one))) || stays.some((matches) => matches(name));
  };
}
