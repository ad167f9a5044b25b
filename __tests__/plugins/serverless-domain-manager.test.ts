// Decisions of serverless-domain-manager against an account as a few maps; __tests__/e2e/custom-domains has the emulator.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import {
  adjustConfig,
  adjustModel,
  completeTemplate,
  pluginGrants,
  runDeployHooks,
  runPluginCommand,
} from '../../src/plugins/apply-plugins.ts';
import type { DeployedContext } from '../../src/plugins/native-plugin.ts';
import type {
  AliasRecord,
  ApiDomainRequest,
  ApiDomains,
  ApiMapping,
  Certificate,
  HostedZone,
} from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { serviceModel } from '../builders/compile-context.ts';
import { pluginContext } from '../builders/plugin-context.ts';
import { unaskedAws } from '../builders/unasked-aws.ts';
import { quickClock } from '../e2e/ministack.ts';

interface Account {
  readonly domains?: readonly string[];
  readonly mappings?: readonly ApiMapping[];
  readonly certificates?: readonly Certificate[];
  readonly zones?: readonly HostedZone[];
}

const certificate = (arn: string, names: readonly string[], notAfterMs = 1): Certificate => ({
  arn,
  names,
  notAfterMs,
});
const zone = (id: string, name: string, isPrivate = false): HostedZone => ({ id, name, isPrivate });
const outputs = {
  ServiceEndpoint: 'https://rest1.execute-api.us-east-1.amazonaws.com/dev',
  HttpApiId: 'http1',
  ServiceEndpointWebsocket: 'wss://socket1.execute-api.us-east-1.amazonaws.com/dev',
};

/** The service with `customDomain`; `calls` has what changed the account, `made` the requests for domains. */
function service(customDomain: JsonObject, account: Account = {}, custom: JsonObject = { customDomain }) {
  const { certificates = [certificate('arn:c', ['*.example.com'])], zones = [zone('Z1', 'example.com')] } = account;
  const calls: string[] = [];
  const made: ApiDomainRequest[] = [];
  const records: AliasRecord[] = [];
  const domains = new Set(account.domains ?? []);
  const apiDomains = (version: string): ApiDomains => ({
    getDomain: async (name) => (domains.has(name) ? { name, target: `d-${name}`, hostedZoneId: 'ZAPI' } : undefined),
    createDomain: async (request) => {
      domains.add(request.name);
      made.push(request);
      calls.push(`${version} make ${request.name}`);
      return { name: request.name, target: `d-${request.name}`, hostedZoneId: 'ZAPI' };
    },
    deleteDomain: async (name) => void calls.push(`${version} delete ${name}`),
    listMappings: async () => account.mappings ?? [],
    createMapping: async (_domain, { basePath, apiId, stage }) =>
      void calls.push(`${version} map ${basePath || '/'} to ${apiId}:${stage}`),
    updateMapping: async (_domain, id, { basePath, apiId, stage }) =>
      void calls.push(`${version} change ${id} to ${basePath || '/'}, ${apiId}:${stage}`),
    deleteMapping: async (_domain, id) => void calls.push(`${version} unmap ${id}`),
  });
  const aws: DeployedContext['aws'] = {
    ...unaskedAws(),
    restDomains: apiDomains('v1'),
    apiDomains: apiDomains('v2'),
    certificates: {
      listIssued: async (region) =>
        region === 'us-east-1' ? certificates : [certificate('arn:elsewhere', ['*.example.com'])],
    },
    dnsZones: {
      list: async () => zones,
      setRecords: async (id, given) => {
        records.push(...given);
        calls.push(`${id} ${given.map(({ type, name }) => `${type} ${name}`).join(', ')}`);
      },
      deleteRecord: async (id, { type, name }) => {
        calls.push(`${id} delete ${type} ${name}`);
        return true;
      },
    },
  };
  const model = serviceModel({ plugins: ['serverless-domain-manager'], custom });
  const problems = new Problems();
  const log = { info: () => {} };
  const context: DeployedContext = {
    ...{
      model,
      aws,
      workspace: createWorkspace(),
      log,
      clock: quickClock,
      outputs,
      changed: true,
      problems,
      runScript: async () => {},
    },
  };
  return {
    calls,
    made,
    records,
    context,
    create: () => runPluginCommand('create_domain', context),
    run: async (hook: Parameters<typeof runDeployHooks>[0], given: Partial<DeployedContext> = {}) => {
      await runDeployHooks(hook, { ...context, ...given });
      return problems.all.map(({ message }) => message);
    },
  };
}

const name = 'api.example.com';
const mapping = (id: string, basePath: string, apiId: string, stage = 'dev'): ApiMapping => ({
  ...{ id, basePath, apiId, stage },
});

describe('a base path', () => {
  it.each<[JsonObject, readonly ApiMapping[], readonly string[]]>([
    [{}, [], ['v1 map / to rest1:dev']],
    [{ basePath: 'v1', stage: 'live' }, [], ['v1 map v1 to rest1:live']],
    [{ basePath: '(none)' }, [mapping('(none)', '', 'rest1')], []],
    [{ basePath: 'v1/shop', endpointType: 'regional' }, [], ['v2 map v1/shop to rest1:dev']],
    [{ rest: { domainName: name, basePath: '' } }, [], ['v1 map / to rest1:dev']],
    [{ apiType: 'http', endpointType: 'REGIONAL' }, [], ['v2 map / to http1:$default']],
    [{ apiType: 'http', endpointType: 'regional', basePath: 'a', stage: 'b' }, [], ['v2 map a to http1:b']],
    [{ websocket: { domainName: name, endpointType: 'regional' } }, [], ['v2 map / to socket1:dev']],
    // The path of this API has changed.
    [{ basePath: 'v2' }, [mapping('v1', 'v1', 'rest1')], ['v1 change v1 to v2, rest1:dev']],
    [{ basePath: 'v1' }, [mapping('v1', 'v1', 'rest1', 'old')], ['v1 change v1 to v1, rest1:dev']],
    [{ basePath: 'v1', allowPathMatching: true }, [mapping('v1', 'v1', 'other')], ['v1 change v1 to v1, rest1:dev']],
    [{ basePath: 'v2', allowPathMatching: true }, [mapping('v1', 'v1', 'rest1')], ['v1 map v2 to rest1:dev']],
    [{ enabled: 'false' }, [], []],
  ])('of %o beside %o: %o', async (settings, mappings, calls) => {
    const { run, calls: found } = service({ domainName: name, ...settings }, { domains: [name], mappings });
    expect(await run('afterDeploy')).toEqual([]);
    expect(found).toEqual(calls);
  });

  it('is one of several of the same API', async () => {
    const customDomains = ['a', 'b'].map((basePath) => ({ domainName: name, basePath }));
    const account = { domains: [name], mappings: [mapping('a', 'a', 'rest1')] };
    const { run, calls } = service({}, account, { customDomains });
    await run('afterDeploy');
    expect(calls).toEqual(['v1 map b to rest1:dev']);
  });

  it.each<[JsonObject, Account, Readonly<Record<string, string>>, string]>([
    [{}, {}, outputs, 'the domain api.example.com is not there: make it once with the command create_domain'],
    [
      { basePath: 'v1' },
      { domains: [name], mappings: [mapping('v1', 'v1', 'other')] },
      outputs,
      'its path v1 on api.example.com leads to another API (other): set `allowPathMatching: true` to take it over.',
    ],
  ])('of %o with %o is refused', async (settings, account, given, message) => {
    const { run, calls } = service({ domainName: name, ...settings }, account);
    const [said] = await run('afterDeploy', { outputs: given });
    expect(said).toContain(message);
    expect(calls).toEqual([]);
  });

  it('needs an API: by the outputs of the stack, else by its resources', async () => {
    const { run, calls, context } = service({ domainName: name }, { domains: [name] });
    const resource = { logicalId: 'ApiGatewayRestApi', physicalId: 'rest2', type: '', status: '' };
    const aws = (found: readonly (typeof resource)[]) => ({
      ...context.aws,
      cloudFormation: { ...context.aws.cloudFormation, listResourcesWithin: async () => found },
    });
    expect(await run('afterDeploy', { outputs: {}, aws: aws([resource]) })).toEqual([]);
    expect(calls).toEqual(['v1 map / to rest2:dev']);
    expect(await run('afterDeploy', { outputs: {}, aws: aws([]) })).toEqual([
      'serverless-domain-manager: the stack has no REST API for api.example.com.',
    ]);
  });

  it.each<[JsonObject, readonly ApiMapping[], readonly string[]]>([
    [{ basePath: 'v1' }, [mapping('v1', 'v1', 'rest1'), mapping('v2', 'v2', 'other')], ['v1 unmap v1']],
    [{ basePath: 'v1' }, [mapping('v1', 'v1', 'other')], []],
    [{ basePath: 'v1', allowPathMatching: true }, [mapping('v1', 'v1', 'other')], ['v1 unmap v1']],
    [
      { autoDomain: true },
      [mapping('(none)', '', 'rest1')],
      ['v1 unmap (none)', 'Z1 delete A api.example.com', 'Z1 delete AAAA api.example.com', 'v1 delete api.example.com'],
    ],
    [{ autoDomain: true }, [mapping('(none)', '', 'rest1'), mapping('v2', 'v2', 'other')], ['v1 unmap (none)']],
    [
      { autoDomain: true, preserveExternalPathMappings: false, createRoute53Record: false },
      [mapping('(none)', '', 'rest1'), mapping('v2', 'v2', 'other')],
      ['v1 unmap (none)', 'v1 delete api.example.com'],
    ],
  ])('goes with the stack: %o beside %o', async (settings, mappings, calls) => {
    const { run, calls: found } = service({ domainName: name, ...settings }, { domains: [name], mappings });
    expect(await run('beforeRemove')).toEqual([]);
    expect(found).toEqual(calls);
  });
});

describe('a domain that is made', () => {
  const regional = { endpointType: 'regional' };

  it.each<[string, JsonObject, Partial<ApiDomainRequest>]>([
    ['edge-optimised, TLS 1.2', {}, { endpointType: 'EDGE', securityPolicy: 'TLS_1_2', certificateArn: 'arn:c' }],
    ['regional', { ...regional, securityPolicy: 'tls_1_0' }, { endpointType: 'REGIONAL', securityPolicy: 'TLS_1_0' }],
    [
      'with mutual TLS',
      { ...regional, tlsTruststoreUri: 's3://certs/ca.pem', tlsTruststoreVersion: 3 },
      { truststore: { uri: 's3://certs/ca.pem', version: '3' } },
    ],
    ['with its certificate', { certificateArn: 'arn:own' }, { certificateArn: 'arn:own' }],
  ])('is %s', async (_what, settings, request) => {
    const { create, made, calls } = service({ domainName: name, ...settings });
    await create();
    expect(made).toMatchObject([request]);
    expect(calls).toEqual(['v1 make api.example.com', 'Z1 A api.example.com, AAAA api.example.com']);
  });

  it.each<[string, JsonObject, readonly Certificate[], string]>([
    [
      'exact before a wildcard',
      {},
      [certificate('arn:w', ['*.example.com'], 9), certificate('arn:e', [name])],
      'arn:e',
    ],
    ['by an alternative name', {}, [certificate('arn:s', ['example.com', '*.example.com'])], 'arn:s'],
    ['the one that lasts longest', {}, [certificate('arn:1', [name], 1), certificate('arn:2', [name], 2)], 'arn:2'],
    [
      'by its own name',
      { certificateName: 'example.com' },
      [certificate('arn:a', [name]), certificate('arn:b', ['example.com', name])],
      'arn:b',
    ],
  ])('takes the certificate %s', async (_what, settings, certificates, arn) => {
    const { create, made } = service({ domainName: name, ...settings }, { certificates });
    await create();
    expect(made[0]?.certificateArn).toBe(arn);
  });

  it.each<[string, JsonObject, readonly HostedZone[], readonly string[]]>([
    ['the closest', {}, [zone('Z1', 'example.com'), zone('Z2', 'api.example.com'), zone('Z3', 'ple.com')], ['Z2']],
    ['the public one', {}, [zone('Z1', 'example.com', true), zone('Z2', 'example.com')], ['Z2']],
    [
      'the private one',
      { hostedZonePrivate: true },
      [zone('Z1', 'example.com'), zone('Z2', 'example.com', true)],
      ['Z2'],
    ],
    [
      'both of split-horizon DNS',
      { splitHorizonDns: true },
      [zone('Z1', 'example.com'), zone('Z2', 'example.com', true)],
      ['Z1', 'Z2'],
    ],
    ['the one that is named', { hostedZoneId: 'Z9' }, [], ['Z9']],
    ['none without records', { createRoute53Record: false }, [], []],
  ])('has its records in %s', async (_what, settings, zones, ids) => {
    const { create, calls } = service({ domainName: name, ...settings }, { zones });
    await create();
    expect(calls.slice(1).map((call) => call.split(' ')[0])).toEqual(ids);
  });

  it.each<[JsonObject, Partial<AliasRecord>]>([
    [{}, { target: { name: `d-${name}`, hostedZoneId: 'ZAPI' }, routing: undefined }],
    [
      { route53Params: { routingPolicy: 'weighted', weight: 5, setIdentifier: 'eu', healthCheckId: 'h' } },
      { routing: { setIdentifier: 'eu', weight: 5, healthCheckId: 'h' } },
    ],
    [{ route53Params: { routingPolicy: 'Weighted' } }, { routing: { setIdentifier: `d-${name}`, weight: 200 } }],
    [{ route53Params: { routingPolicy: 'latency' } }, { routing: { setIdentifier: `d-${name}`, region: 'us-east-1' } }],
  ])('has records by %o', async (settings, record) => {
    const { create, records } = service({ domainName: name, ...regional, createRoute53IPv6Record: false, ...settings });
    await create();
    expect(records).toMatchObject([{ ...record, type: 'A', name }]);
  });

  it('is made before the deploy with `autoDomain`, and has its records set again when it is there', async () => {
    const records = 'Z1 A api.example.com, AAAA api.example.com';
    const fresh = service({ domainName: name, autoDomain: true });
    expect(await fresh.run('beforeDeploy')).toEqual([]);
    expect(fresh.calls).toEqual(['v1 make api.example.com', records]);
    const known = service({ domainName: name, autoDomain: 'true' }, { domains: [name] });
    await known.run('beforeDeploy');
    expect(known.calls).toEqual([records]);
    const other = service({ domainName: name });
    await other.run('beforeDeploy');
    expect(other.calls).toEqual([]);
  });

  it('is no edge domain with a path of several segments', async () => {
    await expect(service({ domainName: name, basePath: 'a/b' }).create()).rejects.toThrow(
      'edge domains have no base paths such as a/b: set `endpointType: regional` for api.example.com.',
    );
  });

  it('is an output, and says where it leads when it is there', async () => {
    const template = { AWSTemplateFormatVersion: '2010-09-09', Resources: {}, Outputs: {} };
    const customDomains = [{ domainName: name }, { http: { domainName: 'new.example.com', ...regional } }];
    const { context } = service({}, { domains: [name] }, { customDomains });
    const model = { ...context.model, stage: 'my-stage' };
    const { Outputs: found } = await completeTemplate(template, { ...context, model, deployed: undefined });
    const exported = (key: string, value: string) => ({
      [key]: { Value: value, Export: { Name: `sls-shop-mystage-${key}` } },
    });
    expect(found).toEqual({
      ...exported('DomainName', name),
      ...exported('DistributionDomainName', `d-${name}`),
      ...exported('HostedZoneId', 'ZAPI'),
      ...exported('DomainNameHttp', 'new.example.com'),
    });
  });
});

describe('settings', () => {
  it.each<[JsonObject, string]>([
    [{ domainName: undefined }, 'a domain has no `domainName`.'],
    [{ domainName: [name] }, '`domainName` is no text.'],
    [{ enabled: 'perhaps' }, '`enabled` is neither true nor false.'],
    [{ apiType: 'graphql' }, '`apiType: graphql` is not served: use rest or http or websocket.'],
    [{ endpointType: 'private' }, '`endpointType: private` is not served: use edge or regional.'],
    [{ apiType: 'http' }, 'api.example.com is edge-optimised, which HTTP APIs do not go with'],
    [{ tlsTruststoreUri: 'certs/ca.pem' }, '`tlsTruststoreUri: certs/ca.pem` is no s3://bucket/key.'],
    [{ tlsTruststoreUri: 's3://certs/ca.pem' }, 'mutual TLS needs `endpointType: regional`.'],
    [{ route53Params: { routingPolicy: 'geo' } }, '`routingPolicy: geo` is not served'],
    [{ route53Params: { routingPolicy: 'latency' } }, 'latency routing needs `endpointType: regional`.'],
  ])('%o are refused: %s', (settings, message) => {
    const { context } = service({ domainName: name, ...settings });
    const problems = new Problems();
    adjustModel(context.model, problems);
    expect(problems.all).toMatchObject([{ severity: 'error', code: 'PLUGIN_CONFIG_INVALID' }]);
    expect(problems.all[0]?.message).toContain(`serverless-domain-manager: ${message}`);
  });

  it('that are unknown or without effect are warnings, in lists and below the kind of an API too', async () => {
    const custom = {
      customDomain: { domainName: name, basepath: 'v1' },
      customDomains: [{ rest: { domainName: name, stages: 'a', route53Profile: 'dns' } }],
    };
    const context = pluginContext();
    const plugins = ['serverless-domain-manager'];
    await adjustConfig({ custom }, plugins, context);
    adjustModel(serviceModel({ plugins, custom }), context.problems);
    expect(context.problems.all.map(({ message }) => message)).toEqual([
      'serverless-domain-manager knows no key custom.customDomain.basepath: did you mean "basePath"?',
      'serverless-domain-manager knows no key custom.customDomains[0].rest.stages: did you mean "stage"?',
      'serverless-domain-manager: `route53Profile` has no effect.',
    ]);
  });
});

describe('the role of a deploy', () => {
  const place = { partition: 'aws', region: 'eu-west-1', accountId: '1' };
  it.each<[JsonObject, Readonly<Record<string, readonly string[]>>]>([
    [
      {},
      {
        CustomDomains: [
          'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com',
          'arn:aws:apigateway:eu-west-1::/domainnames/api.example.com/*',
        ],
      },
    ],
    [
      { autoDomain: true, certificateArn: 'arn:c', hostedZoneId: 'Z1' },
      {
        MakeCustomDomains: ['arn:aws:apigateway:eu-west-1::/domainnames', 'arn:aws:apigateway:eu-west-1::/tags/*'],
        DomainRecords: ['arn:aws:route53:::hostedzone/Z1'],
      },
    ],
    [{ autoDomain: true }, { FindCertificatesAndZones: ['*'], DomainRecords: ['arn:aws:route53:::hostedzone/*'] }],
  ])('for %o has %o', (settings, expected) => {
    const { context } = service({ domainName: name, ...settings });
    const found = pluginGrants(context.model, place).map(({ sid, resources }) => [sid, resources]);
    expect(Object.fromEntries(found)).toMatchObject(expected);
    const makes = found.some(([sid]) => sid === 'MakeCustomDomains');
    expect(makes).toBe(settings['autoDomain'] === true);
  });
});
