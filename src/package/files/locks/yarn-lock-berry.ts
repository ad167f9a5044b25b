import { type IndentedLines, readIndentedLines, unquote, valuesBelow } from './indented-lines.ts';
import { type LockGraph, sectionsOf, withoutVersion } from './lock-graph.ts';

/**
 * A yarn.lock of yarn 2 and newer: `"name@npm:range, …"` → resolution and what it asks for. Workspaces are in it
 * without saying what they need for development only.
 */
export function readYarnLockBerry(text: string): LockGraph {
  const packages = new Map<string, IndentedLines>();
  const workspaces = new Set<string>();
  for (const [key, { below }] of readIndentedLines(text)) {
    const workspace = /@workspace:(?<folder>.+)$/.exec(below.get('resolution')?.value ?? '')?.groups?.['folder'];
    if (workspace !== undefined) workspaces.add(workspace === '.' ? '' : workspace);
    else for (const descriptor of unquote(key).split(', ')) packages.set(descriptor, below);
  }
  // A package.json, and locks before yarn 4, leave `npm:` out.
  const find = (name: string, wanted: string) =>
    packages.get(`${name}@${wanted}`) ?? packages.get(`${name}@npm:${wanted}`);
  return {
    covers: (folder) => workspaces.has(folder),
    askedByManifest: (_, manifest) => sectionsOf(manifest),
    askedByPackage(name, wanted) {
      const found = find(name, wanted);
      if (!found) return undefined;
      const peers = valuesBelow(found, 'peerDependencies').keys();
      return new Map([...withoutVersion(peers), ...valuesBelow(found, 'dependencies')]);
    },
    machineOf(name, wanted) {
      const found = find(name, wanted);
      const conditions = found?.get('conditions')?.value.matchAll(/\b(os|cpu|libc)=([\w-]+)/g) ?? [];
      // Its checksum is of an archive that yarn made, not of the registry's.
      const fits = Object.fromEntries(Array.from(conditions, ([, key = '', value = '']) => [key, [value]]));
      return found && { version: found.get('version')?.value ?? '', fits, integrity: undefined };
    },
    tellsMachines: true,
    otherMachine: (cpu) =>
      `Set \`supportedArchitectures\` in .yarnrc.yml to \`os: [linux]\` and \`cpu: [${cpu}]\`, and install again.`,
    lacksPeers: false,
  };
}
