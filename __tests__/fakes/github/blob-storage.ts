import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Of a storage account as Azure names it; nothing is asked of that host. */
export const blobHost = 'cache.blob.core.windows.net';

interface BlobAnswer {
  readonly status: number;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** Block blobs behind signed addresses, as far as the toolkit's client asks: put whole or in blocks, head, get a range. */
export function createBlobStorage() {
  const blobs = new Map<string, Buffer>();
  const blocks = new Map<string, Buffer>();
  const signatures = new Map<string, string>();

  function answer(request: IncomingMessage, address: URL, body: Buffer, isThere: boolean): BlobAnswer {
    const name = address.pathname.split('/').at(-1) ?? '';
    const signed = signatures.get(address.searchParams.get('sig') ?? '') === name;
    if (!signed || !isThere) return refuse(403, 'AuthenticationFailed', 'Server failed to authenticate the request.');
    if (request.method === 'PUT') return put(name, address.searchParams, body);
    const content = blobs.get(name);
    if (!content) return refuse(404, 'BlobNotFound', 'The specified blob does not exist.');
    const headers = { etag: '"0x1"', 'last-modified': new Date(0).toUTCString(), 'x-ms-blob-type': 'BlockBlob' };
    if (request.method === 'HEAD') {
      return { status: 200, body: Buffer.alloc(0), headers: { ...headers, 'content-length': String(content.length) } };
    }
    const range = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? request.headers.range ?? ''));
    if (!range)
      return { status: 200, body: content, headers: { ...headers, 'content-length': String(content.length) } };
    const [start, end] = [Number(range[1]), Math.min(Number(range[2] || content.length), content.length - 1)];
    const part = content.subarray(start, end + 1);
    const placed = {
      'content-range': `bytes ${start}-${end}/${content.length}`,
      'content-length': String(part.length),
    };
    return { status: 206, body: part, headers: { ...headers, ...placed } };
  }

  function put(name: string, query: URLSearchParams, body: Buffer): BlobAnswer {
    if (query.get('comp') === 'block') blocks.set(`${name} ${query.get('blockid')}`, body);
    else if (query.get('comp') === 'blocklist') {
      const listed = [...body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)];
      blobs.set(name, Buffer.concat(listed.map(([, id]) => blocks.get(`${name} ${id}`) ?? Buffer.alloc(0))));
    } else blobs.set(name, body);
    return { status: 201, body: Buffer.alloc(0), headers: { etag: '"0x1"' } };
  }

  return {
    answer,
    /** Path and query of a blob for who may use it. */
    sign(name: string): string {
      const signature = randomBytes(8).toString('hex');
      signatures.set(signature, name);
      return `archives/${name}?se=2030-01-01&sig=${signature}`;
    },
    read: (name: string) => blobs.get(name),
    write: (name: string, content: Buffer) => void blobs.set(name, content),
  };
}

function refuse(status: number, code: string, message: string): BlobAnswer {
  const body = Buffer.from(
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
  );
  return { status, body, headers: { 'content-type': 'application/xml', 'x-ms-error-code': code } };
}
