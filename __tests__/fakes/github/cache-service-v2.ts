import { createServer, type IncomingMessage } from 'node:http';
import { blobHost, createBlobStorage } from './blob-storage.ts';
import { type CacheService, cacheMessages, runtimeToken } from './cache-service.ts';
import { listen, readAll, stopServer } from './http.ts';

const methods = '/twirp/github.actions.results.api.v1.CacheService/';

interface Entry {
  readonly key: string;
  readonly version: string;
  readonly blob: string;
}

interface Answer {
  readonly status: number;
  readonly body: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The second protocol, which github.com speaks: calls as JSON by Twirp, archives in blobs behind signed addresses. Those
 * are on a host of Azure, reached by this service as a proxy, because the toolkit takes its own way to other hosts;
 * `blobs: 'here'` for a process that uses no proxy.
 */
export async function startCacheServiceV2(blobs: 'azure' | 'here' = 'azure'): Promise<CacheService> {
  const storage = createBlobStorage();
  const reserved: Entry[] = [];
  const entries: Entry[] = [];
  const archives = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void handle(request).then(({ status, body, headers }) => {
      response.writeHead(status, {
        ...(Buffer.isBuffer(body) ? {} : { 'content-type': 'application/json' }),
        ...headers,
      });
      response.end(Buffer.isBuffer(body) ? body : JSON.stringify(body));
    });
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  const place = blobs === 'azure' ? `http://${blobHost}/` : `${url}/account/`;
  const variables = {
    ...{ ACTIONS_CACHE_SERVICE_V2: 'True', ACTIONS_RESULTS_URL: `${url}/`, ACTIONS_RUNTIME_TOKEN: runtimeToken },
    ...(blobs === 'azure' ? { HTTP_PROXY: url } : {}),
  };
  const stop = () => stopServer(server);
  const service: CacheService = { variables, mode: 'well', archives, requests: [], stop };

  async function handle(request: IncomingMessage): Promise<Answer> {
    const address = new URL(request.url ?? '/', url);
    const body = await readAll(request);
    const method = address.pathname.startsWith(methods) ? address.pathname.slice(methods.length) : undefined;
    service.requests.push(method ?? `${request.method} ${address.searchParams.get('comp') ?? 'blob'}`);
    if (service.mode === 'down') return { status: 500, body: { code: 'internal', msg: 'down' } };
    if (method === undefined) return storage.answer(request, address, body, service.mode !== 'no-storage');
    if (request.headers.authorization !== `Bearer ${runtimeToken}`) return refused(401, 'unauthenticated', 'no token');
    if (service.mode === 'busy') {
      return { ...refused(429, 'resource_exhausted', cacheMessages.busy), headers: { 'retry-after': '30' } };
    }
    return call(method, JSON.parse(body.toString('utf8')));
  }

  function call(method: string, asked: Readonly<Record<string, unknown>>): Answer {
    const [key, version] = [String(asked['key']), String(asked['version'])];
    switch (method) {
      case 'CreateCacheEntry':
        return reserve(key, version);
      case 'FinalizeCacheEntryUpload':
        return finish(key, version, Number(asked['size_bytes']));
      case 'GetCacheEntryDownloadURL':
        return find([key, ...((asked['restore_keys'] as string[] | undefined) ?? [])], version);
      default:
        return refused(404, 'bad_route', method);
    }
  }

  function reserve(key: string, version: string): Answer {
    if (service.mode === 'read-only') return ok({ ok: false, message: cacheMessages['read-only'] });
    if (service.mode === 'full') return refused(403, 'permission_denied', 'insufficient usage to create this entry');
    const known = entries.some((entry) => entry.key === key && entry.version === version);
    if (service.mode === 'taken' || known) return refused(409, 'already_exists', cacheMessages.taken);
    const blob = `entry-${reserved.length + 1}`;
    reserved.push({ key, version, blob });
    return ok({ ok: true, signed_upload_url: `${place}${storage.sign(blob)}` });
  }

  function finish(key: string, version: string, size: number): Answer {
    const entry = reserved.findLast((candidate) => candidate.key === key && candidate.version === version);
    const content = entry && storage.read(entry.blob);
    if (!entry || content?.length !== size) return ok({ ok: false, message: 'the upload is not there' });
    entries.push(entry);
    archives.set(key, content);
    return ok({ ok: true, entry_id: String(entries.length) });
  }

  /** The key itself, else the newest entry whose key begins with one of these, in their order. */
  function find(keys: readonly string[], version: string): Answer {
    if (service.mode === 'unreadable') return refused(403, 'permission_denied', cacheMessages.unreadable);
    const ours = entries.filter((entry) => entry.version === version).reverse();
    const found =
      ours.find(({ key }) => key === keys[0]) ??
      keys.flatMap((wanted) => ours.filter(({ key }) => key.startsWith(wanted)))[0];
    if (!found) return ok({ ok: false });
    storage.write(found.blob, archives.get(found.key) ?? Buffer.alloc(0));
    return ok({ ok: true, matched_key: found.key, signed_download_url: `${place}${storage.sign(found.blob)}` });
  }

  return service;
}

const ok = (body: object): Answer => ({ status: 200, body });
const refused = (status: number, code: string, msg: string): Answer => ({ status, body: { code, msg } });
