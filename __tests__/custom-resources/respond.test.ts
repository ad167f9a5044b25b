import { expect, it, vi } from 'vitest';
import type { Operations } from '../../src/custom-resources/respond.ts';
import { failure, refusal, runChange, success } from './aws-server.ts';

const idle: Operations<object> = { create: async () => {}, update: async () => {}, remove: async () => {} };
const change = { type: 'Create', properties: {} } as const;
const quiet = () => vi.spyOn(console, 'error').mockImplementation(() => {});

it('CloudFormation is told of a success, without a content type', async () => {
  const { answers } = await runChange(idle, change, () => ({}));
  expect(answers).toEqual([success]);
});

it('CloudFormation is told of an error, and Lambda sees none', async () => {
  const log = quiet();
  const failing = { ...idle, create: async () => Promise.reject(new Error('No such thing.')) };
  const { answers } = await runChange(failing, change, () => ({}));
  expect(answers).toEqual([failure('No such thing.')]);
  expect(log).toHaveBeenCalledOnce();
  log.mockRestore();
});

it('CloudFormation is told before Lambda ends a function that takes too long', async () => {
  const log = quiet();
  const endless = { ...idle, create: () => new Promise<void>(() => {}) };
  const { answers } = await runChange(endless, { ...change, remainingMs: 5_010 }, () => ({}));
  expect(answers).toEqual([failure('The custom resource did not end in time.')]);
  log.mockRestore();
});

it('an answer that CloudFormation does not take is sent again', async () => {
  const { answers, waited } = await runChange(
    idle,
    { ...change, answerStatus: (count) => (count < 3 ? 503 : 200) },
    () => ({}),
  );
  expect(answers).toEqual([success]);
  expect(waited).toEqual([500, 1000]);
});

it('a throttled call is made again with longer pauses, another error is not', async () => {
  const log = quiet();
  const calling: Operations<object> = {
    ...idle,
    create: async (_, client) => void (await client.call({ service: 'lambda', method: 'GET', path: '/x' })),
  };
  const throttled = await runChange(calling, change, (_, count) =>
    count < 4 ? refusal('TooManyRequestsException', 429) : {},
  );
  expect(throttled.answers).toEqual([success]);
  expect(throttled.waited).toEqual([200, 400, 800]);
  const denied = await runChange(calling, change, () => refusal('AccessDeniedException', 403));
  expect(denied.calls).toEqual(['GET /x']);
  expect(denied.answers).toEqual([failure('AccessDeniedException: AccessDeniedException it is')]);
  log.mockRestore();
});

it('calls are signed with the credentials and the region of the function', async () => {
  const calling: Operations<object> = {
    ...idle,
    create: async (_, client) => void (await client.call({ service: 'lambda', method: 'GET', path: '/x' })),
  };
  const { received } = await runChange(calling, change, () => ({}));
  expect(received[0]?.headers['authorization']).toMatch(
    /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-1\/lambda\/aws4_request, /,
  );
  expect(received[0]?.headers['x-amz-security-token']).toBe('token');
});
