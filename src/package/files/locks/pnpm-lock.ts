import { type IndentedLines, readIndentedLines, unquote, valuesBelow } from './indented-lines.ts';
import { type LockGraph, sectionsOf, withoutVersion } from './lock-graph.ts';

/**
 * A pnpm-lock.yaml (versions 5, 6 and 9): packages by path, as `/name/1.0.0`, `/name@1.0.0` or `name@1.0.0`, with the
 * versions of their peers behind it; and what each package.json of the workspace asks for.
 */
export function readPnpmLock(text: string): LockGraph {
  const lock = readIndentedLines(text);
  const packages = byPath(lock.get('packages')?.below);
  const snapshots = lock.has('snapshots') ? byPath(lock.get('snapshots')?.below) : packages;
  const importers = byPath(lock.get('importers')?.below);
  const importer = (folder: string) =>
    importers.get(folder === '' ? '.' : folder) ?? (folder === '' ? lock : undefined);
  return {
    covers: (folder) => importer(folder) !== undefined,
    askedByManifest(folder, manifest) {
      const asked = importer(folder);
      if (!asked) return sectionsOf(manifest);
      const runtime = [...versionsIn(asked, 'optionalDependencies'), ...versionsIn(asked, 'dependencies')];
      return { runtime: new Map(runtime), development: versionsIn(asked, 'devDependencies') };
    },
    askedByPackage(name, wanted) {
      const paths = [`${name}@${wanted}`, `/${name}@${wanted}`, `/${name}/${wanted}`, wanted];
      const path = paths.find((item) => snapshots.has(item));
      if (path === undefined) return undefined;
      const found = snapshots.get(path);
      // The versions of peers stand among the dependencies; one that nobody asked for may still lie there.
      const peers = valuesBelow(packages.get(path.replace(/\(.*$/, '')), 'peerDependencies').keys();
      const own = [...valuesBelow(found, 'optionalDependencies'), ...valuesBelow(found, 'dependencies')];
      return new Map([...withoutVersion(peers), ...own]);
    },
    machineOf(name, wanted) {
      const version = wanted.replace(/\(.*$/, '');
      const paths = [`${name}@${version}`, `/${name}@${version}`, `/${name}/${version}`];
      const found = packages.get(paths.find((item) => packages.has(item)) ?? '');
      if (!found) return undefined;
      const fits = Object.fromEntries(['os', 'cpu', 'libc'].map((key) => [key, flowList(found.get(key)?.value)]));
      const integrity = /\bintegrity: *([^\s,}]+)/.exec(found.get('resolution')?.value ?? '')?.[1];
      return { version, fits, integrity };
    },
    tellsMachines: true,
    otherMachine: (cpu) =>
      `Set \`supportedArchitectures\` in pnpm-workspace.yaml to \`os: [linux]\` and \`cpu: [${cpu}]\`, and install again.`,
    lacksPeers: false,
  };
}

/** `[a, b]`, as pnpm writes short lists. */
const flowList = (text: string | undefined): string[] | undefined =>
  text
    ?.replace(/^\[|\]$/g, '')
    .split(',')
    .map((item) => unquote(item.trim()));

const byPath = (lines: IndentedLines | undefined): Map<string, IndentedLines> =>
  new Map(Array.from(lines ?? [], ([path, { below }]) => [unquote(path), below]));

// `name: 1.0.0`, or `name:` with `specifier` and `version` below.
const versionsIn = (importer: IndentedLines, section: string): Map<string, string> =>
  new Map(
    Array.from(importer.get(section)?.below ?? [], ([name, { value, below }]) => [
      unquote(name),
      below.get('version')?.value ?? value,
    ]),
  );
