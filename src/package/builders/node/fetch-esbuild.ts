import path from 'node:path';
import process from 'node:process';
import { sha512Integrity } from '../../../core/digest.ts';
import { hiddenFrom } from '../../../core/program-environment.ts';
import { UserError } from '../../../core/user-error.ts';
import { cacheKey } from '../../cache-key.ts';
import type { PackageContext } from '../../package-context.ts';
import { pinnedEsbuild } from './pinned-esbuild.ts';

/** A package of the registry with the integrity that its archive must have. */
interface PinnedPackage {
  readonly name: string;
  readonly integrity: string;
  /** Where the archive lies when it has arrived: named by its contents. */
  readonly archive: string;
}

export type FetchedEsbuild =
  | { readonly kind: 'ready'; readonly main: string }
  /** `why` ends a sentence. */
  | { readonly kind: 'unavailable'; readonly why: string };

const { version } = pinnedEsbuild;

/**
 * esbuild of the pinned version, unpacked for this run. Its archives come from the local folder, the runner's cache or,
 * by npm with its own configuration, from the registry; only those with the pinned integrity are unpacked
 * (`PACKAGE_HASH_MISMATCH`).
 */
export async function fetchEsbuild(context: PackageContext): Promise<FetchedEsbuild> {
  const platform = `${process.platform}-${process.arch}`;
  const program = pinnedEsbuild.programs.get(platform);
  if (program === undefined) return { kind: 'unavailable', why: `there is none for ${platform}` };
  const folder = path.join(context.ports.cache.directory, 'esbuild');
  const packages = [pinned('esbuild', pinnedEsbuild.library, folder), pinned(`@esbuild/${platform}`, program, folder)];
  const why = await bringArchives(
    packages,
    folder,
    cacheKey(`esbuild-${version}-${platform}`, context.options),
    context,
  );
  return why === undefined ? unpack(packages, context) : { kind: 'unavailable', why };
}

function pinned(name: string, integrity: string, folder: string): PinnedPackage {
  const digest = Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex');
  return { name, integrity, archive: path.join(folder, `${digest}.tgz`) };
}

/** Puts every archive into the folder; returns why that could not be done. */
async function bringArchives(
  packages: readonly PinnedPackage[],
  folder: string,
  key: string,
  context: PackageContext,
): Promise<string | undefined> {
  const { cache } = context.ports;
  const { cacheEnabled } = context.options;
  if (await areThere(packages, context)) return undefined;
  if (cacheEnabled) await cache.restore([folder], key, []);
  if (await areThere(packages, context)) return undefined;
  const why = await download(packages, context);
  if (why === undefined && cacheEnabled) await cache.save([folder], key);
  return why;
}

/** Whoever put the archives there: they count only with the pinned contents. */
async function areThere(packages: readonly PinnedPackage[], { ports }: PackageContext): Promise<boolean> {
  for (const { archive, integrity } of packages) {
    const bytes = await ports.workspace.readBytes(archive);
    if (!bytes || sha512Integrity(bytes) !== integrity) return false;
  }
  return true;
}

async function download(packages: readonly PinnedPackage[], context: PackageContext): Promise<string | undefined> {
  const { workspace, commands, env, log } = context.ports;
  const arrived = await workspace.makeTemporaryDirectory('npm-');
  const names = packages.map(({ name }) => `${name}@${version}`);
  // No script of a package runs; a registry that is down is given up soon.
  const options = ['--ignore-scripts', '--fetch-retries=2', '--fetch-retry-mintimeout=500', '--loglevel=error'];
  const result = await commands.run('npm', ['pack', ...names, '--pack-destination', arrived, ...options], {
    cwd: context.model.serviceDir,
    env: hiddenFrom('installer', env),
    timeoutMs: 120_000,
  });
  if (!result) return 'npm is not installed';
  if (result.exitCode !== 0) return `npm ended with ${/^npm \S+ code (\w+)$/m.exec(result.stderr)?.[1] ?? 'an error'}`;
  for (const { name, integrity, archive } of packages) {
    const file = `${name.replace('@', '').replace('/', '-')}-${version}.tgz`;
    const bytes = (await workspace.readBytes(path.join(arrived, file))) ?? new Uint8Array(0);
    if (sha512Integrity(bytes) !== integrity) throw new UserError('PACKAGE_HASH_MISMATCH', foreign(name));
    await workspace.writeBytes(archive, bytes);
  }
  log.info(`Fetched esbuild ${version}: the service has none of its own.`);
  return undefined;
}

const foreign = (name: string) => `The npm registry gave another ${name} ${version} than the one that was published.`;

async function unpack(packages: readonly PinnedPackage[], { ports }: PackageContext): Promise<FetchedEsbuild> {
  const { workspace, commands } = ports;
  const modules = path.join(await workspace.makeTemporaryDirectory('esbuild-'), 'node_modules');
  for (const { name, archive } of packages) {
    const place = path.join(modules, name);
    await workspace.writeText(path.join(place, 'package.json'), '{}');
    const result = await commands.run('tar', ['-xzf', archive, '-C', place, '--strip-components=1']);
    if (result?.exitCode !== 0) return { kind: 'unavailable', why: 'tar could not unpack it' };
  }
  return { kind: 'ready', main: path.join(modules, 'esbuild/lib/main.js') };
}
