import micromatch from 'micromatch';
import { isJsonObject, type JsonObject } from '../../../core/json.ts';
import { type IndentedLines, readIndentedLines, unquote, valuesBelow } from './indented-lines.ts';
import { type LockGraph, sectionsOf } from './lock-graph.ts';

/** A yarn.lock of yarn 1: `name@range, name@range:` → version and what it asks for. Workspaces are not in it. */
export function readYarnLockV1(text: string, rootManifest: JsonObject): LockGraph {
  const packages = new Map<string, IndentedLines>();
  for (const [key, { below }] of readIndentedLines(text)) {
    for (const [name] of key.matchAll(/"(?:[^"\\]|\\.)*"|[^\s,]+/g)) packages.set(unquote(name), below);
  }
  const workspaces = workspacesOf(rootManifest);
  return {
    covers: (folder) => folder === '' || micromatch.isMatch(folder, workspaces),
    askedByManifest: (_, manifest) => sectionsOf(manifest),
    askedByPackage(name, wanted) {
      const found = packages.get(`${name}@${wanted}`);
      return found && new Map([...valuesBelow(found, 'optionalDependencies'), ...valuesBelow(found, 'dependencies')]);
    },
    machineOf: () => undefined,
    tellsMachines: false,
    otherMachine: (cpu) => `Run the job on a runner for linux ${cpu}, or install with \`yarn --ignore-platform\`.`,
    lacksPeers: true,
  };
}

// A list, or `{packages, nohoist}`.
function workspacesOf({ workspaces }: JsonObject): string[] {
  const globs = isJsonObject(workspaces) ? workspaces['packages'] : workspaces;
  return Array.isArray(globs) ? globs.map((glob) => String(glob).replace(/^\.\/|\/$/g, '')) : [];
}
