import { builtinModules } from 'node:module';
import micromatch from 'micromatch';
import { installedClosure } from '../../files/installed-tree.ts';
import { scanFolder } from '../../files/scan-folder.ts';
import type { PackageContext } from '../../package-context.ts';
import type { SourceFile } from '../../source-file.ts';

const builtIn = new Set(builtinModules);

/** Packages among what a bundle imports from outside, without Node's own modules and those that are excluded. */
export function packagesToShip(imports: readonly string[], excluded: readonly string[]): string[] {
  if (excluded.includes('*')) return [];
  const names = imports.flatMap((specifier) => {
    if (specifier.startsWith('node:') || specifier.startsWith('.') || specifier.startsWith('/')) return [];
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? '';
    return name === '' || builtIn.has(specifier) || builtIn.has(name) ? [] : [name];
  });
  const isExcluded = (name: string) => excluded.some((pattern) => micromatch.isMatch(name, pattern));
  return [...new Set(names)].filter((name) => !isExcluded(name)).sort();
}

/** The files of these packages and of what they need, under node_modules of the zip. */
export async function moduleFiles(names: readonly string[], context: PackageContext): Promise<SourceFile[]> {
  const { model, ports } = context;
  if (names.length === 0) return [];
  const reached = await installedClosure(model.serviceDir, model.serviceDir, names, ports.workspace);
  const files = new Map<string, SourceFile>();
  for (const [real, links] of reached) {
    const inside = await scanFolder(ports.workspace, real, (name) => name === 'node_modules');
    for (const link of links) {
      for (const file of inside) {
        const name = `${placeInZip(model.serviceDir, link)}/${file.name}`;
        if (!files.has(name)) files.set(name, { name, path: file.path });
      }
    }
  }
  return [...files.values()];
}

// pnpm keeps packages in a store of links: in the zip each lies where Node finds it without links. Packages of a
// workspace above the service move into its own node_modules.
function placeInZip(serviceDir: string, link: string): string {
  const inside = link.startsWith(`${serviceDir}/`) ? link.slice(serviceDir.length + 1) : link;
  const stored = inside.includes('.pnpm/') || inside.startsWith('/');
  return stored ? inside.slice(inside.lastIndexOf('node_modules/')) : inside;
}
