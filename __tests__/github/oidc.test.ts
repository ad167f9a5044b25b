import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { requestIdentityToken } from '../../src/github/oidc.ts';

const module = new URL('../../src/github/oidc.ts', import.meta.url).href;
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A token service of a runner; `asked` has address and authorization of each request. */
async function tokenService(status: number, body: object) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url, request.headers.authorization);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return { asked, url: `http://127.0.0.1:${port}/token?api-version=1` };
}

/** Asks in a process of its own: the toolkit reads the variables of its process. */
async function ask(url: string): Promise<string> {
  const script = `
    const { requestIdentityToken } = await import(${JSON.stringify(module)});
    const answer = await requestIdentityToken(process.env, 'sts.amazonaws.com').catch(({ code, message }) => code + ' ' + message);
    console.log('\\nanswer: ' + answer);`;
  const variables = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'], ...variables },
  });
  return stdout;
}

describe('the token of a job', () => {
  it('comes from the service that the runner names, for the audience, and is masked', async () => {
    const { asked, url } = await tokenService(200, { value: 'a-token' });
    const stdout = await ask(url);
    expect(asked).toEqual(['/token?api-version=1&audience=sts.amazonaws.com', 'Bearer bearer']);
    expect(stdout).toContain('answer: a-token');
    expect(stdout).toContain('::add-mask::a-token');
  });

  it.each([
    ['refuses', 403, {}],
    ['answers with something else', 200, { count: 0 }],
  ])('is said to be unavailable when the service %s', async (_, status, body) => {
    const { url } = await tokenService(status, body);
    expect(await ask(url)).toContain('answer: AWS_OIDC_TOKEN_UNAVAILABLE The token service of GitHub gave no token.');
  });

  it.each([
    ['neither variable', {}],
    ['no address', { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer' }],
    ['no bearer', { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:9/?a=1' }],
  ])('needs a permission that the workflow lacks when there is %s', async (_, env) => {
    await expect(requestIdentityToken(env, 'sts.amazonaws.com')).rejects.toMatchObject({
      code: 'AWS_OIDC_PERMISSION_MISSING',
      remedy: expect.stringContaining('id-token: write'),
    });
  });
});
