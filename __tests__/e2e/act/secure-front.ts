import { createServer, request } from 'node:http';

interface SecureFront {
  readonly url: string;
  /** Access keys of those who asked CloudFormation for something. */
  readonly keysAtWork: ReadonlySet<string>;
  stop(): Promise<void>;
}

/**
 * A front of the emulator that says what a load balancer says after it ended TLS. The policy of a deployment bucket
 * refuses plain HTTP, and with AUTH=true the emulator holds us to it.
 */
export async function startSecureFront(target: string): Promise<SecureFront> {
  const { hostname, port } = new URL(target);
  const keysAtWork = new Set<string>();
  const server = createServer((incoming, outgoing) => {
    const [, key] = /Credential=([^/]+)\/.*\/cloudformation\//.exec(incoming.headers.authorization ?? '') ?? [];
    if (key !== undefined) keysAtWork.add(key);
    const headers = { ...incoming.headers, 'x-forwarded-proto': 'https' };
    const onward = request({ hostname, port, path: incoming.url, method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const ownPort = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${ownPort}`,
    keysAtWork,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
