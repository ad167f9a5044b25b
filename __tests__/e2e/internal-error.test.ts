import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { exampleService, runProgram } from './program.ts';

/** An AWS that answers as no AWS does: it knows no account. */
async function startStrangeAws(): Promise<string> {
  const server = createServer((_, answer) => {
    answer.writeHead(200, { 'content-type': 'text/xml' });
    answer.end('<GetCallerIdentityResponse><GetCallerIdentityResult/></GetCallerIdentityResponse>');
  });
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const stack = /^\s+at .*\(.*:\d+:\d+\)/m;

test.each([
  ['without', [], false],
  ['with', ['--verbose'], true],
] as const)('a mistake of ours ends with exit code 2, and says its place %s --verbose', async (_, flags, verbose) => {
  const service = exampleService();
  onTestFinished(() => service.remove());
  const { exitCode, text } = await runProgram(['deploy', '--allowed-account-ids', '111122223333', ...flags], {
    cwd: service.dir,
    env: { AWS_ENDPOINT_URL: await startStrangeAws(), AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' },
  });
  expect(text).toContain('serverless-deploy stopped on an error of its own: STS answered without an account');
  expect(text).toContain('or `--verbose` from a terminal) and report it with the log. (INTERNAL_ERROR)');
  expect(stack.test(text)).toBe(verbose);
  expect(exitCode).toBe(2);
});

test.each([
  ['debug', true],
  ['info', false],
] as const)('a step with log-level %s shows where an error came from: %s', async (level, expected) => {
  const service = exampleService({ 'event.json': '{' });
  onTestFinished(() => service.remove());
  const { exitCode, text } = await runProgram([], {
    cwd: service.dir,
    env: {
      ...{ GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: 'event.json' },
      'INPUT_LOG-LEVEL': level,
    },
  });
  expect(text).toContain('title=GITHUB_EVENT_UNREADABLE::');
  expect(stack.test(text)).toBe(expected);
  expect(exitCode).toBe(1);
});
