import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { useMinistack } from './ministack.ts';
import { exampleService, runProgram } from './program.ts';

const aws = useMinistack();
const good = readFileSync(path.resolve(import.meta.dirname, '../../examples/python-hello/serverless.yml'), 'utf8');
const edit = (from: string | RegExp, to: string): string => {
  const text = good.replace(from, to);
  if (text === good) throw new Error(`the example has no ${from}`);
  return text;
};
const yml = (text: string) => ({ 'serverless.yml': text });

interface Mistake {
  readonly name: string;
  readonly files?: Readonly<Record<string, string | null>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** What the message has to say: the place, what is wrong, what to do. */
  readonly says: readonly (string | RegExp)[];
}

const mistakes: readonly Mistake[] = [
  {
    name: 'there is no serverless.yml',
    files: { 'serverless.yml': null },
    says: ['SERVICE_NOT_FOUND', 'serverless.yml'],
  },
  {
    name: 'the YAML does not parse',
    files: yml(edit('  runtime: python3.12', '\truntime: python3.12')),
    says: [/serverless\.yml:5:\d+/, /tab/i],
  },
  {
    name: 'the handler file does not exist',
    files: yml(edit('handler.hello', 'handlr.hello')),
    says: [/serverless\.yml:18:5/, 'handlr.py', 'handler.hello', 'PACKAGE_HANDLER_NOT_FOUND'],
  },
  ...['google', 'azure', 'knative', 'openwhisk'].map((name) => ({
    name: `the provider is ${name}`,
    files: yml(edit('name: aws', `name: ${name}`)),
    says: [/serverless\.yml:4:\d+/, name, 'aws'],
  })),
  { name: 'a flag that is no command', args: ['deploi'], says: ['deploi', 'deploy'] },
  {
    name: 'the stage has a character that AWS refuses',
    args: ['deploy', '--stage', 'pr_7'],
    says: ['pr_7', /letters/i],
  },
  {
    name: 'the service name is not allowed',
    files: yml(edit('service: hello-service', 'service: 1-hello_service')),
    says: [/serverless\.yml:1:\d+/, '1-hello_service'],
  },
  {
    name: 'a variable has no value',
    files: yml(edit('stage: dev', 'stage: ${env:NO_SUCH_NAME}')),
    says: [/serverless\.yml:7:\d+/, 'NO_SUCH_NAME'],
  },
  {
    name: 'the lock file is out of step with the Pipfile',
    files: { Pipfile: '[packages]\nidna = "==3.9"\n' },
    says: ['Pipfile.lock', 'pipenv lock'],
  },
  {
    name: 'the region is none',
    args: ['deploy', '--region', 'ap-northeast2'],
    says: ['ap-northeast2', 'ap-northeast-2'],
  },
  {
    name: 'there are no credentials',
    env: { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: '/nonexistent' },
    says: ['AWS_CREDENTIALS_MISSING', 'role-to-assume', 'id-token: write'],
  },
];

test.each(mistakes)('$name: one clear error, exit code 1, nothing created', async ({ files, args, env, says }) => {
  const service = exampleService(files);
  try {
    const { exitCode, text } = await runProgram(args ?? ['deploy'], {
      cwd: service.dir,
      env: { AWS_ENDPOINT_URL: aws.url(), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test', ...env },
    });
    for (const word of says) expect(text).toMatch(word);
    expect(text).not.toMatch(/^\s+at .*\(.*:\d+:\d+\)/m);
    expect(exitCode).toBe(1);
    const { cloudFormation } = aws.connect();
    expect(await cloudFormation.describeStack('hello-service-dev')).toBeUndefined();
  } finally {
    service.remove();
  }
});

test('an unknown input of the action names the nearest one', async () => {
  const service = exampleService();
  try {
    const { exitCode, text } = await runProgram([], {
      cwd: service.dir,
      env: { GITHUB_ACTIONS: 'true', 'INPUT_SERVICE-PAHT': '.' },
    });
    expect(text).toContain('service-path');
    expect(text).toMatch(/^::error/m);
    expect(exitCode).toBe(1);
  } finally {
    service.remove();
  }
});

test('an old runtime compiles, and the warning names its successor before anything is uploaded', async () => {
  const service = exampleService(yml(edit('python3.12', 'python3.8')));
  try {
    const out = path.join(service.dir, 'out');
    const { exitCode, text } = await runProgram(['package', '--package-dir', out], { cwd: service.dir });
    expect(text).toMatch(/warning: serverless\.yml:5:3: .*python3\.8/);
    expect(text).toMatch(/python3\.1\d/);
    expect(exitCode).toBe(0);
    const template = JSON.parse(readFileSync(path.join(out, 'cloudformation-template-update-stack.json'), 'utf8'));
    expect(template.Resources.HelloLambdaFunction.Properties.Runtime).toBe('python3.8');
  } finally {
    service.remove();
  }
});
