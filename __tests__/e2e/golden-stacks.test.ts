import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Resources, Template } from '../../src/cloudformation/template.ts';
import { isJsonObject, type Json } from '../../src/core/json.ts';
import type { Aws } from '../../src/ports.ts';
import { goldenNames, goldenRoot, templateFiles } from '../compile/golden-case.ts';
import { zipOf } from '../package/memory-zip.ts';
import { type CompiledProgram, compileProgram } from './compiled-program.ts';
import { useMinistack } from './ministack.ts';

/** Resource types that the emulator does not have: it refuses a whole stack for one of them. */
const unknownTypes = [
  'AWS::ApiGatewayV2::Deployment',
  'AWS::ApiGatewayV2::RouteResponse',
  'AWS::CodeDeploy::Application',
  'AWS::CodeDeploy::DeploymentGroup',
  'AWS::Kinesis::StreamConsumer',
];

const ministack = useMinistack();
const files = goldenNames.flatMap(templateFiles);
const caseOf = (file: string): string => path.relative(goldenRoot, file);
const read = (file: string): Template => JSON.parse(readFileSync(file, 'utf8')) as Template;
const typesOf = ({ Resources }: Template) => [...new Set(Object.values(Resources).map(({ Type }) => Type))];
const unknownOf = (file: string) => typesOf(read(file)).filter((type) => unknownTypes.includes(type));
const known = files.filter((file) => unknownOf(file).length === 0);
const unknown = files.filter((file) => unknownOf(file).length > 0);

let program: CompiledProgram;
beforeAll(async () => {
  program = await compileProgram();
});
afterAll(() => program?.remove());

describe('a golden template is created', () => {
  it.each(known.map((file) => [caseOf(file), file]))('%s', async (_name, file) => {
    const aws = ministack.connect(undefined, { region: 'us-east-1' });
    const template = read(file);
    await prepareAccount();
    const bucket = ownBucket(template);
    if (bucket) await create(aws, { ...template, Resources: bucket, Outputs: {} });
    await uploadCode(aws, template);
    const finished = bucket ? await update(aws, template) : await create(aws, template);
    expect(finished).toBe(bucket ? 'UPDATE_COMPLETE' : 'CREATE_COMPLETE');
  });
});

describe('a golden template is refused only for types that the emulator does not have', () => {
  it.each(unknown.map((file) => [caseOf(file), file]))('%s', async (_name, file) => {
    const aws = ministack.connect(undefined, { region: 'us-east-1' });
    const refused = create(aws, read(file));
    await expect(refused).rejects.toThrow(`Unrecognized resource types: [${unknownOf(file).sort().join(', ')}]`);
  });
});

const stackName = 'golden';
const code = {
  'handler.js': ['plain', 'hello'].map((name) => `exports.${name} = async () => 'ok';`).join('\n'),
  'handler.py': 'def hello(event, context):\n    return "ok"\n',
};

/** What golden services take as given: the bucket for code, a bucket and a pool of somebody else. */
async function prepareAccount(): Promise<void> {
  for (const bucket of ['golden-artifacts', 'golden-existing']) {
    await fetch(`${ministack.url()}/${bucket}`, { method: 'PUT' });
  }
  await fetch(ministack.url(), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.CreateUserPool',
      authorization:
        'AWS4-HMAC-SHA256 Credential=test/20240101/us-east-1/cognito-idp/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: JSON.stringify({ PoolName: 'golden-users' }),
  });
}

/** The bucket for code where the stack has its own: it has to be there before the code. */
function ownBucket({ Resources }: Template): Resources | undefined {
  const own = Object.entries(Resources).filter(([id]) => id.startsWith('ServerlessDeploymentBucket'));
  return own.length > 0 ? Object.fromEntries(own) : undefined;
}

async function uploadCode(aws: Aws, template: Template): Promise<void> {
  const zip = await zipOf(Object.entries(code).map(([name, text]) => ({ name, content: Buffer.from(text) })));
  const options = { contentType: 'application/zip', metadata: {} };
  for (const [bucket, key] of codeObjects(template)) {
    const name = typeof bucket === 'string' ? bucket : await bucketOfStack(aws);
    if (key.endsWith('/custom-resources.zip')) {
      await aws.objects.upload(name, key, { file: program.customResources }, options);
    } else await upload(name, key, zip);
  }
}

/** Bucket and key of every function's and layer's code. */
function codeObjects({ Resources }: Template): readonly (readonly [Json | undefined, string])[] {
  return Object.values(Resources).flatMap(({ Properties = {} }) => {
    const place = (Properties['Code'] ?? Properties['Content']) as Json | undefined;
    return isJsonObject(place) && typeof place['S3Key'] === 'string'
      ? [[place['S3Bucket'], place['S3Key']] as const]
      : [];
  });
}

async function upload(bucket: string, key: string, body: Uint8Array): Promise<void> {
  const answer = await fetch(`${ministack.url()}/${bucket}/${key}`, { method: 'PUT', body: Buffer.from(body) });
  if (!answer.ok) throw new Error(`${bucket}/${key} was not taken: ${answer.status}`);
}

async function bucketOfStack(aws: Aws): Promise<string> {
  const resources = await aws.cloudFormation.listResources(stackName);
  const found = resources.find(({ logicalId }) => logicalId === 'ServerlessDeploymentBucket');
  if (!found?.physicalId) throw new Error('the stack has no bucket');
  return found.physicalId;
}

async function create(aws: Aws, template: Template): Promise<string> {
  await aws.cloudFormation.createStack(request(template, 'create'));
  return finished(aws);
}

async function update(aws: Aws, template: Template): Promise<string> {
  await aws.cloudFormation.updateStack(request(template, 'update'));
  return finished(aws);
}

const request = (template: Template, clientToken: string) => ({
  stackName,
  template: { body: JSON.stringify(template) },
  capabilities: ['CAPABILITY_NAMED_IAM'],
  parameters: [],
  tags: {},
  notificationArns: [],
  disableRollback: false,
  express: false,
  clientToken,
});

/** The status in which the operation ends; what failed is told beside any other. */
async function finished(aws: Aws): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const stack = await aws.cloudFormation.describeStack(stackName);
    if (stack && !stack.status.endsWith('_IN_PROGRESS')) {
      if (/^(CREATE|UPDATE)_COMPLETE$/.test(stack.status)) return stack.status;
      const events = await aws.cloudFormation.listEvents(stackName, 0);
      const failed = events.filter(({ status }) => status.endsWith('_FAILED'));
      return [stack.status, ...failed.map(({ logicalId, type, reason }) => `${logicalId} (${type}): ${reason}`)].join(
        '\n',
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'still in progress';
}
