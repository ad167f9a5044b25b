import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { CreateHostedZoneCommand, Route53Client } from '@aws-sdk/client-route-53';
import { describe, expect, it } from 'vitest';
import { compileUnpackaged } from '../../src/commands/compile-unpackaged.ts';
import { deployCommand } from '../../src/commands/deploy.ts';
import { prepareService } from '../../src/commands/prepare-service.ts';
import { removeCommand } from '../../src/commands/remove.ts';
import type { RunContext } from '../../src/commands/run-context.ts';
import { Problems } from '../../src/core/problems.ts';
import { readArguments } from '../../src/inputs/read-arguments.ts';
import { deployPolicy, policyDocument } from '../../src/plan/deploy-policy.ts';
import { pluginGrants } from '../../src/plugins/apply-plugins.ts';
import type { Ports } from '../../src/ports.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { region, useMinistack } from './ministack.ts';
import { createToken, deployRoleArn } from './ministack-deploy-role.ts';

const ministack = useMinistack({ auth: true });
const accountId = '000000000000';
const subject = 'repo:octo/shop:ref:refs/heads/main';

const handler = (answer: string) => `def hello(event, context):\n    return {"statusCode": 200, "body": "${answer}"}\n`;
// The emulator has no TLS, without which the policy of the bucket refuses everybody.
const files = {
  'serverless.yml': `
service: shop
provider: { name: aws, runtime: python3.12, region: ${region}, deploymentBucket: { skipPolicySetup: true } }
functions:
  hello: { handler: handler.hello, events: [{ httpApi: GET /hello }] }
resources: { Resources: { Jobs: { Type: 'AWS::SQS::Queue' } } }
`,
  'handler.py': handler('one'),
};

/** A service in a folder, and a context whose runs assume the role with the derived policy. */
async function underDerivedPolicy(
  without?: string,
  plugins = '',
): Promise<{ folder: string; context: RunContext; lines: readonly string[] }> {
  const folder = await temporaryService({ ...files, 'serverless.yml': files['serverless.yml'] + plugins });
  const inputs = readArguments(['deploy', '--service-path', folder], {});
  const problems = new Problems();
  const { model } = await prepareService(inputs, { serviceDir: folder, offline: true }, terminalPorts(), problems);
  const place = { partition: 'aws', region, accountId };
  const { statements, unknown } = deployPolicy(compileUnpackaged(model, problems), model, {
    place,
    grants: pluginGrants(model, place),
  });
  expect(unknown).toEqual([]);
  const kept = statements.filter(({ Sid }) => Sid !== without);
  expect(kept.length).toBe(statements.length - (without === undefined ? 0 : 1));
  await makeRole(policyDocument(kept));
  const token = createToken({ sub: subject });
  const terminal = terminalPorts();
  const ports: Ports = {
    ...terminal,
    aws: {
      connect: (_source, at) =>
        ministack.connect(
          {
            kind: 'oidc',
            roleArn: deployRoleArn,
            audience: 'sts.amazonaws.com',
            sessionName: 'run',
            durationSeconds: 3600,
          },
          { region: at, fetchOidcToken: async () => token },
        ),
    },
  };
  return { folder, context: { inputs, event: undefined, ports }, lines: terminal.log.lines };
}

async function makeRole(policy: object): Promise<void> {
  const host = 'token.actions.githubusercontent.com';
  const trust = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${accountId}:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { StringEquals: { [`${host}:sub`]: subject } },
  };
  const role = {
    Type: 'AWS::IAM::Role',
    Properties: {
      RoleName: 'deploy',
      AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: [trust] },
      Policies: [{ PolicyName: 'deploy', PolicyDocument: policy }],
    },
  };
  const { cloudFormation } = ministack.connect();
  await cloudFormation.createStack({
    stackName: 'deploy-role',
    template: { body: JSON.stringify({ Resources: { Role: role } }) },
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: [],
    tags: {},
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: 'deploy-role',
  });
  while ((await cloudFormation.describeStack('deploy-role'))?.status !== 'CREATE_COMPLETE') {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What a domain needs and a deploy does not make. */
async function makeZoneAndCertificate(): Promise<void> {
  const own = { endpoint: ministack.url(), region, credentials: { accessKeyId: 'test', secretAccessKey: 'test' } };
  await new ACMClient(own).send(new RequestCertificateCommand({ DomainName: 'api.example.com' }));
  await new Route53Client(own).send(new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'one' }));
}

const domain = `plugins: [serverless-domain-manager]
custom: { customDomain: { domainName: api.example.com, apiType: http, endpointType: regional, autoDomain: true } }
`;
const nested = 'plugins: [serverless-plugin-split-stacks]\n';

describe('under the policy that is derived from the service', () => {
  it.each([
    ['a service', ''],
    ['a service that makes its domain', domain],
    ['a service in nested stacks', nested],
  ])(
    'runs first deploy, no change, update and remove of %s',
    async (_what, plugins) => {
      await makeZoneAndCertificate();
      const { folder, context } = await underDerivedPolicy(undefined, plugins);
      const deploy = () => deployCommand(context, { preview: false });
      expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: true } });
      expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: false } });
      await writeFile(path.join(folder, 'handler.py'), handler('two'));
      expect(await deploy()).toMatchObject({ failed: false, outputs: { changed: true } });
      expect(await removeCommand(context, {})).toMatchObject({ failed: false });
      expect(await ministack.connect().cloudFormation.describeStack('shop-dev')).toBeUndefined();
    },
    60_000,
  );

  it.each([
    ['Stack', 'cloudformation:DescribeStacks'],
    ['Artifacts', 's3:PutObject'],
    ['DeploymentBucket', 's3:ListBucketVersions'],
    ['CustomDomains', 'apigateway:GET', domain],
    ['MakeCustomDomains', 'apigateway:POST', domain],
    ['FindCertificatesAndZones', 'acm:ListCertificates', domain],
    ['DomainRecords', 'route53:ChangeResourceRecordSets', domain],
  ])('says what is refused without the statement %s', async (sid, action, plugins = '') => {
    await makeZoneAndCertificate();
    const { context, lines } = await underDerivedPolicy(sid, plugins);
    const deployed = await deployCommand(context, { preview: false });
    const last = deployed.failed ? deployed : await removeCommand(context, {});
    expect(last.failed).toBe(true);
    const errors = lines.filter((line) => line.startsWith('error'));
    expect(errors).toEqual([expect.stringMatching(`assumed-role/deploy/run may not use ${action} on `)]);
  });
});
