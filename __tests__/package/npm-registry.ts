import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { pinnedEsbuild } from '../../src/package/builders/node/pinned-esbuild.ts';
import { temporaryFolder } from './package-folder.ts';

const { version } = pinnedEsbuild;
const names = ['esbuild', `@esbuild/${process.platform}-${process.arch}`];

/** The archives of the pinned esbuild, as npm on this machine gets them. */
export function publishedEsbuild(): ReadonlyMap<string, Uint8Array> {
  const folder = temporaryFolder();
  const wanted = names.map((name) => `${name}@${version}`);
  execFileSync('npm', ['pack', ...wanted, '--prefer-offline', '--silent', '--pack-destination', folder]);
  const archives = readdirSync(folder).sort((a, b) => a.length - b.length);
  return new Map(archives.map((file, at) => [names[at] ?? '', readFileSync(path.join(folder, file))]));
}

export interface NpmRegistry {
  readonly url: string;
  /** Paths that were asked for. */
  readonly requests: string[];
}

/** A registry on this machine that serves one version of each package, with the integrity of what it serves. */
export async function npmRegistry(
  packages: ReadonlyMap<string, Uint8Array>,
  published: string = version,
): Promise<NpmRegistry> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(request.url ?? '').slice(1);
    requests.push(asked);
    const [name = '', archive] = asked.split('/-/');
    const bytes = packages.get(name);
    if (!bytes) response.writeHead(404).end('{}');
    else if (archive !== undefined) response.end(bytes);
    else response.end(JSON.stringify(packument(name, published, bytes, `http://${request.headers.host}`)));
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests };
}

function packument(name: string, published: string, bytes: Uint8Array, host: string): object {
  const integrity = `sha512-${createHash('sha512').update(bytes).digest('base64')}`;
  const dist = { tarball: `${host}/${name}/-/archive.tgz`, integrity };
  const versions = { [published]: { name, version: published, dist } };
  return { name, 'dist-tags': { latest: published }, versions };
}
