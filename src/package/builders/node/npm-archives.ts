import path from 'node:path';
import { sha512Integrity } from '../../../core/digest.ts';
import { hiddenFrom } from '../../../core/program-environment.ts';
import { UserError } from '../../../core/user-error.ts';
import { cacheKey } from '../../cache-key.ts';
import type { PackageContext } from '../../package-context.ts';

/** A package of the registry with the integrity that its archive must have, `sha512-<base64>`. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

/** Where archives are kept: a folder of the cache, and what tells its key apart. */
export interface ArchiveStore {
  readonly folder: string;
  readonly key: string;
}

/**
 * Brings the archives of packages into the local folder: from the runner's cache or, by npm with its own configuration,
 * from the registry. Returns the end of a sentence why that could not be done. One with another integrity is
 * `PACKAGE_HASH_MISMATCH`.
 */
export async function bringArchives(
  packages: readonly PinnedPackage[],
  { folder, key }: ArchiveStore,
  context: PackageContext,
): Promise<string | undefined> {
  const { cache } = context.ports;
  const { cacheEnabled } = context.options;
  const root = path.join(cache.directory, folder);
  const fullKey = cacheKey(key, context.options);
  if (await areThere(packages, root, context)) return undefined;
  if (cacheEnabled) await cache.restore([root], fullKey, []);
  if (await areThere(packages, root, context)) return undefined;
  const why = await download(packages, root, context);
  if (why === undefined && cacheEnabled) await cache.save([root], fullKey);
  return why;
}

/** Unpacks an archive that was brought into a folder that is made. `false`: it cannot be unpacked. */
export async function unpackArchive(
  { integrity }: PinnedPackage,
  { folder }: ArchiveStore,
  place: string,
  { ports }: PackageContext,
): Promise<boolean> {
  const archive = archiveOf(integrity, path.join(ports.cache.directory, folder));
  await ports.workspace.writeText(path.join(place, 'package.json'), '{}');
  const result = await ports.commands.run('tar', ['-xzf', archive, '-C', place, '--strip-components=1']);
  return result?.exitCode === 0;
}

/** Named by its contents. */
function archiveOf(integrity: string, root: string): string {
  const digest = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return path.join(root, `${digest}.tgz`);
}

/** Whoever put the archives there: they count only with the pinned contents. */
async function areThere(packages: readonly PinnedPackage[], root: string, { ports }: PackageContext): Promise<boolean> {
  for (const { integrity } of packages) {
    const bytes = await ports.workspace.readBytes(archiveOf(integrity, root));
    if (!bytes || sha512Integrity(bytes) !== integrity) return false;
  }
  return true;
}

async function download(
  packages: readonly PinnedPackage[],
  root: string,
  context: PackageContext,
): Promise<string | undefined> {
  const { workspace, commands, env } = context.ports;
  const arrived = await workspace.makeTemporaryDirectory('npm-');
  const names = packages.map(({ name, version }) => `${name}@${version}`);
  // No script of a package runs; a registry that is down is given up soon.
  const options = ['--ignore-scripts', '--fetch-retries=2', '--fetch-retry-mintimeout=500', '--loglevel=error'];
  const result = await commands.run('npm', ['pack', ...names, '--pack-destination', arrived, ...options], {
    cwd: context.model.serviceDir,
    env: hiddenFrom('installer', env),
    timeoutMs: 120_000,
  });
  if (!result) return 'npm is not installed';
  if (result.exitCode !== 0) return `npm ended with ${/^npm \S+ code (\w+)$/m.exec(result.stderr)?.[1] ?? 'an error'}`;
  for (const { name, version, integrity } of packages) {
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    const bytes = (await workspace.readBytes(path.join(arrived, file))) ?? new Uint8Array(0);
    if (sha512Integrity(bytes) !== integrity) {
      const message = `The npm registry gave another ${name} ${version} than the one that was published.`;
      throw new UserError('PACKAGE_HASH_MISMATCH', message);
    }
    await workspace.writeBytes(archiveOf(integrity, root), bytes);
  }
  return undefined;
}
