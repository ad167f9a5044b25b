// Plugins that act by calls of AWS around a deploy, against AWS as a few maps.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { formatConfigPath } from '../../src/core/source-location.ts';
import { UserError } from '../../src/core/user-error.ts';
import { runDeployHooks } from '../../src/plugins/apply-plugins.ts';
import type { DeployedContext } from '../../src/plugins/native-plugin.ts';
import type { UploadOptions } from '../../src/ports.ts';
import { createWorkspace } from '../../src/runner/workspace.ts';
import { providerModel, serviceModel } from '../builders/compile-context.ts';
import { unaskedAws } from '../builders/unasked-aws.ts';
import { quickClock } from '../e2e/ministack.ts';
import { temporaryService } from '../service/temporary-service.ts';

const unexpected = async (): Promise<never> => {
  throw new Error('not expected');
};

const aclArn = 'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/edge/1';

interface Plan {
  readonly id: string;
  readonly keys: string[];
  readonly stages: { restApiId: string; stage: string }[];
}

/** One bucket, the keys and plans of one account; `calls` has what changed them. */
function memoryAws(objects: Record<string, string> = {}) {
  const calls: string[] = [];
  const uploads: Record<string, UploadOptions> = {};
  const acls = new Map<string, string>();
  const keys = new Map<string, string>();
  const plans = new Map<string, Plan>();
  const planOf = (id: string): Plan =>
    [...plans.values()].find((plan) => plan.id === id) ?? { id, keys: [], stages: [] };
  const aws: DeployedContext['aws'] = {
    ...unaskedAws(),
    objects: {
      headBucket: async (bucket) => (bucket === 'site' ? { region: 'us-east-1' } : 'missing'),
      list: async (_bucket, prefix) =>
        Object.entries(objects).flatMap(([key, etag]) =>
          key.startsWith(prefix) ? [{ key, size: 1, modifiedAtMs: 0, etag }] : [],
        ),
      upload: async (bucket, key, _body, options) => {
        uploads[key] = options;
        calls.push(`upload ${bucket}/${key}`);
      },
      delete: async (bucket, names) => void calls.push(`delete ${bucket}/${names.join(',')}`),
      head: unexpected,
      get: unexpected,
      empty: unexpected,
    },
    distributions: {
      invalidate: async (id, paths) => {
        if (id === 'GONE') throw new UserError('AWS_REQUEST_REFUSED', 'NoSuchDistribution');
        calls.push(`invalidate ${id} ${paths.join(' ')}`);
        return 'I1';
      },
    },
    webAcls: {
      find: async (name) => (name === 'edge' ? aclArn : undefined),
      ofResource: async (arn) => acls.get(arn),
      associate: async (acl, arn) => {
        acls.set(arn, acl);
        calls.push(`protect ${arn} by ${acl}`);
      },
      disassociate: async (arn) => {
        acls.delete(arn);
        calls.push(`lay open ${arn}`);
      },
    },
    buckets: {
      create: async (bucket) => void calls.push(`create ${bucket}`),
      configure: async (bucket, settings) => void calls.push(`set ${bucket} ${JSON.stringify(settings)}`),
    },
    restApis: {
      findApiKeys: async (name) => [...keys].flatMap(([id, known]) => (known === name ? [id] : [])),
      createApiKey: async (name, value) => {
        keys.set(`key-${name}`, name);
        calls.push(`key ${name} ${value}`);
        return `key-${name}`;
      },
      deleteApiKey: async (id) => {
        keys.delete(id);
        calls.push(`delete ${id}`);
      },
      findUsagePlan: async (name) => plans.get(name),
      createUsagePlan: async (name, settings) => {
        const plan: Plan = { id: `plan-${name}`, keys: [], stages: [] };
        plans.set(name, plan);
        calls.push(`plan ${name} ${JSON.stringify(settings['throttle'])}`);
        return { id: plan.id, stages: [] };
      },
      addStageToUsagePlan: async (id, restApiId, stage) => {
        planOf(id).stages.push({ restApiId, stage });
        calls.push(`${id} serves ${restApiId}:${stage}`);
      },
      listUsagePlanKeys: async (id) => planOf(id).keys,
      addKeyToUsagePlan: async (id, key) => {
        planOf(id).keys.push(key);
        calls.push(`${id} has ${key}`);
      },
    },
  };
  return { aws, calls, uploads };
}

const outputs = { ServiceEndpoint: 'https://abc123.execute-api.us-east-1.amazonaws.com/dev', Site: 'site' };

/** Runs a hook of one plugin; gives the problems, `error CODE place: message`. */
async function run(
  plugin: string | readonly string[],
  custom: JsonObject,
  { aws }: ReturnType<typeof memoryAws>,
  hook: Parameters<typeof runDeployHooks>[0] = 'afterDeploy',
  given: Partial<DeployedContext> & { readonly serviceDir?: string; readonly bucket?: string | undefined } = {},
): Promise<readonly string[]> {
  const { serviceDir = '/service', bucket: name, ...rest } = given;
  const problems = new Problems();
  const provider = providerModel();
  const deploymentBucket = { ...provider.deploymentBucket, name };
  const model = serviceModel({
    plugins: [plugin].flat(),
    custom,
    serviceDir,
    provider: { ...provider, deploymentBucket },
    locate: (path) => ({ file: formatConfigPath(path), line: 1, column: 1 }),
  });
  const log = { info: () => {} };
  const context = {
    model,
    aws,
    workspace: createWorkspace(),
    log,
    clock: quickClock,
    runScript: unexpected,
    outputs,
    changed: true,
    problems,
  };
  await runDeployHooks(hook, { ...context, ...rest });
  return problems.all.map(({ severity, code, at, message }) => `${severity} ${code} ${at?.file}: ${message}`);
}

describe('serverless-s3-sync', () => {
  const files = {
    'public/index.html': '<html></html>',
    'public/img/a.svg': '<svg/>',
    'public/same.txt': 'same',
  };
  // md5 of "same".
  const objects = { 'same.txt': '"51037a4a37730f52c8732586d3aaa316"', 'old.txt': '"0"', 'index.html': '"0"' };

  it.each<[string, JsonObject, readonly string[]]>([
    [
      'a whole folder',
      { bucketName: 'site', localDir: 'public' },
      ['delete site/old.txt', 'upload site/img/a.svg', 'upload site/index.html'],
    ],
    [
      'below a prefix, into a bucket that an output names',
      { bucketNameKey: 'Site', localDir: 'public/img', bucketPrefix: 'v1/' },
      ['upload site/v1/a.svg'],
    ],
    [
      'and leaves what is only in the bucket',
      { bucketName: 'site', localDir: 'public/img', deleteRemoved: false },
      ['upload site/a.svg'],
    ],
    ['nothing when it is switched off', { bucketName: 'site', localDir: 'public', enabled: false }, []],
  ])('copies %s', async (_name, entry, expected) => {
    const serviceDir = await temporaryService(files);
    const memory = memoryAws(objects);
    expect(await run('serverless-s3-sync', { s3Sync: [entry] }, memory, 'afterDeploy', { serviceDir })).toEqual([]);
    expect([...memory.calls].sort()).toEqual(expected);
  });

  it('gives objects their type, and the parameters of the globs that match', async () => {
    const serviceDir = await temporaryService(files);
    const memory = memoryAws();
    const params = [{ '*.html': { CacheControl: 'no-cache' } }, { 'img/**': { CacheControl: 'max-age=9' } }];
    const entry = { bucketName: 'site', localDir: 'public', acl: 'public-read', params };
    await run('serverless-s3-sync', { s3Sync: { buckets: [entry] } }, memory, 'afterDeploy', { serviceDir });
    expect(memory.uploads).toEqual({
      'index.html': {
        contentType: 'text/html; charset=utf-8',
        metadata: {},
        parameters: { ACL: 'public-read', CacheControl: 'no-cache' },
      },
      'img/a.svg': {
        contentType: 'image/svg+xml',
        metadata: {},
        parameters: { ACL: 'public-read', CacheControl: 'max-age=9' },
      },
      'same.txt': { contentType: 'text/plain; charset=utf-8', metadata: {}, parameters: { ACL: 'public-read' } },
    });
  });

  it.each<[JsonObject, string]>([
    [
      { bucketNameKey: 'Sight', localDir: '.' },
      'error PLUGIN_DEPLOY_HOOK custom.s3Sync: serverless-s3-sync: the stack has no output "Sight" with the name of a bucket.',
    ],
    [{ localDir: '.' }, 'error PLUGIN_DEPLOY_HOOK custom.s3Sync: serverless-s3-sync: an entry has no bucketName.'],
    [
      { bucketName: 'site', localDir: 'dist' },
      'error PLUGIN_DEPLOY_HOOK custom.s3Sync: serverless-s3-sync: dist is no folder of the service.',
    ],
  ])('reports of %o: %s', async (entry, message) => {
    const serviceDir = await temporaryService(files);
    expect(await run('serverless-s3-sync', { s3Sync: [entry] }, memoryAws(), 'afterDeploy', { serviceDir })).toEqual([
      message,
    ]);
  });

  it('empties its part of the bucket before a remove, and passes over a bucket that is gone', async () => {
    const memory = memoryAws({ 'v1/a': '"0"', 'v2/a': '"0"' });
    const s3Sync = [
      { bucketName: 'site', bucketPrefix: 'v1', localDir: '.' },
      { bucketName: 'gone', localDir: '.' },
    ];
    expect(await run('serverless-s3-sync', { s3Sync }, memory, 'beforeRemove')).toEqual([]);
    expect(memory.calls).toEqual(['delete site/v1/a']);
  });
});

describe('serverless-add-api-key', () => {
  const key = { name: 'mobile', value: 'a-value-of-twenty-letters', usagePlan: { throttle: { rateLimit: 5 } } };

  it('makes key and plan once, and joins them with the stage', async () => {
    const memory = memoryAws();
    await run('serverless-add-api-key', { apiKeys: [key] }, memory);
    await run('serverless-add-api-key', { apiKeys: { dev: [key], prod: [{ name: 'x' }] } }, memory);
    expect(memory.calls).toEqual([
      'key mobile a-value-of-twenty-letters',
      'plan mobile-usage-plan {"rateLimit":5}',
      'plan-mobile-usage-plan has key-mobile',
      'plan-mobile-usage-plan serves abc123:dev',
    ]);
  });

  it('deletes keys before a remove, unless they are to stay', async () => {
    const memory = memoryAws();
    const apiKeys = [key, { name: 'stays', deleteAtRemoval: false }];
    await run('serverless-add-api-key', { apiKeys }, memory);
    await run('serverless-add-api-key', { apiKeys }, memory, 'beforeRemove');
    expect(memory.calls.filter((call) => call.startsWith('delete'))).toEqual(['delete key-mobile']);
  });

  it('refuses an encrypted value', async () => {
    const apiKeys = [{ name: 'mobile', value: { encrypted: 'AQ' } }];
    expect(await run('serverless-add-api-key', { apiKeys }, memoryAws())).toEqual([
      'error PLUGIN_DEPLOY_HOOK custom.apiKeys: serverless-add-api-key: the value of mobile is encrypted.',
    ]);
  });
});

describe('serverless-deployment-bucket', () => {
  it.each<[string, string | undefined, JsonObject, readonly string[]]>([
    ['makes a bucket that is not there', 'artifacts', {}, ['create artifacts', 'set artifacts {}']],
    ['leaves one that is there', 'site', {}, ['set site {}']],
    [
      'applies what is set',
      'site',
      {
        versioning: true,
        accelerate: false,
        blockPublicAccess: true,
        policy: { Version: 'x' },
        tags: [{ Key: 'a', Value: 1 }],
      },
      [
        'set site {"versioning":true,"accelerate":false,"blockPublicAccess":true,"policy":"{\\"Version\\":\\"x\\"}","tags":{"a":"1"}}',
      ],
    ],
    [
      'logs into another bucket',
      'site',
      { accessLog: { bucket: 'logs', prefix: 'p/' } },
      ['set site {"accessLog":{"bucket":"logs","prefix":"p/"}}'],
    ],
    ['does nothing when it is switched off', 'artifacts', { enabled: false }, []],
    ['does nothing for the bucket of the stack', undefined, { versioning: true }, []],
  ])('%s', async (_name, bucket, settings, calls) => {
    const memory = memoryAws();
    const custom = { deploymentBucket: settings };
    expect(await run('serverless-deployment-bucket', custom, memory, 'beforeDeploy', { bucket })).toEqual([]);
    expect(memory.calls).toEqual(calls);
  });
});

describe('serverless-cloudfront-invalidate', () => {
  const plugin = 'serverless-cloudfront-invalidate';
  const items = ['/index.html', '/img/*'];

  it.each<[string, JsonObject, readonly string[]]>([
    ['by an ID', { distributionId: 'E1', items }, ['invalidate E1 /index.html /img/*']],
    ['by an output of the stack', { distributionIdKey: 'Site', items }, ['invalidate site /index.html /img/*']],
    [
      'by the ID where both are there',
      { distributionId: 'E1', distributionIdKey: 'Site', items: ['/'] },
      ['invalidate E1 /'],
    ],
    ['of this stage', { distributionId: 'E1', items: ['/'], stage: 'dev' }, ['invalidate E1 /']],
    ['not of another stage', { distributionId: 'E1', items, stage: 'prod' }, []],
    ['not what is left to a command', { distributionId: 'E1', items, autoInvalidate: false }, []],
  ])('invalidates %s', async (_name, entry, calls) => {
    const memory = memoryAws();
    expect(await run(plugin, { cloudfrontInvalidate: [entry] }, memory)).toEqual([]);
    expect(memory.calls).toEqual(calls);
  });

  it('invalidates nothing where nothing changed', async () => {
    const memory = memoryAws();
    await run(plugin, { cloudfrontInvalidate: [{ distributionId: 'E1', items }] }, memory, 'afterDeploy', {
      changed: false,
    });
    expect(memory.calls).toEqual([]);
  });

  it('invalidates where the stack is as it was and a file of serverless-s3-sync is new', async () => {
    const serviceDir = await temporaryService({ 'public/index.html': 'new' });
    const memory = memoryAws({ 'index.html': '"0"' });
    const custom = {
      s3Sync: [{ bucketName: 'site', localDir: 'public' }],
      cloudfrontInvalidate: [{ distributionId: 'E1', items: ['/*'] }],
    };
    await run(['serverless-s3-sync', plugin], custom, memory, 'afterDeploy', { serviceDir, changed: false });
    expect(memory.calls).toEqual(['upload site/index.html', 'invalidate E1 /*']);
  });

  it('goes on with the next distribution when one fails', async () => {
    const memory = memoryAws();
    const cloudfrontInvalidate = [
      { distributionId: 'GONE', items },
      { distributionIdKey: 'Nowhere', items },
      { distributionId: 'E1', items: ['/'] },
    ];
    expect(await run(plugin, { cloudfrontInvalidate }, memory)).toEqual([
      'error PLUGIN_DEPLOY_HOOK custom.cloudfrontInvalidate[0]: serverless-cloudfront-invalidate: NoSuchDistribution',
      'error PLUGIN_DEPLOY_HOOK custom.cloudfrontInvalidate[1]: serverless-cloudfront-invalidate: the stack has no output "Nowhere".',
    ]);
    expect(memory.calls).toEqual(['invalidate E1 /']);
  });
});

describe('serverless-associate-waf', () => {
  const plugin = 'serverless-associate-waf';
  const stage = (name: string) => `arn:aws:apigateway:us-east-1::/restapis/abc123/stages/${name}`;
  const withApi = { outputs: { ApiGatewayRestApiWaf: 'abc123' } };
  const edge = { associateWaf: { name: 'edge', version: 'V2' } };
  const none = { associateWaf: { version: 'V2' } };

  it('puts the stage behind the ACL once, and takes it away with the name', async () => {
    const memory = memoryAws();
    for (const custom of [edge, edge, none, none]) {
      expect(await run(plugin, custom, memory, 'afterDeploy', withApi)).toEqual([]);
    }
    expect(memory.calls).toEqual([`protect ${stage('dev')} by ${aclArn}`, `lay open ${stage('dev')}`]);
  });

  it.each<[string, JsonObject, Partial<DeployedContext>]>([
    ['without a REST API', none, { outputs: {} }],
    ['without any setting', {}, withApi],
    ['where only WAF Classic was asked for', { associateWaf: { version: 'Regional' } }, withApi],
  ])('leaves everything %s', async (_name, custom, given) => {
    const memory = memoryAws();
    await run(plugin, edge, memory, 'afterDeploy', withApi);
    memory.calls.length = 0;
    expect(await run(plugin, custom, memory, 'afterDeploy', given)).toEqual([]);
    expect(memory.calls).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ name: 'egde', version: 'V2' }, 'there is no regional web ACL egde in us-east-1.'],
    [
      { name: 'edge', version: 'Regional' },
      'custom.associateWaf.version is "Regional": AWS WAF Classic has ended, so it has to be V2',
    ],
  ])('says of %o: %s', async (settings, message) => {
    expect(await run(plugin, { associateWaf: settings }, memoryAws(), 'afterDeploy', withApi)).toEqual([
      `error PLUGIN_DEPLOY_HOOK plugins[0]: serverless-associate-waf: ${message}`,
    ]);
  });
});
