import type { WarmedFunction } from './warmer-settings.ts';

/** The module of a warmer: it calls every function so often that as many of its environments stay warm. */
export function warmerCode(functions: readonly WarmedFunction[], region: string, verbose: boolean): string {
  const say = verbose ? '(text) => console.log(text)' : '() => {}';
  return `import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

const client = new LambdaClient({ region: ${JSON.stringify(region)} });
const functions = ${JSON.stringify(functions, undefined, 2)};
const say = ${say};

const concurrencyOf = ({ name, concurrency }) =>
  Number(
    process.env[\`WARMUP_CONCURRENCY_\${name.toUpperCase().replaceAll('-', '_')}\`] ||
      process.env.WARMUP_CONCURRENCY ||
      concurrency,
  );

const call = ({ name, alias, payload, clientContext = payload }) =>
  client.send(
    new InvokeCommand({
      FunctionName: name,
      InvocationType: 'RequestResponse',
      LogType: 'None',
      Qualifier: alias || process.env.SERVERLESS_ALIAS,
      Payload: payload,
      ClientContext: clientContext ? Buffer.from(\`{"custom":\${clientContext}}\`).toString('base64') : undefined,
    }),
  );

export const warmUp = async () => {
  await Promise.all(
    functions.map(async (fn) => {
      const times = concurrencyOf(fn);
      try {
        await Promise.all(Array.from({ length: times }, () => call(fn)));
        say(\`\${fn.name} is warm, \${times} times\`);
      } catch (error) {
        console.error(\`\${fn.name} could not be called\`, error);
      }
    }),
  );
};
`;
}
