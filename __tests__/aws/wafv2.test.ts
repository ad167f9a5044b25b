import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { region, useMinistack } from '../e2e/ministack.ts';
import { createStack } from './create-stack.ts';

const ministack = useMinistack();
const stage = `arn:aws:apigateway:${region}::/restapis/abc123/stages/dev`;

const acl = (Name: string) => ({
  Type: 'AWS::WAFv2::WebACL',
  Properties: {
    Name,
    Scope: 'REGIONAL',
    DefaultAction: { Allow: {} },
    VisibilityConfig: { CloudWatchMetricsEnabled: false, SampledRequestsEnabled: false, MetricName: Name },
  },
});

it('finds an ACL by its whole name, and puts a stage behind it and away again', async () => {
  const aws = ministack.connect();
  await createStack(aws, { Resources: { Edge: acl('edge'), Other: acl('edge-2') } });
  const { webAcls } = aws;
  const arn = (await webAcls.find('edge')) ?? '';
  expect(arn).toContain('regional/webacl/edge/');
  expect(await webAcls.find('ed')).toBeUndefined();
  expect(await webAcls.ofResource(stage)).toBeUndefined();
  await webAcls.associate(arn, stage);
  expect(await webAcls.ofResource(stage)).toBe(arn);
  await webAcls.disassociate(stage);
  expect(await webAcls.ofResource(stage)).toBeUndefined();
});

/** A WAF that answers in turn with these errors, then with success; how often it was asked. */
async function askedOf(errors: readonly string[], use: (url: string) => Promise<void>): Promise<number> {
  let asked = 0;
  const server = createServer((_request, response) => {
    const error = errors[asked];
    asked += 1;
    response.writeHead(error ? 400 : 200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(error ? { __type: error, message: 'said WAF' } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  try {
    await use(`http://127.0.0.1:${address.port}`);
    return asked;
  } finally {
    server.close();
  }
}

it('asks again until WAF knows a stage that is new', async () => {
  const slept: number[] = [];
  const clock = { nowMs: () => 0, sleep: async (ms: number) => void slept.push(ms) };
  const associate = (url: string) =>
    ministack.connect(undefined, { env: { AWS_ENDPOINT_URL_WAFV2: url }, clock }).webAcls.associate('acl', stage);
  const unavailable = 'WAFUnavailableEntityException';
  expect(await askedOf([unavailable, unavailable], associate)).toBe(3);
  expect(slept).toEqual([5000, 5000]);
  await expect(askedOf(['WAFInvalidParameterException'], associate)).rejects.toMatchObject({
    code: 'AWS_REQUEST_REFUSED',
    message: expect.stringContaining('said WAF'),
  });
  expect(slept).toHaveLength(2);
});
