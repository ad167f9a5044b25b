import { createServer, type IncomingMessage } from 'node:http';

/** How the service answers from now on. `mode`: a token that only reads, a full cache, or a service that is down. */
export interface CacheService {
  readonly url: string;
  mode: 'well' | 'read-only' | 'full' | 'down';
  /** Archives by key. */
  readonly archives: Map<string, Buffer>;
  stop(): void;
}

const prefix = '/_apis/artifactcache/';

/** The cache service of a runner (the first protocol, which toolkit and self-hosted servers speak), on a free port. */
export async function startCacheService(): Promise<CacheService> {
  const open = new Map<number, { key: string; parts: Buffer[] }>();
  const archives = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' });
      response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
  const service: CacheService = { url, mode: 'well', archives, stop: () => void server.close() };

  async function answer(request: IncomingMessage): Promise<{ status: number; body: object | Buffer }> {
    if (service.mode === 'down') return { status: 500, body: { message: 'down' } };
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [resource, id] = pathname.replace(prefix, '').split('/');
    const body = await read(request);
    if (resource === 'archive')
      return { status: 200, body: archives.get(decodeURIComponent(id ?? '')) ?? Buffer.alloc(0) };
    if (resource === 'cache') return find((searchParams.get('keys') ?? '').split(','));
    if (request.method === 'POST' && id === undefined) return reserve(JSON.parse(body.toString('utf8')).key);
    const upload = open.get(Number(id));
    if (!upload) return { status: 404, body: { message: 'no such upload' } };
    if (request.method === 'PATCH') upload.parts.push(body);
    else archives.set(upload.key, Buffer.concat(upload.parts));
    return { status: 200, body: {} };
  }

  function find(keys: readonly string[]) {
    for (const wanted of keys) {
      const key = [...archives.keys()].find((candidate) => candidate.startsWith(wanted));
      if (key !== undefined) {
        const archiveLocation = `${url.slice(0, -1)}${prefix}archive/${encodeURIComponent(key)}`;
        return { status: 200, body: { cacheKey: key, archiveLocation } };
      }
    }
    return { status: 204, body: {} };
  }

  function reserve(key: string) {
    if (service.mode === 'read-only')
      return { status: 403, body: { message: 'cache write denied: the token only reads' } };
    if (service.mode === 'full') return { status: 400, body: { message: 'Cache size is over the data cap limit' } };
    const cacheId = open.size + 1;
    open.set(cacheId, { key, parts: [] });
    return { status: 200, body: { cacheId } };
  }

  return service;
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}
