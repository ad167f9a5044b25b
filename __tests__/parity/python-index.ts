import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { elfFile } from '../package/elf-file.ts';
import { type FakeWheel, fakeIndex, indexUrl, publish, wheelOf } from '../package/package-folder.ts';

interface WheelParts {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly requires?: readonly string[];
  readonly extras?: readonly string[];
  /** What it runs on; any Python by default. */
  readonly tag?: string;
  /** Programs by name, with the function that each of them calls. */
  readonly programs?: Readonly<Record<string, string>>;
}

/** A wheel with all that pip asks for. */
export function wheel(name: string, version: string, parts: WheelParts): Promise<FakeWheel> {
  const { files, requires = [], extras = [], tag = 'py3-none-any', programs = {} } = parts;
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
  const info = `${name}-${version}.dist-info`;
  const all = {
    ...files,
    [`${info}/METADATA`]: lines([
      'Metadata-Version: 2.1',
      `Name: ${name}`,
      `Version: ${version}`,
      ...extras.map((one) => `Provides-Extra: ${one}`),
      ...requires.map((one) => `Requires-Dist: ${one}`),
    ]),
    [`${info}/WHEEL`]: lines(['Wheel-Version: 1.0', `Root-Is-Purelib: ${tag.endsWith('any')}`, `Tag: ${tag}`]),
    [`${info}/entry_points.txt`]: lines([
      '[console_scripts]',
      ...Object.entries(programs).map(([program, called]) => `${program} = ${called}`),
    ]),
    [`${info}/RECORD`]: lines(Object.keys(files).map((file) => `${file},,`)),
  };
  const entries = Object.entries(all).map(([file, content]) => ({
    name: file,
    content: Buffer.from(content),
    mode: file.endsWith('.so') ? 0o755 : 0o644,
  }));
  return wheelOf(`${name}-${version}-${tag}.whl`, entries);
}

/** A native file with something in it that no program loads. */
export const nativeFile = elfFile({
  machine: process.arch === 'arm64' ? 'arm64' : 'x86_64',
  page: 0x1000,
  between: 0,
  behind: 20_000,
});

/** Wheels by their project. */
export type Projects = Readonly<Record<string, readonly FakeWheel[]>>;

/**
 * Package indexes on this machine, which pip and we can ask alike. The server also gives the answer that osls waits for
 * when it packages a layer: CloudFormation has no such stack.
 */
export async function startIndexes(indexes: Readonly<Record<string, Projects>>) {
  const filled = Object.entries(indexes).map(([name, projects]) => {
    const index = fakeIndex();
    for (const [project, wheels] of Object.entries(projects)) publish(index, project, wheels);
    return { prefix: `/${name}`, index };
  });
  const { origin } = new URL(indexUrl);
  const pageOf = (url: string) => {
    const found = filled.find(({ prefix }) => url.startsWith(`${prefix}/`));
    return found?.index.pages.get(`${origin}${url.slice(found.prefix.length)}`);
  };
  const server = createServer(({ method, url = '' }, response) => {
    const page = pageOf(url);
    if (method === 'POST') response.writeHead(400).end(noStack);
    else if (!page) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': page.contentType ?? 'application/octet-stream' }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    aws: `http://127.0.0.1:${port}`,
    addressOf: (name: string, login = '') => `http://${login}127.0.0.1:${port}/${name}/simple`,
    stop: () => server.close(),
  };
}

const noStack =
  '<ErrorResponse><Error><Code>ValidationError</Code><Message>Stack with id x does not exist</Message></Error></ErrorResponse>';
