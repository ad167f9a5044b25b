import { expect, it, vi } from 'vitest';
import { apiGatewayCloudWatchRole } from '../../src/custom-resources/api-gateway-cloud-watch-role.ts';
import { failure, refusal, runChange, type Script, success, xmlRefusal } from './aws-server.ts';

const ownRole = 'arn:aws:iam::123456789012:role/serverlessApiGatewayCloudWatchRole';
const policyArn = 'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';

/** An account with this role, and what IAM says of the policies of the framework's role. */
const account =
  (cloudwatchRoleArn: string | undefined, policies: ReturnType<Script> = {}): Script =>
  ({ method, operation }) => {
    if (method === 'GET') return { body: JSON.stringify({ cloudwatchRoleArn }) };
    return operation === 'ListAttachedRolePolicies' ? policies : {};
  };
const attached = { body: `<r><PolicyArn>${policyArn}</PolicyArn></r>` };

it.each<[string, { RoleArn?: string }, Script, string[]]>([
  ['the role given is set', { RoleArn: 'arn:mine' }, account(undefined), ['GET /account', 'PATCH /account']],
  ['the role given is there already', { RoleArn: 'arn:mine' }, account('arn:mine'), ['GET /account']],
  [
    'without a role one is made and set',
    {},
    account(undefined, xmlRefusal('NoSuchEntity', 404)),
    ['GET /account', 'ListAttachedRolePolicies', 'CreateRole', 'AttachRolePolicy', 'PATCH /account'],
  ],
  [
    'a role without its policy gets it',
    {},
    account(ownRole, { body: '<AttachedPolicies/>' }),
    ['GET /account', 'ListAttachedRolePolicies', 'AttachRolePolicy'],
  ],
  [
    'a role that is set and complete stays',
    {},
    account(ownRole, attached),
    ['GET /account', 'ListAttachedRolePolicies'],
  ],
])('%s', async (_, properties, script, expected) => {
  const { calls, answers } = await runChange(apiGatewayCloudWatchRole, { type: 'Create', properties }, script);
  expect(calls).toEqual(expected);
  expect(answers).toEqual([success]);
});

it('the new role trusts API Gateway and is signed for the one region of IAM', async () => {
  const script = account(undefined, xmlRefusal('NoSuchEntity', 404));
  const { received } = await runChange(apiGatewayCloudWatchRole, { type: 'Create', properties: {} }, script);
  const create = received.find(({ operation }) => operation === 'CreateRole');
  const form = new URLSearchParams(create?.body);
  expect(form.get('RoleName')).toBe('serverlessApiGatewayCloudWatchRole');
  expect(form.get('Version')).toBe('2010-05-08');
  expect(JSON.parse(form.get('AssumeRolePolicyDocument') ?? '')).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: ['apigateway.amazonaws.com'] }, Action: ['sts:AssumeRole'] }],
  });
  expect(create?.headers['authorization']).toContain('/us-east-1/iam/aws4_request');
  const patch = received.find(({ method }) => method === 'PATCH');
  expect(JSON.parse(patch?.body ?? '')).toEqual({
    patchOperations: [{ op: 'replace', path: '/cloudwatchRoleArn', value: ownRole }],
  });
});

it('a role that API Gateway does not see yet is set again after ten seconds', async () => {
  const { waited, answers } = await runChange(
    apiGatewayCloudWatchRole,
    { type: 'Create', properties: { RoleArn: 'arn:new' } },
    (request, count) =>
      request.method === 'PATCH' && count < 3 ? refusal('BadRequestException') : account(undefined)(request, count),
  );
  expect(waited).toEqual([10_000, 10_000]);
  expect(answers).toEqual([success]);
});

it('after ten tries the error is told', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { calls, answers } = await runChange(
    apiGatewayCloudWatchRole,
    { type: 'Create', properties: { RoleArn: 'arn:new' } },
    (request, count) =>
      request.method === 'PATCH' ? refusal('BadRequestException') : account(undefined)(request, count),
  );
  expect(calls.filter((call) => call === 'PATCH /account')).toHaveLength(10);
  expect(answers).toEqual([failure('BadRequestException: BadRequestException it is')]);
  log.mockRestore();
});

it.each(['Update', 'Delete'] as const)('%s leaves the role of the account', async (type) => {
  const { calls, answers } = await runChange(apiGatewayCloudWatchRole, { type, properties: {} }, () => ({}));
  expect(calls).toEqual([]);
  expect(answers).toEqual([success]);
});
