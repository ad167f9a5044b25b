import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { wsgi } from '../../src/plugins/serverless-wsgi.ts';
import { handlerCode } from '../../src/plugins/wsgi/handler-code.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';
import { temporaryService } from '../service/temporary-service.ts';

const app = `import json

def app(environ, start_response):
    body = environ["wsgi.input"].read().decode()
    seen = {key: environ.get(key) for key in ("REQUEST_METHOD", "SCRIPT_NAME", "PATH_INFO", "QUERY_STRING", "HTTP_COOKIE", "REMOTE_ADDR")}
    if environ["PATH_INFO"] == "/image":
        start_response("200 OK", [("Content-Type", "image/png")])
        return [bytes([0, 255])]
    start_response("201 Created", [("Content-Type", "application/json"), ("Set-Cookie", "a=1"), ("Set-Cookie", "b=2")])
    return [json.dumps({**seen, "body": body}).encode()]
`;

/** Answers events by the generated handler, in one run of Python. */
async function answer(events: readonly JsonObject[], folder = ''): Promise<readonly Record<string, unknown>[]> {
  const dir = await temporaryService({
    'wsgi_handler.py': handlerCode,
    '.serverless-wsgi': JSON.stringify({ app: `${folder}api.app` }),
    [`${folder}api.py`]: app,
  });
  const program =
    'import json, sys, wsgi_handler; print(json.dumps([wsgi_handler.handler(e, None) for e in json.loads(sys.argv[1])]))';
  const { stdout } = await promisify(execFile)('python3', ['-B', '-c', program, JSON.stringify(events)], { cwd: dir });
  return JSON.parse(stdout) as Record<string, unknown>[];
}

const rest = {
  httpMethod: 'POST',
  path: '/users/a%20b',
  multiValueHeaders: { Host: ['abc.execute-api.us-east-1.amazonaws.com'], Cookie: ['c=3'] },
  multiValueQueryStringParameters: { q: ['x y', 'z'] },
  requestContext: { stage: 'dev', identity: { sourceIp: '1.2.3.4' } },
  body: 'hello',
};
const payload2 = {
  version: '2.0',
  rawPath: '/dev/users',
  rawQueryString: 'q=x%20y',
  headers: { host: 'abc.execute-api.us-east-1.amazonaws.com' },
  cookies: ['c=3', 'd=4'],
  requestContext: { stage: 'dev', http: { method: 'GET', sourceIp: '5.6.7.8' } },
  body: Buffer.from('encoded').toString('base64'),
  isBase64Encoded: true,
};
const balancer = {
  httpMethod: 'GET',
  path: '/users',
  headers: { host: 'example.com' },
  queryStringParameters: { q: 'x%20y' },
  requestContext: { elb: { targetGroupArn: 'arn' } },
  body: '',
};

describe('the generated handler of serverless-wsgi', () => {
  it('answers each kind of event in its form', async () => {
    const [ofRest, ofPayload2, ofBalancer, ofImage, ofWarmer] = await answer([
      rest,
      payload2,
      balancer,
      { ...balancer, path: '/image' },
      { source: 'serverless-plugin-warmup' },
    ]);
    expect({ ...ofRest, body: JSON.parse(String(ofRest?.['body'])) }).toEqual({
      statusCode: 201,
      isBase64Encoded: false,
      multiValueHeaders: { 'Content-Type': ['application/json'], 'Set-Cookie': ['a=1', 'b=2'] },
      body: {
        REQUEST_METHOD: 'POST',
        SCRIPT_NAME: '/dev',
        PATH_INFO: '/users/a b',
        QUERY_STRING: 'q=x+y&q=z',
        HTTP_COOKIE: 'c=3',
        REMOTE_ADDR: '1.2.3.4',
        body: 'hello',
      },
    });
    expect({ ...ofPayload2, body: JSON.parse(String(ofPayload2?.['body'])) }).toEqual({
      statusCode: 201,
      isBase64Encoded: false,
      headers: { 'Content-Type': 'application/json' },
      cookies: ['a=1', 'b=2'],
      body: {
        REQUEST_METHOD: 'GET',
        SCRIPT_NAME: '/dev',
        PATH_INFO: '/users',
        QUERY_STRING: 'q=x%20y',
        HTTP_COOKIE: 'c=3; d=4',
        REMOTE_ADDR: '5.6.7.8',
        body: 'encoded',
      },
    });
    expect(ofBalancer).toMatchObject({
      statusDescription: '201 Created',
      headers: { 'Content-Type': 'application/json' },
    });
    expect(JSON.parse(String(ofBalancer?.['body']))).toMatchObject({ SCRIPT_NAME: '', QUERY_STRING: 'q=x%20y' });
    expect(ofImage).toMatchObject({ body: 'AP8=', isBase64Encoded: true });
    expect(ofWarmer).toEqual({});
  });

  it('finds an application in a folder', async () => {
    expect(await answer([balancer], 'src/')).toMatchObject([{ statusCode: 201 }]);
  });
});

describe('serverless-wsgi', () => {
  const config = {
    plugins: ['serverless-wsgi', 'serverless-python-requirements'],
    custom: { wsgi: { app: 'api.app', textMimeTypes: ['application/custom'] } },
    package: { patterns: ['!**'] },
    functions: {
      api: { handler: 'wsgi_handler.handler' },
      other: { handler: 'other.handler', package: { patterns: [] } },
    },
  };

  it('writes handler and settings, and puts them into the package', async () => {
    const written: Record<string, string> = {};
    const writeText = async (path: string, text: string) => {
      written[path] = text;
    };
    const adjusted = await wsgi.adjustConfig?.(config, pluginContext({ writeText }));
    expect(written).toEqual({
      'wsgi_handler.py': handlerCode,
      '.serverless-wsgi': '{"app":"api.app","text_mime_types":["application/custom"]}',
    });
    expect(adjusted).toEqual({ ...config, package: { patterns: ['!**', 'wsgi_handler.py', '.serverless-wsgi'] } });
  });

  it('renames a handler of the older name', async () => {
    const older = {
      ...config,
      functions: { api: { handler: 'wsgi.handler' }, other: { handler: 'own.wsgi.handler' } },
    };
    expect(await wsgi.adjustConfig?.(older, pluginContext())).toMatchObject({
      package: { patterns: ['!**', 'wsgi_handler.py', '.serverless-wsgi'] },
      functions: { api: { handler: 'wsgi_handler.handler' }, other: { handler: 'own.wsgi.handler' } },
    });
  });

  it('asks for the application', async () => {
    const context = pluginContext();
    await wsgi.adjustConfig?.({ ...config, custom: {} }, context);
    expect(problemsOf(context)).toEqual([
      'PLUGIN_CONFIG_INVALID: serverless-wsgi does not know the application: write custom.wsgi.app, such as `api.app`.',
    ]);
  });

  it.each<[JsonObject, readonly string[]]>([
    [{}, []],
    [{ plugins: ['serverless-wsgi'] }, ['custom.wsgi.packRequirements']],
    [{ plugins: ['serverless-wsgi'], custom: { wsgi: { packRequirements: false } } }, []],
    [{ functions: { api: { handler: 'wsgi_handler.handler', module: 'api' } } }, ['functions.api.module']],
    [{ functions: { api: { handler: 'wsgi.handler', module: 'api' } } }, ['functions.api.module']],
  ])('with %o leaves to the plugin: %o', (over, keys) => {
    expect(wsgi.unserved?.({ ...config, ...over })).toEqual(keys);
  });
});
