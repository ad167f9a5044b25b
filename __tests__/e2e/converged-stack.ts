import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { sha256Base64 } from '../../src/core/digest.ts';
import type { Aws } from '../../src/ports.ts';

/** A service of one function behind a REST route, which keeps two deployments. */
export const smallService = {
  'serverless.yml': `
service: small
provider:
  name: aws
  runtime: nodejs20.x
  region: ap-northeast-2
  deploymentBucket: {maxPreviousDeploymentArtifacts: 2}
functions:
  hello: {handler: a.run, events: [{http: 'GET /hello'}]}
`,
  'a.js': smallHandler('one'),
};

export function smallHandler(answer: string): string {
  return `exports.run = async () => ({ statusCode: 200, body: '${answer}' });\n`;
}

/**
 * The stack is complete, its function runs the zip that lies in `folder`, each kept deployment has all its files, no
 * change set waits, and no more deployments are kept than `mostDeployments`.
 */
export async function expectConverged(
  aws: Aws,
  { stage, folder, mostDeployments }: { stage: string; folder: string; mostDeployments: number },
): Promise<void> {
  const stackName = `small-${stage}`;
  const stack = await aws.cloudFormation.describeStack(stackName);
  expect(stack?.status).toMatch(/^(?:CREATE|UPDATE)_COMPLETE$/);
  expect(stack?.outputs['ServiceEndpoint']).toContain(`/${stage}`);
  const zip = readFileSync(path.join(folder, '.serverless/small.zip'));
  expect((await aws.lambda.getFunction(`small-${stage}-hello`))?.codeSha256).toBe(sha256Base64(zip));
  const bucket = stack?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const keys = (await aws.objects.list(bucket, '')).map(({ key }) => key);
  const live = await aws.cloudFormation.getTemplate(stackName);
  expect(keys).toEqual(expect.arrayContaining(codeKeys(JSON.stringify(live))));
  for (const key of keys.filter((name) => name.endsWith('/compiled-cloudformation-template.json'))) {
    const text = Buffer.from((await aws.objects.get(bucket, key)) ?? []).toString('utf8');
    expect(keys, `of ${key}`).toEqual(expect.arrayContaining(codeKeys(text)));
  }
  const deployments = new Set(keys.map((key) => key.split('/').slice(0, 4).join('/')));
  expect(deployments.size).toBeLessThanOrEqual(mostDeployments);
  await expectNoOpenChangeSet(aws, stackName);
}

/** Every change set was executed. */
export async function expectNoOpenChangeSet(aws: Aws, stackName: string): Promise<void> {
  expect(await openChangeSets(aws, stackName)).toEqual([]);
}

const codeKeys = (template: string): string[] =>
  [...template.matchAll(/"S3Key":"([^"]+)"/g)].map(([, key]) => key ?? '');

/** Change sets that were never executed; the emulator keeps those that were. */
async function openChangeSets(aws: Aws, stackName: string): Promise<string[]> {
  const all = await aws.cloudFormation.listChangeSets(stackName);
  const states = await Promise.all(all.map(({ id }) => aws.cloudFormation.describeChangeSet(id)));
  return states.flatMap((state) => (state && state.executionStatus !== 'EXECUTE_COMPLETE' ? [state.name] : []));
}

/** Neither a stack, nor its shell, nor its bucket. */
export async function expectRemoved(aws: Aws, stage: string, bucket: string): Promise<void> {
  expect(await aws.cloudFormation.describeStack(`small-${stage}`)).toBeUndefined();
  expect(await aws.objects.headBucket(bucket)).toBe('missing');
}
