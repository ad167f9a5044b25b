import { deploymentBucketNameOutput } from '../cloudformation/logical-ids.ts';
import { joinTemplates, nestedStackFiles } from '../cloudformation/nested-templates.ts';
import { isAbsent } from '../cloudformation/stack-status.ts';
import { mapConcurrently } from '../core/concurrency.ts';
import type { JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import { contentDigest } from '../core/zip/content-digest.ts';
import type { Aws } from '../ports.ts';
import type { ServiceModel } from '../service/service-model.ts';
import { type DeployedCode, listDeployedCode, listFunctionNames, listVersionHashes } from './deployed-code.ts';
import type { DeployedArtifact, DeployedService } from './plan.ts';
import { readObjectEntries } from './read-object-entries.ts';

type ReadPorts = Pick<Aws, 'cloudFormation' | 'objects' | 'lambda'>;

const callsAtOnce = 12;

/**
 * What is deployed under the stack name of the service: stack, template, stack policy, zips with the digest of their
 * contents (read by range), and what Lambda says of each function. All empty when there is no stack. With `joinNested`
 * the nested stacks that a plugin split off are part of the template.
 */
export async function readDeployedService(
  aws: ReadPorts,
  model: Pick<ServiceModel, 'stackName' | 'provider'>,
  options: { readonly joinNested?: boolean } = {},
): Promise<DeployedService> {
  const { cloudFormation } = aws;
  const [stack, found, stackPolicy] = await Promise.all([
    cloudFormation.describeStack(model.stackName),
    cloudFormation.getTemplate(model.stackName).catch(ignoreRefusal),
    cloudFormation.getStackPolicy(model.stackName).catch(ignoreRefusal).catch(ignoreDenial),
  ]);
  const own = model.provider.deploymentBucket.name;
  const ownBucket = typeof own === 'string' ? own : undefined;
  if (!stack || isAbsent(stack.status)) {
    return { stack, template: undefined, bucket: ownBucket, artifacts: {}, functions: {} };
  }
  const whole = found as JsonObject | undefined;
  const { template, nestedIn } = options.joinNested
    ? await joinNested(aws.cloudFormation, model.stackName, whole)
    : { template: whole };
  const bucket = stack.outputs[deploymentBucketNameOutput] ?? ownBucket;
  const [functions, artifacts] = await Promise.all([
    readFunctions(aws, template),
    readArtifacts(aws, template, bucket),
  ]);
  return { stack, template, nestedIn, stackPolicy, bucket, artifacts, functions };
}

async function joinNested(
  cloudFormation: Aws['cloudFormation'],
  stackName: string,
  root: JsonObject | undefined,
): Promise<Pick<DeployedService, 'template' | 'nestedIn'>> {
  if (root === undefined) return { template: root };
  const ids = nestedStackFiles(root);
  const stacks = ids.size === 0 ? [] : await cloudFormation.listResources(stackName);
  const found = await mapConcurrently(
    stacks.filter(({ logicalId, physicalId }) => ids.has(logicalId) && physicalId),
    callsAtOnce,
    async ({ logicalId, physicalId = '' }) => {
      const template = await cloudFormation.getTemplate(physicalId);
      return template ? ([[logicalId, template as unknown as JsonObject]] as const) : [];
    },
  );
  return joinTemplates(root, Object.fromEntries(found.flat()));
}

// A stack that is only the shell of a change set has no template, and says so by refusing.
function ignoreRefusal(error: unknown): undefined {
  if (error instanceof UserError && error.code === 'AWS_REQUEST_REFUSED') return undefined;
  throw error;
}

async function readFunctions(
  { lambda }: ReadPorts,
  template: JsonObject | undefined,
): Promise<DeployedService['functions']> {
  const found = await mapConcurrently(listFunctionNames(template), callsAtOnce, async (name) => {
    const fn = await lambda.getFunction(name).catch(ignoreDenial);
    return fn ? ([[name, { codeSha256: fn.codeSha256, lastUpdateStatus: fn.lastUpdateStatus }]] as const) : [];
  });
  return Object.fromEntries(found.flat());
}

// What may not be read is not compared: the template still tells what was deployed.
function ignoreDenial(error: unknown): undefined {
  if (error instanceof UserError && error.code === 'AWS_ACCESS_DENIED') return undefined;
  throw error;
}

async function readArtifacts(
  aws: ReadPorts,
  template: JsonObject | undefined,
  bucket: string | undefined,
): Promise<DeployedService['artifacts']> {
  const hashes = listVersionHashes(template);
  const codes = new Map(listDeployedCode(template).map((code) => [code.s3Key, code]));
  const found = await mapConcurrently([...codes.values()], callsAtOnce, async (code) => {
    const place = code.bucket ?? bucket;
    const artifact = place === undefined ? undefined : await readArtifact(aws, place, code, hashes[code.logicalId]);
    return artifact ? ([[code.s3Key, artifact]] as const) : [];
  });
  return Object.fromEntries(found.flat());
}

async function readArtifact(
  { objects }: ReadPorts,
  bucket: string,
  { s3Key }: DeployedCode,
  versionHash: string | undefined,
): Promise<DeployedArtifact | undefined> {
  const head = await objects.head(bucket, s3Key).catch(ignoreDenial);
  if (!head) return undefined;
  // What is no readable zip is compared by its hash alone.
  const entries = await readObjectEntries(objects, bucket, s3Key, head.size);
  return {
    s3Key,
    bytes: head.size,
    sha256: versionHash ?? head.metadata['filesha256'],
    contentDigest: entries && contentDigest(entries),
  };
}
