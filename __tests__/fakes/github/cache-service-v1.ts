import { createServer, type IncomingMessage } from 'node:http';
import { type CacheService, cacheMessages, runtimeToken } from './cache-service.ts';
import { listen, readAll, stopServer } from './http.ts';

const prefix = '/_apis/artifactcache/';

interface Answer {
  readonly status: number;
  readonly body: object | Buffer;
}

/** The first protocol, which GitHub Enterprise servers and self-hosted services speak. */
export async function startCacheServiceV1(): Promise<CacheService> {
  const open = new Map<number, { key: string; parts: Buffer[] }>();
  const archives = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' });
      response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
  });
  const url = `http://127.0.0.1:${await listen(server)}/`;
  const variables = { ACTIONS_CACHE_URL: url, ACTIONS_RUNTIME_TOKEN: runtimeToken };
  const stop = () => stopServer(server);
  const service: CacheService = { variables, mode: 'well', archives, requests: [], stop };

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const [resource = '', id] = pathname.replace(prefix, '').split('/');
    service.requests.push(`${request.method} ${resource}`);
    const body = await readAll(request);
    if (service.mode === 'down') return failed(500, 'down');
    if (resource === 'archive') {
      const archive = archives.get(decodeURIComponent(id ?? ''));
      return service.mode === 'no-storage' || !archive ? failed(403, 'no storage') : { status: 200, body: archive };
    }
    if (request.headers.authorization !== `Bearer ${runtimeToken}`) return failed(401, 'unauthorized');
    if (service.mode === 'busy') return failed(429, cacheMessages.busy);
    if (resource === 'cache') return find((searchParams.get('keys') ?? '').split(','));
    if (request.method === 'POST' && id === undefined) return reserve(JSON.parse(body.toString('utf8')).key);
    const upload = open.get(Number(id));
    if (!upload) return failed(404, 'no such upload');
    if (service.mode === 'no-storage') return failed(403, 'no storage');
    if (request.method === 'PATCH') upload.parts.push(body);
    else archives.set(upload.key, Buffer.concat(upload.parts));
    return { status: 200, body: {} };
  }

  function find(keys: readonly string[]): Answer {
    if (service.mode === 'unreadable') return failed(403, cacheMessages.unreadable);
    for (const wanted of keys) {
      const key = [...archives.keys()].find((candidate) => candidate.startsWith(wanted));
      if (key !== undefined) {
        const archiveLocation = `${url.slice(0, -1)}${prefix}archive/${encodeURIComponent(key)}`;
        return { status: 200, body: { cacheKey: key, archiveLocation } };
      }
    }
    return { status: 204, body: {} };
  }

  function reserve(key: string): Answer {
    if (service.mode === 'read-only') return failed(403, cacheMessages['read-only']);
    if (service.mode === 'full') return failed(400, 'Cache size is over the data cap limit');
    if (service.mode === 'taken' || archives.has(key)) return failed(409, cacheMessages.taken);
    const cacheId = open.size + 1;
    open.set(cacheId, { key, parts: [] });
    return { status: 200, body: { cacheId } };
  }

  return service;
}

const failed = (status: number, message: string): Answer => ({ status, body: { message } });
