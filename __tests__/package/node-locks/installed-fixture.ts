import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../../src/core/json.ts';
import { writeFiles } from '../package-folder.ts';

// Each folder is what one package manager made of the same workspace: its lock file, without addresses and checksums,
// and in installed.json the package.json files, links and start scripts that it left on the disk.

interface Installed {
  /** Folder → what its package.json says. */
  readonly manifests: Readonly<Record<string, JsonObject>>;
  /** Link → where it leads. */
  readonly links: Readonly<Record<string, string>>;
  /** File in `.bin` → program that it starts, from its own folder. */
  readonly scripts: Readonly<Record<string, string>>;
}

export const packageManagers = readdirSync(import.meta.dirname, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Lays out what a package manager installed; `change` may change each installed package.json. */
export function writeInstalled(
  manager: string,
  folder: string,
  change: (name: string, manifest: JsonObject) => JsonObject = (_, manifest) => manifest,
): void {
  const fixture = path.join(import.meta.dirname, manager);
  const installed: Installed = JSON.parse(readFileSync(path.join(fixture, 'installed.json'), 'utf8'));
  cpSync(fixture, folder, { recursive: true, filter: (file) => !file.endsWith('installed.json') });
  for (const [name, manifest] of Object.entries(installed.manifests)) {
    const written = name.includes('node_modules') ? change(name, manifest) : manifest;
    const programs = Object.values({ ...(manifest['bin'] as Record<string, string> | undefined) });
    const files = Object.fromEntries(programs.map((file) => [path.join(name, file), '#!/usr/bin/env node']));
    writeFiles(folder, { [path.join(name, 'package.json')]: JSON.stringify(written), ...files });
  }
  for (const [name, target] of Object.entries(installed.links)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    symlinkSync(target, path.join(folder, name));
  }
  for (const [name, target] of Object.entries(installed.scripts)) {
    writeFiles(folder, { [name]: `#!/bin/sh\nexec node "$basedir/${target}" "$@"\n` });
  }
}
