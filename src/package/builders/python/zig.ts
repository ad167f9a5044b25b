import path from 'node:path';
import process from 'node:process';
import type { PackageContext } from '../../package-context.ts';
import type { IndexClient } from './index-client.ts';
import type { NamedIndex } from './locked-package.ts';
import { createWheelStore } from './wheel-store.ts';

/** The C compiler for every target, as the package index has it: sha256 by the machine that it runs on. */
export const pinnedZig = {
  version: '0.17.1',
  wheels: new Map([
    ['x64', 'ea6cc5d87b033cf0aedfbc8f9549a908cae6c50ac31f1698188fa48a74524b54'],
    ['arm64', 'b7c5f02fccd40f89b999ee16a1f5ddced56e6182370f8affe494bcf8a28cf07e'],
  ]),
} as const;

// What a build for Linux reads of the 400 MB: not the headers of other systems.
const unpack = `import os, re, sys, zipfile
other = re.compile(r"^ziglang/lib/libc/(?:mingw|darwin|wasi|include/(?:any-(?:windows|darwin)|[^/]*(?:bsd|windows|macos|darwin)))")
with zipfile.ZipFile(sys.argv[1]) as wheel:
    wheel.extractall(sys.argv[2], [name for name in wheel.namelist() if not other.search(name)])
os.chmod(os.path.join(sys.argv[2], "ziglang", "zig"), 0o755)
`;

/**
 * zig, unpacked for this run: from the folder of tools, else from the index; only the wheel with the pinned hash is
 * unpacked (`PACKAGE_HASH_MISMATCH`). `undefined` where this machine is no Linux or the index does not have it.
 */
export function findZig(
  python: string,
  indexes: () => Promise<readonly NamedIndex[]>,
  client: IndexClient,
  context: PackageContext,
): Promise<string | undefined> {
  return context.once('zig', async () => {
    const { workspace, commands, cache } = context.ports;
    const sha256 = process.platform === 'linux' ? pinnedZig.wheels.get(process.arch) : undefined;
    if (sha256 === undefined) return undefined;
    const store = createWheelStore(path.join(cache.directory, 'tools'), workspace);
    const known = await store.open(sha256);
    await known?.close();
    if (!known && !(await download(sha256, indexes, client, context))) return undefined;
    const folder = await workspace.makeTemporaryDirectory('zig-');
    const wheel = path.join(store.directory, `${sha256}.whl`);
    const result = await commands.run(python, ['-I', '-c', unpack, wheel, folder]);
    return result?.exitCode === 0 ? path.join(folder, 'ziglang/zig') : undefined;
  });
}

async function download(
  sha256: string,
  indexes: () => Promise<readonly NamedIndex[]>,
  client: IndexClient,
  { ports }: PackageContext,
): Promise<boolean> {
  const store = createWheelStore(path.join(ports.cache.directory, 'tools'), ports.workspace);
  for (const index of await indexes()) {
    const files = await client.listFiles(index, 'ziglang');
    const wheel = files.find((file) => file.sha256 === sha256);
    if (!wheel) continue;
    await store.add(await client.download(wheel.url, wheel.fileName, index), wheel.fileName, [sha256]);
    ports.log.info(`Fetched zig ${pinnedZig.version} to compile packages that come as source.`);
    return true;
  }
  return false;
}
