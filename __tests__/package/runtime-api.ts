import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a program that speaks Lambda's Runtime API answers to these events, one after the other. */
export async function invokeProgram(program: string, events: readonly unknown[]): Promise<unknown[]> {
  const waiting = [...events];
  const answers: unknown[] = [];
  let finish = () => {};
  const finished = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/invocation/next')) {
      // With nothing left the program waits, as it does on Lambda, until it is ended.
      if (waiting.length === 0) return;
      const id = `request-${answers.length}`;
      response.writeHead(200, { 'Lambda-Runtime-Aws-Request-Id': id, 'Content-Type': 'application/json' });
      response.end(JSON.stringify(waiting.shift()));
      return;
    }
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      response.writeHead(202).end();
      answers.push(JSON.parse(Buffer.concat(body).toString()));
      if (answers.length === events.length) finish();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const child = spawn(program, [], { env: { AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${port}` }, stdio: 'ignore' });
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the program ended with ${code}`)));
  });
  try {
    await Promise.race([finished, ended]);
  } finally {
    ended.catch(() => {});
    child.kill();
    server.closeAllConnections();
    server.close();
  }
  return answers;
}
