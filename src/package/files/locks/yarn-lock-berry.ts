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
  return {
    covers: (folder) => workspaces.has(folder),
    askedByManifest: (_, manifest) => sectionsOf(manifest),
    askedByPackage(name, wanted) {
      // A package.json, and locks before yarn 4, leave `npm:` out.
      const found = packages.get(`${name}@${wanted}`) ?? packages.get(`${name}@npm:${wanted}`);
      if (!found) return undefined;
      const peers = valuesBelow(found, 'peerDependencies').keys();
      return new Map([...withoutVersion(peers), ...valuesBelow(found, 'dependencies')]);
    },
    lacksPeers: false,
  };
}
