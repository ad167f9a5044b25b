import { readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { CreateFunctionCommand, InvokeCommand, LambdaClient, type Runtime } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { useMinistack } from '../e2e/ministack.ts';
import {
  fakeIndex,
  type PackageRun,
  packageFolder,
  publish,
  temporaryFolder,
  wheelOf,
  writeFiles,
} from './package-folder.ts';

const text = (name: string, content: string) => ({ name, content: Buffer.from(content) });

/** What the function of a built zip answers to an event. */
async function invoke(url: string, zip: string, runtime: Runtime, handler: string, event: unknown): Promise<unknown> {
  const client = new LambdaClient({
    endpoint: url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const FunctionName = `${runtime.replace(/\W/g, '-')}-${handler.replace(/\W/g, '-')}`;
  const Role = 'arn:aws:iam::000000000000:role/lambda';
  const Code = { ZipFile: readFileSync(zip) };
  await client.send(
    new CreateFunctionCommand({ FunctionName, Role, Code, Runtime: runtime, Handler: handler, Timeout: 30 }),
  );
  const { Payload, FunctionError } = await client.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify(event) }),
  );
  const answer = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(answer);
  return JSON.parse(answer);
}

async function packaged(files: Readonly<Record<string, string>>, run: PackageRun, link?: string): Promise<string> {
  const folder = path.join(temporaryFolder(), 'service');
  writeFiles(folder, files);
  if (link !== undefined) symlinkSync(link, path.join(folder, 'node_modules', path.basename(link)));
  const { manifest, problems } = await packageFolder(folder, run);
  expect(problems).toEqual([]);
  return manifest?.functions['hello']?.path ?? '';
}

describe('a built zip on the emulator', () => {
  const emulator = useMinistack();

  it('answers in Python, with its packages', async () => {
    const index = fakeIndex();
    const wheel = await wheelOf('greetings-1.0-py3-none-any.whl', [
      text('greetings/__init__.py', 'from .words import hello\n'),
      text('greetings/words.py', 'def hello(name): return f"hello {name}"\n'),
    ]);
    publish(index, 'greetings', [wheel]);
    const zip = await packaged(
      {
        'src/app.py': 'from greetings import hello\ndef main(event, context): return {"text": hello(event["name"])}\n',
        'requirements.txt': `greetings==1.0 --hash=sha256:${wheel.sha256}\n`,
      },
      { index, functions: [{ key: 'hello', handler: 'src/app.main', runtime: 'python3.12' }] },
    );
    expect(await invoke(emulator.url(), zip, 'python3.12', 'src/app.main', { name: 'you' })).toEqual({
      text: 'hello you',
    });
  });

  it('answers in Python, with its packages as an archive', async () => {
    const index = fakeIndex();
    const wheel = await wheelOf('words-1.0-py3-none-any.whl', [text('words.py', 'hello = "hello"\n')]);
    publish(index, 'words', [wheel]);
    const zip = await packaged(
      {
        'app.py': 'import unzip_requirements\nimport words\ndef main(event, context): return words.hello\n',
        'requirements.txt': `words==1.0 --hash=sha256:${wheel.sha256}\n`,
      },
      {
        index,
        functions: [{ key: 'hello', handler: 'app.main', runtime: 'python3.12' }],
        model: { custom: { pythonRequirements: { zip: true } } },
      },
    );
    expect(await invoke(emulator.url(), zip, 'python3.12', 'app.main', {})).toBe('hello');
  });

  it('answers in TypeScript, with an external package', async () => {
    const zip = await packaged(
      {
        'src/app.ts': `import { hello } from 'words';\nexport const main = async (event: { name: string }) => ({ text: \`\${hello} \${event.name}\` });\n`,
        'node_modules/words/package.json': '{"main": "index.js"}',
        'node_modules/words/index.js': `exports.hello = 'hello';`,
      },
      {
        functions: [{ key: 'hello', handler: 'src/app.main', runtime: 'nodejs22.x' }],
        model: { plugins: ['serverless-esbuild'], custom: { esbuild: { external: ['words'] } } },
      },
      path.resolve('__tests__/parity/references/node_modules/esbuild'),
    );
    expect(await invoke(emulator.url(), zip, 'nodejs22.x', 'src/app.main', { name: 'you' })).toEqual({
      text: 'hello you',
    });
  });
});
