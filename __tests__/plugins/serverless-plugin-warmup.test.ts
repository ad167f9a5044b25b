import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { warmup } from '../../src/plugins/serverless-plugin-warmup.ts';
import { warmerCode } from '../../src/plugins/warmup/warmer-code.ts';
import { readWarmers } from '../../src/plugins/warmup/warmer-settings.ts';
import { pluginContext, problemsOf } from '../builders/plugin-context.ts';

const payload = '{"source":"serverless-plugin-warmup"}';
const hello = { name: 'shop-dev-hello', payload, concurrency: 1 };
const service = (warmer: JsonObject, fn: JsonObject = {}): JsonObject => ({
  service: 'shop',
  custom: { warmup: { soft: warmer } },
  functions: { hello: fn },
});

describe('serverless-plugin-warmup', () => {
  it.each<[JsonObject, JsonObject, readonly object[] | undefined]>([
    [{ enabled: true }, {}, [hello]],
    [{ enabled: 'dev' }, {}, [hello]],
    [{ enabled: ['prod'] }, {}, undefined],
    [{ enabled: true }, { warmup: { soft: { enabled: false } } }, undefined],
    [
      {},
      { warmup: { soft: { enabled: true, concurrency: 5, alias: 'live' } } },
      [{ ...hello, concurrency: 5, alias: 'live' }],
    ],
    [{ enabled: true, payload: { a: 1 } }, {}, [{ ...hello, payload: '{"a":1}' }]],
    [{ enabled: true, payload: 'raw', payloadRaw: true }, { name: 'own' }, [{ ...hello, name: 'own', payload: 'raw' }]],
    [{ enabled: true, clientContext: { b: 2 } }, {}, [{ ...hello, clientContext: '{"b":2}' }]],
    [{ enabled: true, clientContext: false }, {}, [{ ...hello, clientContext: '' }]],
  ])('a warmer %o and a function %o call %o', (warmer, fn, functions) => {
    expect(readWarmers(service(warmer, fn), 'shop', 'dev')[0]?.functions).toEqual(functions);
  });

  it('writes the code of each warmer, which is a module that runs', async () => {
    const written = new Map<string, string>();
    const writeText = async (path: string, text: string) => void written.set(path, text);
    await warmup.adjustConfig?.(service({ enabled: true }), pluginContext({ writeText }));
    expect([...written.keys()]).toEqual(['.warmup/soft/index.mjs']);
    const code = written.get('.warmup/soft/index.mjs') ?? '';
    const calls = await runWarmer(code);
    expect(calls).toEqual([
      { FunctionName: 'shop-dev-hello', Payload: payload, context: { custom: JSON.parse(payload) } },
    ]);
  });

  it('calls a function as often as its concurrency says', async () => {
    expect(await runWarmer(warmerCode([{ ...hello, concurrency: 3 }], 'us-east-1', false))).toHaveLength(3);
  });

  it('reports a function that names another warmer', async () => {
    const context = pluginContext();
    await warmup.adjustConfig?.(service({}, { warmup: { sotf: { enabled: true } } }), context);
    expect(problemsOf(context)).toEqual([
      'PLUGIN_CONFIG_INVALID: hello names the warmer sotf, which custom.warmup has not.',
    ]);
  });

  it.each([
    [{ enabled: true }, []],
    [{ tracing: true }, ['custom.warmup.soft.tracing']],
    [{ prewarm: true }, ['custom.warmup.soft.prewarm']],
  ])('leaves of %o to the plugin: %o', (warmer, keys) => {
    expect(warmup.unserved?.(service(warmer))).toEqual(keys);
  });
});

/** Runs generated code with a client of Lambda that records what it is sent. */
async function runWarmer(code: string): Promise<readonly object[]> {
  const calls: object[] = [];
  class LambdaClient {
    async send({ input }: { input: Record<string, string> }) {
      const { FunctionName, Payload, ClientContext = '' } = input;
      calls.push({ FunctionName, Payload, context: JSON.parse(Buffer.from(ClientContext, 'base64').toString()) });
    }
  }
  class InvokeCommand {
    readonly input: object;
    constructor(input: object) {
      this.input = input;
    }
  }
  const body = code.replace(/^import .*\n/, '').replace('export const warmUp', 'const warmUp');
  const run = new Function('LambdaClient', 'InvokeCommand', `${body}\nreturn warmUp();`);
  await run(LambdaClient, InvokeCommand);
  return calls;
}
