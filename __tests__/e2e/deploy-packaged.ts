import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256Base64 } from '../../src/core/digest.ts';
import type { Aws, StackRequest } from '../../src/ports.ts';

/**
 * Deploys what `serverless package` wrote, as serverless 3 does it: the bucket first, then the files, then the stack.
 * Its own `deploy` knows no other address of AWS than the real one.
 */
export async function deployPackaged(
  aws: Aws,
  { stackName, outDir, tags }: { stackName: string; outDir: string; tags: Readonly<Record<string, string>> },
): Promise<void> {
  const read = (name: string) => readFileSync(path.join(outDir, name), 'utf8');
  const request = (body: string, clientToken: string): StackRequest => ({
    stackName,
    template: { body },
    capabilities: ['CAPABILITY_IAM', 'CAPABILITY_NAMED_IAM'],
    parameters: [],
    tags: { STAGE: 'dev', ...tags },
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: `${stackName}-${clientToken}`,
  });
  await aws.cloudFormation.createStack(request(read('cloudformation-template-create-stack.json'), 'v3-create'));
  await becomes(aws, stackName, 'CREATE_COMPLETE');
  const bucket = (await aws.cloudFormation.describeStack(stackName))?.outputs['ServerlessDeploymentBucketName'] ?? '';
  const template = read('cloudformation-template-update-stack.json');
  const state = JSON.parse(read('serverless-state.json')) as { package: { artifactDirectoryName: string } };
  const directory = state.package.artifactDirectoryName;
  const upload = (name: string, file: string) => {
    const sha256 = sha256Base64(readFileSync(file));
    const contentType = name.endsWith('.zip') ? 'application/zip' : 'application/json';
    return aws.objects.upload(
      bucket,
      `${directory}/${name}`,
      { file },
      { contentType, metadata: { filesha256: sha256 } },
    );
  };
  for (const name of readdirSync(outDir).filter((file) => file.endsWith('.zip'))) {
    await upload(name, path.join(outDir, name));
  }
  await upload('compiled-cloudformation-template.json', path.join(outDir, 'cloudformation-template-update-stack.json'));
  await upload('serverless-state.json', path.join(outDir, 'serverless-state.json'));
  await aws.cloudFormation.updateStack(request(JSON.stringify(JSON.parse(template)), 'v3-update'));
  await becomes(aws, stackName, 'UPDATE_COMPLETE');
}

async function becomes(aws: Aws, stackName: string, status: string): Promise<void> {
  let found: string | undefined;
  for (let tries = 0; tries < 300 && found !== status; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    found = (await aws.cloudFormation.describeStack(stackName))?.status;
  }
  if (found !== status) throw new Error(`${stackName} is ${found}, not ${status}`);
}
