// serverless-domain-manager on the emulator: certificates, zones, domains, REST and HTTP APIs.

import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ACMClient, RequestCertificateCommand } from '@aws-sdk/client-acm';
import { CreateHostedZoneCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/inputs/command.ts';
import { run } from '../../src/run.ts';
import { terminalPorts } from '../commands/terminal-ports.ts';
import { makeInputs } from '../inputs/make-inputs.ts';
import { temporaryService } from '../service/temporary-service.ts';
import { references, removeFoldersAfterAll, runOsls, runOurs, writeService } from './child-process.ts';
import { region, useMinistack } from './ministack.ts';

const ministack = useMinistack();
removeFoldersAfterAll();
const own = () => ({
  endpoint: ministack.url(),
  region,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});

const serverlessYml = (domains: string) => `
service: shop
provider: {name: aws, runtime: nodejs22.x, region: ${region}}
package: {patterns: ['!**', hello.js]}
plugins: [serverless-domain-manager]
custom:
${domains}
functions:
  hello:
    handler: hello.run
    events: [{http: GET /hello}, {httpApi: GET /hello}]
`;

/** A service, and a way to run commands on it. */
async function service(domains: string) {
  const folder = await temporaryService({
    'serverless.yml': serverlessYml(domains),
    'hello.js': 'exports.run = async () => 1;\n',
  });
  const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: folder });
  const credentials = { ...makeInputs().credentials, accessKeyId: 'test', secretAccessKey: 'test' };
  const command = (name: Command) => run(makeInputs({ command: name, credentials }), undefined, ports);
  return { command, lines: ports.log.lines };
}

let zoneId: string;
beforeEach(async () => {
  const acm = new ACMClient(own());
  for (const name of ['*.example.com', 'example.com']) {
    await acm.send(new RequestCertificateCommand({ DomainName: name }));
  }
  const zone = new CreateHostedZoneCommand({ Name: 'example.com', CallerReference: 'one' });
  zoneId = (await new Route53Client(own()).send(zone)).HostedZone?.Id?.replace('/hostedzone/', '') ?? '';
});

/** `A name → target` for each alias record of the zone. */
async function aliases(): Promise<readonly string[]> {
  const { ResourceRecordSets = [] } = await new Route53Client(own()).send(
    new ListResourceRecordSetsCommand({ HostedZoneId: zoneId }),
  );
  return ResourceRecordSets.flatMap(({ Type, Name, AliasTarget, Weight }) =>
    AliasTarget ? [`${Type} ${Name}${Weight === undefined ? '' : ` (${Weight})`} → ${AliasTarget.DNSName}`] : [],
  );
}

const regional = 'endpointType: regional, autoDomain: true';

describe('custom domains', () => {
  it('are made before the deploy, lead to the APIs, are outputs, and go with the stack', async () => {
    const { command } = await service(`
  customDomains:
    - rest: {domainName: rest.example.com, basePath: v1/shop, ${regional}, createRoute53IPv6Record: false}
    - http: {domainName: http.example.com, ${regional}, route53Params: {routingPolicy: weighted, weight: 10}}
`);
    expect(await command('deploy')).toMatchObject({ failed: false });
    const { apiDomains, cloudFormation } = ministack.connect();
    const outputs = (await cloudFormation.describeStack('shop-dev'))?.outputs ?? {};
    const targets = await Promise.all(
      ['rest', 'http'].map(async (name) => (await apiDomains.getDomain(`${name}.example.com`))?.target),
    );
    expect(outputs).toMatchObject({
      DomainName: 'rest.example.com',
      DistributionDomainName: targets[0],
      DomainNameHttp: 'http.example.com',
      DistributionDomainNameHttp: targets[1],
      HostedZoneIdHttp: 'Z1UJRXOUMOOFQ8',
    });
    const mapped = await Promise.all(
      ['rest', 'http'].map(async (name) => {
        const [mapping] = await apiDomains.listMappings(`${name}.example.com`);
        return [mapping?.basePath, mapping?.stage];
      }),
    );
    expect(mapped).toEqual([
      ['v1/shop', 'dev'],
      ['', '$default'],
    ]);
    expect(await aliases()).toEqual([
      `A http.example.com. (10) → ${targets[1]}.`,
      `AAAA http.example.com. (10) → ${targets[1]}.`,
      `A rest.example.com. → ${targets[0]}.`,
    ]);
    expect(await command('deploy')).toMatchObject({ failed: false, outputs: { changed: false } });
    expect(await command('remove')).toMatchObject({ failed: false });
    expect(await apiDomains.getDomain('rest.example.com')).toBeUndefined();
    expect(await aliases()).toEqual([]);
  });

  it('are made and deleted by commands of their own, for an edge domain too', async () => {
    const { command, lines } = await service('  customDomain: {domainName: shop.example.com, certificateArn: arn:c}');
    const { restDomains, cloudFormation } = ministack.connect();
    expect(await command('create_domain')).toMatchObject({ failed: false });
    expect(await command('create_domain')).toMatchObject({ failed: false });
    expect(await aliases()).toHaveLength(2);
    expect(await command('deploy')).toMatchObject({ failed: false });
    expect(await restDomains.listMappings('shop.example.com')).toMatchObject([{ basePath: '', stage: 'dev' }]);
    expect(await command('remove')).toMatchObject({ failed: false });
    expect(await restDomains.listMappings('shop.example.com')).toEqual([]);
    expect(await command('delete_domain')).toMatchObject({ failed: false });
    expect(await restDomains.getDomain('shop.example.com')).toBeUndefined();
    expect(await aliases()).toEqual([]);
    expect(await cloudFormation.describeStack('shop-dev')).toBeUndefined();
    expect(lines.filter((line) => line.includes('shop.example.com'))).toEqual([
      'Made the domain shop.example.com; an edge domain may need 40 minutes.',
      'The domain shop.example.com is there.',
      'https://shop.example.com/ leads to the stage dev.',
      'shop.example.com no longer leads to shop-dev.',
      'Deleted the domain shop.example.com.',
    ]);
  });

  it('stay at a remove while others use them', async () => {
    const one = await service(`  customDomain: {domainName: api.example.com, basePath: v1, ${regional}}`);
    expect(await one.command('deploy')).toMatchObject({ failed: false });
    const { restDomains } = ministack.connect();
    const [mapping] = await restDomains.listMappings('api.example.com');
    await restDomains.createMapping('api.example.com', { basePath: 'v2', apiId: mapping?.apiId ?? '', stage: 'other' });
    expect(await one.command('remove')).toMatchObject({ failed: false });
    expect(await restDomains.listMappings('api.example.com')).toMatchObject([{ basePath: 'v2' }]);
    expect(one.lines).toContain('api.example.com stays: others use it.');
  });

  it('that osls made with the plugin itself are found as they are: nothing to do, then gone with the stack', async () => {
    const folder = writeService({
      'serverless.yml': serverlessYml(`
  customDomains:
    - {domainName: rest.example.com, basePath: v1/shop, ${regional}}
    - http: {domainName: http.example.com, ${regional}, route53Params: {routingPolicy: weighted, weight: 10}}
`),
      'hello.js': 'exports.run = async () => 1;\n',
    });
    const plugin = path.join(references, 'serverless-domain-manager');
    mkdirSync(path.join(folder, 'node_modules'));
    symlinkSync(plugin, path.join(folder, 'node_modules/serverless-domain-manager'));
    const child = { folder, awsUrl: ministack.url() };
    await runOsls('deploy', child);
    const { apiDomains } = ministack.connect();
    const picture = async () => [
      await aliases(),
      await apiDomains.listMappings('rest.example.com'),
      await apiDomains.listMappings('http.example.com'),
    ];
    const theirs = await picture();
    expect(theirs.map(({ length }) => length)).toEqual([4, 1, 1]);
    expect(await runOurs('deploy', child)).toMatchObject({ changed: false, plan: { kind: 'nothing' } });
    expect(await picture()).toEqual(theirs);
    await runOurs('remove', child);
    expect(await aliases()).toEqual([]);
    expect(await apiDomains.getDomain('http.example.com')).toBeUndefined();
  });

  it.each<[string, string, Command, string]>([
    ['no certificate', '{domainName: a.b.example.com}', 'create_domain', 'us-east-1 has no issued certificate for'],
    ['no zone', '{domainName: api.example.org, certificateArn: arn:c}', 'create_domain', 'Route 53 has no hosted zone'],
  ])('are refused with %s', async (_what, domain, name, message) => {
    const { command } = await service(`  customDomain: ${domain}`);
    await expect(command(name)).rejects.toThrow(message);
  });

  it('need the plugin for their commands', async () => {
    const folder = await temporaryService({ 'serverless.yml': 'service: shop\nprovider: {name: aws}\n' });
    const ports = terminalPorts({ AWS_ENDPOINT_URL: ministack.url(), GITHUB_WORKSPACE: folder });
    await expect(run(makeInputs({ command: 'create_domain' }), undefined, ports)).rejects.toMatchObject({
      code: 'PLUGIN_COMMAND_MISSING',
    });
  });
});
