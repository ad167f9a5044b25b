import type { IncomingMessage, Server } from 'node:http';

/** Listens on a free port of 127.0.0.1 and tells which. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

export async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Also ends what is kept open for further requests. */
export function stopServer(server: Server): void {
  server.close();
  server.closeAllConnections();
}
